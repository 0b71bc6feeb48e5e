import { onTestFinished } from 'vitest';
import { openDesk, type StoppedClock, type TestDesk } from '#test/support/desk.ts';
import { type Office, signedIn } from './offices.ts';

type Place = { readonly folder: string; readonly clock?: StoppedClock };

/** A process on the folder for the running test, which it does not outlive. */
export function deskAt({ folder, clock }: Place): TestDesk {
  const desk = openDesk({ folder, ...(clock ? { clock } : {}) });
  onTestFinished(desk.end);
  return desk;
}

/** The same with the administrator signed in. */
export async function administratorAt(office: Office): Promise<TestDesk> {
  const desk = await signedIn(office);
  onTestFinished(desk.end);
  return desk;
}
