import type { Effect } from '#shared/contract/programs/policy.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { decide } from '#shared/domain/programs/decide.ts';
import { isEnrolled } from '#shared/domain/programs/entitlement-state.ts';
import { movesMoney, type PolicyRow } from '#shared/domain/programs/policy-rows.ts';
import { isGrantCode, type ProgramCode, PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { JobContext } from '../rpc/context.ts';
import { closedThrough } from './closed-months.ts';
import { type PersonCase, readCases } from './facts.ts';
import { countPeople } from './people.ts';
import { checkChange, readPolicy } from './policy.ts';
import { markOfEffect } from './shown-effect.ts';

const TURN = 100;
const MOST_MONTHS = 24;

/** What lines of a month come to under one policy. */
type Sums = { lines: number; fen: number; missing: number };
type Months = readonly { readonly month: Month; readonly before: Sums; readonly after: Sums }[];

type Change = Omit<PolicyRow, 'document'>;

/** What a change of the policy would move in each month, and the mark with which it may be set; writes nothing. */
export async function whatIf(
  context: JobContext,
  change: Change,
): Promise<{ effects: Effect[]; shown: string }> {
  const { reader, clock } = context;
  checkChange(reader, change);
  // Taken first: whatever is written meanwhile makes it worthless.
  const shown = markOfEffect(reader, change, clock.today());
  return { effects: movesMoney(change.key) ? await effectsOf(context, change) : [], shown };
}

async function effectsOf({ reader, clock, pause }: JobContext, change: Change): Promise<Effect[]> {
  const today = clock.today();
  const policies = {
    before: readPolicy(reader, today),
    after: readPolicy(reader, today, { ...change, document: '' }),
  };
  const asked = questionsOf(change, Month.parse(today.slice(0, 7)));
  const total = countPeople(reader);
  let done = 0;
  for (let after: number | null = 0; after !== null;) {
    const chunk = readCases(reader, { after, limit: TURN });
    for (const each of chunk.cases) add(each, asked, policies);
    done += chunk.cases.length;
    after = chunk.next;
    await pause({ done, total });
  }
  const closed = closedThrough(reader);
  return asked.months.map(({ month, before, after }) => ({
    month,
    closed: closed !== null && month <= closed,
    linesBefore: before.lines,
    linesAfter: after.lines,
    fenBefore: Fen.parse(before.fen),
    fenAfter: Fen.parse(after.fen),
    missingBefore: before.missing,
    missingAfter: after.missing,
  }));
}

type Asked = { readonly programs: readonly ProgramCode[]; readonly months: Months };

/** Both subsidies month by month; of a program of the office's own one month, as the others come to the same. */
function questionsOf({ key, from }: Change, now: Month): Asked {
  if (!isGrantCode(key)) return { programs: PROGRAMS, months: monthsOf(from, now) };
  return { programs: [key], months: monthsOf(from > now ? from : now, now) };
}

/** From the month from which it counts up to this one; a later one alone. */
function monthsOf(from: Month, now: Month): Months {
  const months = [];
  for (let month = from > now ? from : now; month >= from && months.length < MOST_MONTHS;) {
    const none = () => ({ lines: 0, fen: 0, missing: 0 });
    months.unshift({ month, before: none(), after: none() });
    month = shiftMonth(month, -1);
  }
  return months;
}

function add(
  { facts, entitlements }: PersonCase,
  { months, programs }: Asked,
  policies: { readonly before: PolicyOf; readonly after: PolicyOf },
): void {
  for (const { month, ...sums } of months) {
    for (const program of programs) {
      // Nobody enrols in a program of the office's own: whoever fits is given it.
      const enrolled =
        isGrantCode(program) ||
        entitlements.some((each) => each.program === program && isEnrolled(each, month));
      for (const when of ['before', 'after'] as const) {
        const { outcome, rateFen } = decide(facts, { program, month }, policies[when](month));
        if (outcome === 'not-entitled') continue;
        if (!enrolled) sums[when].missing += 1;
        else {
          sums[when].lines += 1;
          sums[when].fen += rateFen ?? 0;
        }
      }
    }
  }
}
