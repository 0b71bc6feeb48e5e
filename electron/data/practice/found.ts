import { setImmediate } from 'node:timers/promises';
import { Day } from '#shared/domain/day.ts';
import { PRACTICE_MONTHS } from '#shared/domain/practice.ts';
import type { Writer } from '../db/database.ts';
import type { Desk } from '../desk/desk.ts';
import { found } from '../desk/set-up.ts';
import { FOUNDING, PRACTICE_OFFICE } from './office.ts';
import { foundInThePast } from './past.ts';
import { addInventedPeople } from './people.ts';
import { newestPacked, unpack } from './story/packed.ts';
import { tellMonths, tellUntil } from './story/tell.ts';
import { addInventedVolunteers } from './volunteers.ts';

export type PracticeFounding = {
  readonly people: number;
  /** With two years of history; else with its people and volunteers alone. */
  readonly told: boolean;
};

const PAGE = 500;
const underWay = new WeakMap<Desk, Promise<void>>();

/** Founds an office of invented people to whom nothing has happened yet. */
async function foundBare(desk: Desk, people: number): Promise<void> {
  const { clock, newId } = desk;
  const { countyCode } = PRACTICE_OFFICE;
  const county = { count: people, known: 0, today: Day.parse(clock.today()), now: clock.now(), newId };
  const furnish = async (writer: Writer) => {
    for (const done of addInventedPeople({ ...county, writer })) if (done % PAGE === 0) await setImmediate();
    if (people > 0) addInventedVolunteers({ writer, newId, author: null }, { ...county, countyCode });
  };
  const { key } = await found(desk, { ...FOUNDING, furnish: (database) => database.transaction(furnish) });
  key.fill(0);
}

/** Founds the office with its past: as it was packed with the program, or told from its beginning. */
async function foundTold(desk: Desk, people: number): Promise<void> {
  const telling = { people, today: Day.parse(desk.clock.today()), months: PRACTICE_MONTHS };
  const packed = newestPacked(desk.packedPractice, telling);
  const key = await foundInThePast(desk, telling, {
    ...(packed ? { begin: (file, own) => unpack(packed, file, own) } : {}),
    furnish: async (office) => {
      if (!packed) await tellMonths(desk, office, telling);
      await tellUntil(desk, office, telling.today);
    },
  });
  key.fill(0);
}

/**
 * Founds the practice office: its known accounts, and a county of invented people. Nobody is signed in by it. A window
 * that is loaded again meanwhile asks again, and waits for the same office.
 */
export function foundPracticeOffice(desk: Desk, { people, told }: PracticeFounding): Promise<void> {
  const running = underWay.get(desk);
  if (running) return running;
  const founding = (told ? foundTold(desk, people) : foundBare(desk, people)).finally(() =>
    underWay.delete(desk),
  );
  underWay.set(desk, founding);
  return founding;
}
