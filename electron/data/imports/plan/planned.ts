import type { Pen } from '../../registry/changes/pen.ts';

/** One field as it stands and as it would be. */
export type FieldChange = {
  readonly record: string;
  readonly field: string;
  readonly old: unknown;
  readonly new: unknown;
};

/** Why a row that is right in itself cannot be applied. */
export type PlanProblem =
  | { readonly code: 'nobody' }
  | { readonly code: 'several'; readonly names: readonly string[] }
  | { readonly code: 'other-name'; readonly name: string }
  | { readonly code: 'overlaps'; readonly from: string; readonly to: string | null }
  | { readonly code: 'paid-otherwise'; readonly month: string; readonly paidFen: number }
  | { readonly code: 'enrolled-otherwise'; readonly from: string }
  | { readonly code: 'application-ended' }
  | { readonly code: 'not-enrolled' }
  | { readonly code: 'volunteer-number-taken'; readonly name: string }
  | { readonly code: 'activity-otherwise'; readonly title: string }
  | { readonly code: 'activity-unknown' }
  | { readonly code: 'stay-overlaps'; readonly other: string }
  | { readonly code: 'not-stored' };

/** What would become of a row: which files it adds to or changes, and how. */
export type Planned =
  | { readonly outcome: 'unchanged'; readonly personId: string | null }
  | {
      readonly outcome: 'add' | 'change';
      /** Null for somebody new, and for what is no person's. */
      readonly personId: string | null;
      readonly changes: readonly FieldChange[];
      readonly apply: (pen: Pen) => void;
    }
  | { readonly outcome: 'refused'; readonly problem: PlanProblem };

export const refused = (problem: PlanProblem): Planned => ({ outcome: 'refused', problem });

/** A part of what a row does; a row is the sum of its parts. */
export type Step = {
  readonly changes: readonly FieldChange[];
  readonly apply: (pen: Pen) => void;
};

/** The steps of a row about somebody whose file is there. */
export function sumOf(personId: string, outcome: 'add' | 'change', steps: readonly Step[]): Planned {
  const changes = steps.flatMap((step) => step.changes);
  if (changes.length === 0) return { outcome: 'unchanged', personId };
  const apply = (pen: Pen) => {
    for (const step of steps) step.apply(pen);
  };
  return { outcome, personId, changes, apply };
}
