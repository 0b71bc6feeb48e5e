/** What lies in an asar archive: its header is a JSON tree of names behind four length fields. */
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

type Folder = { readonly files: Readonly<Record<string, Folder | object>> };

const Folder: z.ZodType<Folder> = z.object({
  files: z.record(
    z.string(),
    z.lazy(() => z.union([Folder, z.looseObject({})])),
  ),
});

const LENGTH_AT = 12;
const TREE_AT = 16;

function readAt(file: number, position: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  readSync(file, buffer, 0, length, position);
  return buffer;
}

function namesIn(folder: Folder): readonly string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? namesIn(Folder.parse(entry)).map((inner) => `${name}/${inner}`) : [name],
  );
}

/** Paths of all files in the archive, and of those that lie beside it in `.unpacked`. */
export function listArchive(archive: string): readonly string[] {
  const file = openSync(archive, 'r');
  try {
    const length = readAt(file, LENGTH_AT, 4).readUInt32LE();
    return namesIn(Folder.parse(JSON.parse(readAt(file, TREE_AT, length).toString('utf8'))));
  } finally {
    closeSync(file);
  }
}
