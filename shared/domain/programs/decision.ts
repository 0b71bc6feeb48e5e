import type { Day } from '#shared/domain/day.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { CertificateFact, ChoiceFact, Seen, WelfareFact } from '#shared/domain/programs/facts.ts';
import type { Standard } from '#shared/domain/programs/policy.ts';
import type { Program, ProgramCode } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';

/**
 * The rules in the order in which they are asked (domain section 12): the first BLOCK or CHOICE that fails decides.
 * `E1` are endings that somebody recorded, `G1` to `G5` the terms of a program of the office's own, `R1` is the standard of the month.
 */
export const RULES = [
  'C1',
  'C2',
  'C3',
  'C4',
  'C5',
  'C6',
  'E1',
  'C7',
  'C8',
  'L1',
  'L2',
  'L3',
  'L4',
  'N1',
  'N2',
  'N3',
  'G1',
  'G2',
  'G3',
  'G4',
  'G5',
  'R1',
] as const;
export type RuleCode = (typeof RULES)[number];

/** BLOCK decides, WARN waits for a checker, CHOICE pays only the higher of two, INFO only tells. */
export type Severity = 'BLOCK' | 'WARN' | 'CHOICE' | 'INFO';

/** What a rule saw; the window and the paper have the words for it. */
export type SeenFact =
  | { readonly kind: 'alive'; readonly diedOn: string | null }
  | { readonly kind: 'county'; readonly countyCode: string; readonly movedOutOn: string | null }
  | {
      readonly kind: 'certificate';
      readonly certificate: CertificateFact | null;
      readonly transition: boolean;
    }
  | { readonly kind: 'welfare'; readonly found: readonly WelfareFact[]; readonly last: WelfareFact | null }
  | {
      readonly kind: 'choice';
      readonly other: WelfareFact;
      readonly rateFen: Fen | null;
      readonly made: ChoiceFact | null;
    }
  | { readonly kind: 'ending'; readonly reason: StopReason; readonly on: string }
  | { readonly kind: 'age'; readonly age: number; readonly birthDate: Day }
  | { readonly kind: 'enrolled'; readonly programs: readonly Program[] }
  | { readonly kind: 'enrolled-twice' }
  | { readonly kind: 'lives-far-away' }
  | { readonly kind: 'standard'; readonly standard: Standard | null };

export type RuleLine = {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly document: string;
  readonly passed: boolean;
  readonly fact: SeenFact;
  readonly seen: Seen | null;
  /** Under which reason a subsidy ends when this rule fails. */
  readonly stopReason: StopReason | null;
  /** A checker's reason for letting a failed WARN pass. */
  readonly overridden: string | null;
};

export type Decision = {
  readonly program: ProgramCode;
  readonly month: Month;
  /** `held`: entitled but for a WARN that no checker has looked at. */
  readonly outcome: 'entitled' | 'held' | 'not-entitled';
  /** The month's standard, whoever is entitled; null where there is none. */
  readonly rateFen: Fen | null;
  /** The line that decided against, or that holds; null when entitled. */
  readonly deciding: RuleLine | null;
  readonly lines: readonly RuleLine[];
};
