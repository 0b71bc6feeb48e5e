import { townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { longest, searchKeysOf } from '#shared/domain/registry/search-keys.ts';
import type { Writer } from '../../db/database.ts';
import { insertRow, runPrepared } from '../../db/rows.ts';
import type { certificates, persons } from '../../db/schema/registry.ts';
import { personListings, searchKeys } from '../../db/schema/search.ts';

type Person = typeof persons.$inferSelect;
type Certificate = typeof certificates.$inferSelect;

export type Indexed = {
  readonly file: Pick<
    Person,
    | 'fileNumber'
    | 'id'
    | 'name'
    | 'formerName'
    | 'pinyin'
    | 'phone'
    | 'identityNumber'
    | 'status'
    | 'divisionCode'
    | 'birthDate'
  >;
  readonly certificates: readonly Pick<
    Certificate,
    'number' | 'isCurrent' | 'category' | 'level' | 'status' | 'expiresOn'
  >[];
  /** Numbers the person had before, and those of files that were merged into this one. */
  readonly formerNumbers: readonly string[];
};

/** What follows from a name, for the columns of its row. */
export const nameColumns = (name: string) => ({ nameKey: foldName(name), pinyin: pinyinOrder(name) });

/** What finds a person, and what lists need of them; nothing of the person may be there yet. */
export function writeIndex(
  writer: Writer,
  { file, certificates: held, formerNumbers: former }: Indexed,
): void {
  const { fileNumber, phone } = file;
  const numbers = [file.identityNumber, ...former, ...held.map(({ number }) => number)];
  for (const { rank, key } of searchKeysOf({ ...file, numbers }))
    insertRow(writer, searchKeys, { rank, key, fileNumber });
  const parts = [...longest(numbers), ...(phone === null ? [] : [phone])].join(' ');
  runPrepared(writer, 'INSERT INTO number_part (rowid, numbers) VALUES (?, ?)', [fileNumber, parts]);
  const current = held.find(({ isCurrent }) => isCurrent);
  insertRow(writer, personListings, {
    fileNumber,
    personId: file.id,
    pinyin: file.pinyin,
    status: file.status,
    townshipCode: townshipCodeOf(file.divisionCode),
    divisionCode: file.divisionCode,
    birthDate: file.birthDate,
    category: current?.category ?? null,
    level: current?.level ?? null,
    certificateStatus: current?.status ?? null,
    expiresOn: current?.expiresOn ?? null,
  });
}
