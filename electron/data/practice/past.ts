import { instantAt } from '#shared/domain/local-time.ts';
import type { OpenDatabase } from '../db/database.ts';
import type { Desk } from '../desk/desk.ts';
import { found } from '../desk/set-up.ts';
import { clockOf } from '../rpc/clock.ts';
import { FOUNDING } from './office.ts';
import { countedIds } from './story/counted-ids.ts';
import type { Unfinished } from './story/past-office.ts';
import { foundingDay, type Telling } from './story/tell.ts';

type Past = {
  /** Lays a database that has its story under the unfinished name. */
  readonly begin?: (file: string, key: Buffer) => void;
  readonly furnish: (office: Unfinished) => Promise<void>;
};

/** The whole database in memory: two years are walked through month by month. */
const CACHE_KIBIBYTES = 400 * 1024;

/** Until it has its name nobody misses what is being founded: the disk is waited for once, at the end. */
async function withoutWaiting({ writer }: OpenDatabase, work: () => Promise<void>): Promise<void> {
  writer.$client.pragma('synchronous = OFF');
  writer.$client.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
  await work();
  writer.$client.pragma('synchronous = FULL');
  writer.$client.pragma('wal_checkpoint(TRUNCATE)');
}

/** Founds the practice office where its story begins; the same office every time, to the names of its rows. */
export async function foundInThePast(
  desk: Desk,
  telling: Telling,
  { furnish, ...beginning }: Past,
): Promise<Buffer> {
  const then = instantAt(foundingDay(telling), 0);
  const past = { ...desk, clock: clockOf(() => then), newId: countedIds(() => then) };
  const { key } = await found(past, {
    ...FOUNDING,
    ...beginning,
    furnish: (database, own) => withoutWaiting(database, () => furnish({ database, key: own })),
  });
  return key;
}
