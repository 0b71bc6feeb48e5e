import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Frozen, Told } from '#shared/contract/applications/frozen.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Said } from '#shared/domain/applications/saying.ts';
import type { Day } from '#shared/domain/day.ts';
import { maskAccount, maskIdentityNumber } from '#shared/domain/mask.ts';
import type { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { Decision } from '#shared/domain/programs/decision.ts';
import { isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import { sayDecision } from '#shared/domain/programs/explain.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { startMonth } from '#shared/domain/programs/start-month.ts';
import type { Reader } from '../db/database.ts';
import { bankAccounts } from '../db/schema/circumstances.ts';
import { lineInWords } from '../programs/explain.ts';
import { readCase } from '../programs/facts.ts';
import { readPolicy } from '../programs/policy.ts';
import { sourcesOf } from '../programs/sources.ts';
import { registryRepository } from '../registry/repository.ts';

/** Doubts that a reviewer has let pass just now. */
type Passed = { readonly by: string; readonly doubts: Said['overrides'] };

export type Question = {
  readonly personId: string;
  readonly program: Program;
  /** It would be paid from that month on, so that month is asked about. */
  readonly appliedOn: Day;
  readonly today: Day;
  readonly passed?: Passed;
};

export type Answer = {
  readonly frozen: Frozen;
  /** Enrolled in the program in that month, or from a later one. */
  readonly isEnrolled: boolean;
};

/** What the rules say today of somebody who applied on a day, with all that they saw. */
export function askRules(reader: Reader, question: Question): Answer {
  const { personId, program, appliedOn, today, passed } = question;
  const found = readCase(reader, personId, sourcesOf(reader, personId));
  const file = registryRepository.find(reader, personId);
  if (!found || !file) throw new AppError('not-found');
  const month = startMonth(appliedOn);
  const doubts = passed?.doubts.map((each) => ({ ...each, by: passed.by })) ?? [];
  const facts = { ...found.facts, overrides: [...found.facts.overrides, ...doubts] };
  const decision = decide(facts, { program, month }, readPolicy(reader, today)(month));
  const account = accountOf(reader, personId);
  const { person } = file;
  const told: Told = {
    ...toldOf(decision),
    askedOn: today,
    person: {
      name: person.name,
      sex: person.sex,
      birthDate: person.birthDate,
      maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
      divisionCode: person.divisionCode,
      address: person.address,
      householdType: person.householdType ?? '',
    },
    account: account
      ? { bank: account.bank, holderName: account.holderName, maskedNumber: maskAccount(account.number) }
      : null,
  };
  return {
    frozen: { told, facts, identityNumber: person.identityNumber, accountNumber: account?.number ?? null },
    isEnrolled: found.entitlements.some(
      (row) => row.program === program && (row.startMonth >= month || isEnrolled(row, month)),
    ),
  };
}

type SaidOfDecision = Pick<Told, 'month' | 'outcome' | 'sentence' | 'rateFen' | 'lines'>;

function toldOf(decision: Decision): SaidOfDecision {
  const month: Month = decision.month;
  return {
    month,
    outcome: decision.outcome,
    sentence: sayDecision(decision),
    rateFen: decision.rateFen,
    lines: decision.lines.map(lineInWords),
  };
}

function accountOf(reader: Reader, personId: string) {
  return reader
    .select()
    .from(bankAccounts)
    .where(and(eq(bankAccounts.personId, personId), isNull(bankAccounts.validTo)))
    .orderBy(desc(bankAccounts.validFrom))
    .get();
}
