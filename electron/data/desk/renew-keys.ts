import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { SEARCH_KEYS_VERSION } from '#shared/domain/registry/search-keys.ts';
import type { OpenDatabase, Reader, Writer } from '../db/database.ts';
import { indexNextPeople } from '../registry/search/index-again.ts';
import { settingsRepository } from '../settings/repository.ts';
import { indexNextVolunteers } from '../volunteers/search.ts';

/** How far the keys of an office are of this program's way: which walk it is at, and the last number that it wrote. */
const Standing = z.strictObject({ version: z.int(), walk: z.int(), after: z.int() });
type Standing = z.infer<typeof Standing>;

/** Writes anew what finds the next few behind a number; gives the last of them, or undefined where nobody follows. */
type Walk = (writer: Writer, after: number) => number | undefined;
const WALKS: readonly Walk[] = [indexNextPeople, indexNextVolunteers];

const FACT = 'search-keys';
const FIRST: Standing = { version: SEARCH_KEYS_VERSION, walk: 0, after: 0 };

function standingOf(reader: Reader): Standing {
  const fact = settingsRepository.fact(reader, FACT);
  if (fact === undefined) return FIRST;
  const standing = Standing.parse(JSON.parse(fact));
  return standing.version === SEARCH_KEYS_VERSION ? standing : FIRST;
}

function keep(writer: Writer, standing: Standing): void {
  settingsRepository.insertFact(writer, FACT, JSON.stringify(standing));
}

/** Says of a new office that whatever finds its people will be of this program's way. */
export function keysAreOfToday(writer: Writer): void {
  keep(writer, { ...FIRST, walk: WALKS.length });
}

function renewSome(writer: Writer): void {
  const { walk, after, version } = standingOf(writer);
  const last = WALKS[walk]?.(writer, after);
  keep(writer, last === undefined ? { version, walk: walk + 1, after: 0 } : { version, walk, after: last });
}

export type Renewal = {
  /** Ends after the piece that is being written; what is left is done when the office is opened next. */
  readonly stop: () => Promise<void>;
};

/**
 * Writes anew what finds people and volunteers, where an earlier program has made names into keys in another way: a few
 * at a time, while the office is worked in. Until somebody's turn comes they are found as before.
 */
export function renewKeys(
  { reader, transaction }: Pick<OpenDatabase, 'reader' | 'transaction'>,
  failed: (error: unknown) => void,
): Renewal {
  let isOver = false;
  async function renew(): Promise<void> {
    while (!isOver && standingOf(reader).walk < WALKS.length) {
      await transaction(renewSome);
      await setImmediate();
    }
  }
  const done = renew().catch((error: unknown) => {
    // A database that was closed meanwhile is no failure.
    if (!isOver) failed(error);
  });
  return {
    stop: () => {
      isOver = true;
      return done;
    },
  };
}
