import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { monthOf } from '#shared/domain/month.ts';
import { changeKey } from '../../db/change-key.ts';
import type { Telling } from './tell.ts';

const ENDING = '.db.zst';

/** What packed offices of so many people are called, before the month that their story ends before. */
const beginning = (people: number) => `${people}-people-before-`;

/** 128 MiB: rows that are alike lie months apart. */
const WINDOW_LOG = 27;
/** Ten times as fast as one that would make it a twentieth smaller. */
const LEVEL = 3;

/** The name of a packed office whose story ends before the month of that day. */
export const packedName = ({ people, today }: Telling): string =>
  `${beginning(people)}${monthOf(today)}${ENDING}`;

/** The packed office of so many people whose story ends last, but not after today; undefined where none lies there. */
export function newestPacked(folder: string, telling: Telling): string | undefined {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const fitting = names.filter(
    (name) =>
      name.startsWith(beginning(telling.people)) && name.endsWith(ENDING) && name <= packedName(telling),
  );
  const newest = fitting.toSorted().at(-1);
  return newest === undefined ? undefined : join(folder, newest);
}

/** Packs a database that stands by itself and lies open. */
export function pack(database: string, packed: string): void {
  const params = {
    [constants.ZSTD_c_compressionLevel]: LEVEL,
    [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    [constants.ZSTD_c_windowLog]: WINDOW_LOG,
  };
  writeFileSync(packed, zstdCompressSync(readFileSync(database), { params }));
}

/** Lays a packed database under a name, enciphered with a key. */
export function unpack(packed: string, file: string, key: Buffer): void {
  const params = { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG };
  writeFileSync(file, zstdDecompressSync(readFileSync(packed), { params }));
  changeKey(file, { from: null, to: key, isDurable: false });
}
