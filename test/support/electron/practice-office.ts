/** The practice office that tests open: founded once in a run, and copied for each of them. */
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '#data/db/new-id.ts';
import { createDesk } from '#data/desk/desk.ts';
import { foundPracticeOffice } from '#data/practice/found.ts';
import { clockOf } from '#data/rpc/clock.ts';
import { PRACTICE_PEOPLE } from '#shared/domain/practice.ts';
import { giveToDesk } from './desk-user.ts';

const clock = clockOf(() => new Date().toISOString());

/** What the practice office is made from besides the program: its people are as old as the day makes them. */
export const practiceVersion = (madeFrom: string): string => `${madeFrom} ${clock.today()}`;

export async function foundPractice(folder: string): Promise<void> {
  const migrations = 'electron/data/db/migrations';
  const background = 'electron/data/backup/background.ts';
  const workbookReader = 'electron/data/imports/workbook/worker.ts';
  const failed = (error: unknown) => {
    throw error;
  };
  const desk = createDesk({
    folder,
    practice: true,
    migrations,
    background,
    workbookReader,
    packedPractice: '',
    clock,
    newId,
    failed,
  });
  desk.claim();
  await foundPracticeOffice(desk, { people: PRACTICE_PEOPLE, told: false });
  desk.releaseFolder();
}

/** Lays the office where a desk with `--demo` looks for it. */
export function placePractice(dataFolder: string, staged: string): void {
  const folder = join(dataFolder, 'practice');
  cpSync(staged, folder, { recursive: true });
  for (const path of [folder, ...readdirSync(folder).map((name) => join(folder, name))]) giveToDesk(path);
}
