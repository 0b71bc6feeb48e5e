/** The second disk is one disk, not whatever is plugged in under its letter next. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secondDiskNow, carryToSecondDisk } from '#data/backup/second-disk.ts';
import { keepSnapshot } from '#data/backup/local.ts';
import { placeOn } from '#data/backup/place.ts';
import { runsAt } from '#data/backup/runs.ts';
import { settingsRepository } from '#data/settings/repository.ts';
import { foundedOffice, seatedDesk } from '#test/data/support/offices.ts';
import { freshFolder } from '#test/support/desk.ts';
import { furnish } from './support/office.ts';

/** A folder on another disk than that of temporary files: in memory, or where the project lies. */
const elsewhere = () => mkdtempSync(join(process.platform === 'linux' ? '/dev/shm' : process.cwd(), 'disk-'));

test('another disk that gets its letter receives no snapshot, and is told apart from one that is away', async () => {
  const desk = seatedDesk(await foundedOffice(furnish));
  const other = elsewhere();
  const letter = join(freshFolder(), 'E');
  symlinkSync(freshFolder(), letter, 'junction');
  await desk.client.backup.setSecondDisk({ path: letter });
  const { reader } = desk.desk.database();
  const { clock, newId } = desk.desk;
  const hand = { reader, clock, newId, vault: desk.desk.vault() };
  const { run } = await keepSnapshot(hand, async () => undefined);

  rmSync(letter);
  expect(secondDiskNow(reader)?.standing).toBe('away');
  symlinkSync(other, letter, 'junction');
  expect(secondDiskNow(reader)).toEqual({ path: letter, standing: 'another', newestAt: null });
  await carryToSecondDisk(hand, run);
  const databaseId = settingsRepository.fact(reader, 'database-id') ?? '';
  expect(runsAt(placeOn(other, databaseId))).toEqual([]);

  rmSync(letter);
  symlinkSync(freshFolder(), letter, 'junction');
  await carryToSecondDisk(hand, run);
  expect(secondDiskNow(reader)).toMatchObject({ standing: 'there', newestAt: desk.clock.now() });
  desk.end();
  rmSync(other, { recursive: true });
});

test('a disk that is not there cannot be chosen', async () => {
  const desk = seatedDesk(await foundedOffice());
  const gone = join(freshFolder(), 'E');
  await expect(desk.client.backup.setSecondDisk({ path: gone })).rejects.toThrow('backup-volume-gone');
  desk.end();
});
