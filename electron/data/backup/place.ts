import { join } from 'node:path';

/** A folder of runs, and the attachments that all of them share. */
export type Place = { readonly runs: string; readonly attachments: string };

/** What every run holds; the manifest comes last. */
export const DATABASE = 'office.db';
export const KEYRING = 'keyring.json';
export const LIST = 'attachments.json';
export const MANIFEST = 'manifest.json';
/** What says of a run that it came back and was whole. */
export const VERIFIED = 'verified.json';

/** The beginning of a run's name while it is being written; a run without it is whole. */
export const UNFINISHED = 'unfinished-';

/** The folder on a stick that is ours; everything else there is not looked at. */
export const ON_A_STICK = '残联业务台备份';

/** Beside the office's own database: the attachments are the living ones. */
export const localPlace = (folder: { readonly path: string; readonly attachments: string }): Place => ({
  runs: join(folder.path, 'snapshots'),
  attachments: folder.attachments,
});

/** On a volume: each office has a folder of its own, so that one stick serves two. */
export function placeOn(volume: string, databaseId: string): Place {
  const office = join(volume, ON_A_STICK, databaseId);
  return { runs: join(office, 'runs'), attachments: join(office, 'attachments') };
}

/** When a run of that name was made, to the second; undefined where it is no whole run's. */
export function instantOf(name: string): string | undefined {
  const [, day, hour, minute, second] = /^(\d{4}-\d\d-\d\d) (\d\d)(\d\d)(\d\d) /.exec(name) ?? [];
  return day === undefined ? undefined : `${day}T${hour}:${minute}:${second}.000Z`;
}

/** `2026-11-25 130522 1a2b3c4d`: sorts by time, and is a name that every file system takes. */
export function runName(madeAt: string, id: string): string {
  return `${madeAt.slice(0, 10)} ${madeAt.slice(11, 19).replaceAll(':', '')} ${id.slice(-8)}`;
}
