import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { copyOf, databaseOf, foundedOffice, type Office } from '#test/data/support/offices.ts';
import { administratorAt } from '#test/data/support/open-desks.ts';
import { randomFrom } from '#test/data/support/random.ts';
import { readEverything } from '#test/data/support/read-everything.ts';

const FLIPS = 200;
const SIZES = [100, 125, 150, 175, 200] as const;
const logOf = (office: Office) => `${databaseOf(office)}-wal`;

test(`any of ${FLIPS} flipped bits in the log of the last writes leaves a state that once was, or is refused`, async () => {
  const office = await foundedOffice();
  const states = [readEverything(office)];
  const desk = await administratorAt(office);
  states.push(readEverything(office));
  for (const textPercent of SIZES) {
    await desk.client.settings.setPreferences({ textPercent, theme: 'light' });
    states.push(readEverything(office));
  }
  // As the power goes: what the last commands wrote is in the log only.
  const cut = copyOf(office);
  copyFileSync(logOf(office), logOf(cut));
  desk.end();
  const [database, log] = [readFileSync(databaseOf(cut)), readFileSync(logOf(cut))];
  const random = randomFrom(44);
  const readWith = (bytes: Buffer): string => {
    writeFileSync(databaseOf(cut), database);
    writeFileSync(logOf(cut), bytes);
    return readEverything(cut);
  };
  const seen = Array.from({ length: FLIPS }, () => {
    const flipped = Buffer.from(log);
    const place = random(log.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
    return readWith(flipped);
  });
  expect(seen.filter((state) => state !== 'database-damaged' && !states.includes(state))).toEqual([]);
  expect(new Set(seen).size).toBeGreaterThan(2);
  expect(readWith(log)).toBe(states.at(-1));
});
