import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openDatabase } from '#data/db/database.ts';
import { storageFailure } from '#data/db/failure.ts';
import { copyOf, databaseOf, foundedOffice, type Office, signedIn } from '#test/data/support/offices.ts';
import { randomFrom } from '#test/data/support/random.ts';

const FLIPS = 200;
const SIZES = [100, 125, 150, 175, 200] as const;
const logOf = (office: Office) => `${databaseOf(office)}-wal`;

/** How many rows the audit log holds, read whole; undefined when the file is refused as damaged. */
function rowsIn(at: Office): number | undefined {
  try {
    const migrations = 'electron/data/db/migrations';
    const database = openDatabase({ file: databaseOf(at), key: at.key, migrations, create: false });
    try {
      return database.reader.all<{ detail: string }>('SELECT * FROM audit_row ORDER BY seq').length;
    } finally {
      database.close();
    }
  } catch (error) {
    if (storageFailure(error)?.code !== 'database-damaged') throw error;
    return undefined;
  }
}

test(`any of ${FLIPS} flipped bits in the log of the last writes leaves a state that once was, or is refused`, async () => {
  const office = await foundedOffice();
  const before = rowsIn(office) ?? 0;
  const desk = await signedIn(office);
  for (const textPercent of SIZES) await desk.client.settings.setPreferences({ textPercent, theme: 'light' });
  // As the power goes: what the last commands wrote is in the log only.
  const cut = copyOf(office);
  copyFileSync(logOf(office), logOf(cut));
  desk.end();
  const [database, log] = [readFileSync(databaseOf(cut)), readFileSync(logOf(cut))];
  const random = randomFrom(44);
  const seen = Array.from({ length: FLIPS }, () => {
    const flipped = Buffer.from(log);
    const place = random(log.length);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << random(8));
    writeFileSync(databaseOf(cut), database);
    writeFileSync(logOf(cut), flipped);
    return rowsIn(cut);
  });
  const whole = before + 1 + SIZES.length;
  expect(seen.filter((rows) => rows !== undefined && (rows < before || rows > whole))).toEqual([]);
  expect(new Set(seen).size).toBeGreaterThan(2);
  writeFileSync(databaseOf(cut), database);
  writeFileSync(logOf(cut), log);
  expect(rowsIn(cut)).toBe(whole);
});
