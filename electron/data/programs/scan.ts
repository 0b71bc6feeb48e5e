import { AppError } from '#shared/contract/errors.ts';
import type { Month } from '#shared/domain/month.ts';
import { insertRow } from '../db/rows.ts';
import { findings, scanRuns } from '../db/schema/findings.ts';
import type { JobContext } from '../rpc/context.ts';
import { readCases } from './facts.ts';
import { findAbout, type Found } from './found.ts';
import { countPeople } from './people.ts';
import { readPolicy } from './policy.ts';
import { keepReconciled, reconcile } from './reconcile.ts';
import { readReviewStops } from './review-stops.ts';
import { lastScan } from './scan-runs.ts';
import { openCounts } from './worklist.ts';

/** People that are read at once, and how many of them are decided before others may have a turn. */
const READ = 250;
const TURN = 100;

/** Looks through everybody for one month, and keeps where right and enrolment disagree. */
export async function scanEverybody(context: JobContext, month: Month) {
  const { reader, transaction, clock, session, newId } = context;
  const last = lastScan(reader);
  if (last && last.month > month) throw new AppError('scan-month-earlier', { month: last.month });
  const { found, people } = await lookThrough(context, month);
  // The walk has filled the connection's cache with pages that nobody asks for again.
  reader.$client.prepare('PRAGMA shrink_memory').run();
  const now = clock.now();
  return transaction(async (writer) => {
    const todo = reconcile(writer.select().from(findings).all(), found);
    let done = people;
    for (const _ of keepReconciled(todo, { writer, newId, now })) {
      done += 1;
      await context.pause({ done, total: people + found.length + todo.gone.length });
    }
    insertRow(writer, scanRuns, { id: newId(), month, people, at: now, by: session.name });
    const open = openCounts(writer);
    return {
      people,
      added: todo.added.length,
      gone: todo.gone.length,
      open: open['should-have'] + open['should-not'],
    };
  });
}

async function lookThrough({ reader, clock, pause }: JobContext, month: Month) {
  const asked = {
    month,
    policyOf: readPolicy(reader, clock.today()),
    reviewStops: readReviewStops(reader),
  };
  const total = countPeople(reader);
  const found: Found[] = [];
  let people = 0;
  for (let after: number | null = 0; after !== null;) {
    const chunk = readCases(reader, { after, limit: READ });
    for (const each of chunk.cases) {
      found.push(...findAbout(reader, each, asked));
      people += 1;
      if (people % TURN === 0) await pause({ done: people, total });
    }
    await pause({ done: people, total });
    after = chunk.next;
  }
  return { found, people };
}
