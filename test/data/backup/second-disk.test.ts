/** The second disk is one disk, not whatever is plugged in under its letter next. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { secondDiskNow, carryToSecondDisk } from '#data/backup/second-disk.ts';
import { keepSnapshot } from '#data/backup/local.ts';
import { placeOn } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { fileFacts } from '#data/db/schema/settings.ts';
import { settingsRepository } from '#data/settings/repository.ts';
import { foundedOffice, seatedDesk } from '#test/data/support/offices.ts';
import { freshFolder } from '#test/support/desk.ts';
import { furnish } from './support/office.ts';

async function officeWithSecondDisk(path: string) {
  const desk = seatedDesk(await foundedOffice(furnish));
  await desk.client.backup.setSecondDisk({ path });
  const database = desk.desk.database();
  const { reader } = database;
  const { clock, newId } = desk.desk;
  const hand = { reader, clock, newId, vault: desk.desk.vault() };
  const databaseId = settingsRepository.fact(reader, 'database-id') ?? '';
  return { desk, database, hand, runs: () => runsAt(placeOn(path, databaseId)) };
}

test('a disk with another serial number receives no snapshot; the one that was chosen does', async () => {
  const path = freshFolder();
  const { desk, database, hand, runs } = await officeWithSecondDisk(path);
  const { run } = await keepSnapshot(hand, async () => undefined);
  const serial = settingsRepository.fact(hand.reader, 'second-disk-serial') ?? '';
  const remember = (number: string) =>
    database.transaction((writer) => settingsRepository.insertFact(writer, 'second-disk-serial', number));
  await remember(`${serial}0`);
  await carryToSecondDisk(hand, run);
  expect(runs()).toEqual([]);
  expect(secondDiskNow(hand.reader)).toEqual({ path, standing: 'another', newestAt: null });
  await remember(serial);
  await carryToSecondDisk(hand, run);
  expect(secondDiskNow(hand.reader)).toEqual({ path, standing: 'there', newestAt: desk.clock.now() });
  desk.end();
});

test.runIf(process.platform === 'linux')('so it is with two real disks, and with none', async () => {
  const letter = join(freshFolder(), 'E');
  symlinkSync(freshFolder(), letter);
  const { desk, hand } = await officeWithSecondDisk(letter);
  rmSync(letter);
  expect(secondDiskNow(hand.reader)?.standing).toBe('away');
  const inMemory = mkdtempSync('/dev/shm/disk-');
  symlinkSync(inMemory, letter);
  expect(secondDiskNow(hand.reader)?.standing).toBe('another');
  desk.end();
  rmSync(inMemory, { recursive: true });
});

test('an office that chose its disk before serial numbers were kept goes on with the one that its snapshots lie on', async () => {
  const path = freshFolder();
  const { desk, database, hand, runs } = await officeWithSecondDisk(path);
  const first = await keepSnapshot(hand, async () => undefined);
  await carryToSecondDisk(hand, first.run);
  await database.transaction((writer) =>
    writer.delete(fileFacts).where(eq(fileFacts.key, 'second-disk-serial')).run(),
  );
  expect(secondDiskNow(hand.reader)?.standing).toBe('there');
  desk.clock.addSeconds(60);
  const second = await keepSnapshot(hand, async () => undefined);
  await carryToSecondDisk(hand, second.run);
  expect(runs()).toHaveLength(2);
  rmSync(path, { recursive: true });
  mkdirSync(path);
  expect(secondDiskNow(hand.reader)?.standing).toBe('another');
  desk.end();
});

test('the newest snapshot there is this office’s, whoever else keeps theirs on that disk', async () => {
  const path = freshFolder();
  const other = await officeWithSecondDisk(path);
  const { run } = await keepSnapshot(other.hand, async () => undefined);
  await carryToSecondDisk(other.hand, run);
  other.desk.end();
  const { desk, hand } = await officeWithSecondDisk(path);
  expect(secondDiskNow(hand.reader)).toEqual({ path, standing: 'there', newestAt: null });
  desk.end();
});

test('a disk that is not there cannot be chosen', async () => {
  const desk = seatedDesk(await foundedOffice());
  const gone = join(freshFolder(), 'E');
  await expect(desk.client.backup.setSecondDisk({ path: gone })).rejects.toThrow('backup-volume-gone');
  desk.end();
});
