import { Month } from '#shared/domain/month.ts';
import type { Reader } from '../db/database.ts';
import { closedThrough } from '../programs/closed-months.ts';
import { readPolicy } from '../programs/policy.ts';
import type { JobContext } from '../rpc/context.ts';
import { computeGrants, computeRepay, grantedIn, repaidIn } from './chosen.ts';
import { computeCatalogue, programOfBatch } from './catalogue.ts';
import { computeDifference, computeMonth } from './compute.ts';
import { type Portion, type Sum, summing } from './portion.ts';
import type { Batch } from './repository.ts';

type Turns = Pick<JobContext, 'clock' | 'pause'>;

/** Walks through what a batch comes to, lets others have a turn after each part of it, and sums it up. */
export async function walkPortions(
  portions: Iterable<Portion>,
  { pause }: Pick<Turns, 'pause'>,
  take: (portion: Portion) => void,
): Promise<Sum> {
  const total = summing();
  let people = 0;
  for (const portion of portions) {
    total.add(portion);
    take(portion);
    people += portion.people;
    await pause({ done: people, total: null });
  }
  return total.sum();
}

/** What stands in the files now for a batch that was made: its month, or the list that it was made from. */
export function portionsNow(reader: Reader, batch: Batch, today: string): Iterable<Portion> {
  const month = Month.parse(batch.month);
  const exceptBatch = batch.id;
  switch (batch.kind) {
    case 'monthly':
      return computeMonth(reader, { month, exceptBatch }, readPolicy(reader, today));
    case 'difference':
      return computeDifference(
        reader,
        { through: closedThrough(reader) ?? month, exceptBatch },
        readPolicy(reader, today),
      );
    case 'repay':
      return computeRepay(reader, { numbers: repaidIn(reader, batch.id), exceptBatch });
    case 'grant': {
      const program = programOfBatch(reader, batch.id);
      if (program !== null) return computeCatalogue(reader, { program, month, today, exceptBatch });
      return computeGrants(reader, { month, title: batch.title ?? '', ...grantedIn(reader, batch.id) });
    }
  }
}
