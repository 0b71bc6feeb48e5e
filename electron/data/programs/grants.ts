import { inArray } from 'drizzle-orm';
import { type Grantee, MOST_GRANTEES } from '#shared/contract/programs/grants.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import type { Decision } from '#shared/domain/programs/decision.ts';
import { sayFact } from '#shared/domain/programs/explain.ts';
import { type Grant, grantIn } from '#shared/domain/programs/grants.ts';
import type { GrantCode } from '#shared/domain/programs/programs.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Reader } from '../db/database.ts';
import { persons } from '../db/schema/registry.ts';
import type { JobContext } from '../rpc/context.ts';
import { readCases } from './facts.ts';
import { countPeople } from './people.ts';
import { readPolicy } from './policy.ts';

type Asked = { readonly program: GrantCode; readonly month: Month; readonly today: string };

/**
 * Somebody whom a program of the office's own fits: `decision.outcome` is `entitled`, or `held` by a doubt that a
 * reviewer has to answer before anything is paid. Its lines name each rule with its document and the fact it saw.
 */
export type Fitting = { readonly personId: string; readonly decision: Decision; readonly amountFen: Fen };

const READ = 1000;

/** The terms of a program in a month; null when it does not count then. */
export function readGrant(reader: Reader, { program, month, today }: Asked): Grant | null {
  return grantIn(readPolicy(reader, today)(month).grants, program, month);
}

/**
 * Walks through everybody and gives whom a program of the office's own fits in a month, in the order of their files;
 * once for every `READ` people an empty step, so that a job can pause. Whether somebody was given it before in the same
 * `grantPeriod` is the ledger's to know. Nobody fits in a month without the program.
 */
export function* fittingPeople(
  reader: Reader,
  { program, month, today }: Asked,
): Generator<Fitting | { readonly seen: number }> {
  const policy = readPolicy(reader, today)(month);
  let seen = 0;
  for (let after: number | null = 0; after !== null;) {
    const chunk = readCases(reader, { after, limit: READ });
    for (const { personId, facts } of chunk.cases) {
      const decision = decide(facts, { program, month }, policy);
      const { outcome, rateFen } = decision;
      if (outcome !== 'not-entitled' && rateFen !== null) yield { personId, decision, amountFen: rateFen };
    }
    seen += chunk.cases.length;
    yield { seen };
    after = chunk.next;
  }
}

/** Whom a program fits in a month, for the window: how many, what it comes to, and the first of them by file. */
export async function listFitting(
  { reader, clock, pause }: JobContext,
  asked: Omit<Asked, 'today'>,
): Promise<{ people: number; held: number; sumFen: Fen; rows: Grantee[] }> {
  const of = { ...asked, today: clock.today() };
  if (readGrant(reader, of) === null) throw new AppError('not-found');
  const total = countPeople(reader);
  const shown: Fitting[] = [];
  const sums = { people: 0, held: 0, fen: 0 };
  for (const step of fittingPeople(reader, of)) {
    if ('seen' in step) {
      await pause({ done: step.seen, total });
      continue;
    }
    sums.people += 1;
    sums.fen += step.amountFen;
    if (step.decision.outcome === 'held') sums.held += 1;
    if (shown.length < MOST_GRANTEES) shown.push(step);
  }
  const { people, held, fen } = sums;
  return { people, held, sumFen: Fen.parse(fen), rows: rowsOf(reader, shown) };
}

function rowsOf(reader: Reader, fitting: readonly Fitting[]): Grantee[] {
  const { id: personId, name, fileNumber, identityNumber, divisionCode } = persons;
  const rows: Grantee[] = [];
  for (let start = 0; start < fitting.length; start += READ) {
    const some = new Map(fitting.slice(start, start + READ).map((each) => [each.personId, each]));
    const found = reader
      .select({ personId, name, fileNumber, identityNumber, divisionCode })
      .from(persons)
      .where(inArray(personId, [...some.keys()]))
      .orderBy(fileNumber)
      .all();
    for (const { identityNumber: number, ...person } of found) {
      const each = some.get(person.personId);
      if (!each) continue;
      const { deciding } = each.decision;
      rows.push({
        ...person,
        maskedIdentityNumber: maskIdentityNumber(number),
        amountFen: each.amountFen,
        held: deciding && sayFact(deciding.fact),
      });
    }
  }
  return rows;
}
