import { pinyinOrder } from '#shared/domain/registry/name-reading.ts';
import { foldName } from '#shared/domain/registry/person-name.ts';
import { insertRow } from '../db/insert-row.ts';
import type { Writer } from '../db/database.ts';
import { bankAccounts, guardians } from '../db/schema/circumstances.ts';
import { certificateComponents, certificates, persons } from '../db/schema/registry.ts';
import { writeIndex } from './search/index-person.ts';

type NewPerson = Omit<typeof persons.$inferInsert, 'id' | 'fileNumber' | 'nameKey' | 'pinyin' | 'mergedInto'>;
type NewCertificate = Omit<typeof certificates.$inferInsert, 'id' | 'personId' | 'base' | 'isCurrent'> & {
  readonly components: readonly Omit<typeof certificateComponents.$inferInsert, 'certificateId'>[];
};
type Owned<Row> = Omit<Row, 'id' | 'personId'>;

export type NewFile = {
  readonly person: NewPerson;
  readonly certificate?: NewCertificate | undefined;
  readonly account?: Owned<typeof bankAccounts.$inferInsert> | undefined;
  readonly guardian?: Owned<typeof guardians.$inferInsert> | undefined;
};

const BASE_LENGTH = 20;

/** Whoever writes: where to, and with which new ids. */
export type Hand = { readonly writer: Writer; readonly newId: () => string };

/** Writes a new file and what finds it; gives the person's id. */
export function addFile({ writer, newId }: Hand, file: NewFile): string {
  const id = newId();
  const names = { nameKey: foldName(file.person.name), pinyin: pinyinOrder(file.person.name) };
  const row = { ...file.person, ...names, id, mergedInto: null };
  const fileNumber = insertRow(writer, persons, row);
  const certificate = file.certificate && addCertificate({ writer, newId }, id, file.certificate);
  if (file.account) insertRow(writer, bankAccounts, { ...file.account, id: newId(), personId: id });
  if (file.guardian) insertRow(writer, guardians, { ...file.guardian, id: newId(), personId: id });
  writeIndex(writer, {
    file: { ...row, fileNumber, formerName: row.formerName ?? null, phone: row.phone ?? null },
    certificates: certificate ? [certificate] : [],
    formerNumbers: [],
  });
  return id;
}

function addCertificate({ writer, newId }: Hand, personId: string, certificate: NewCertificate) {
  const { components, ...values } = certificate;
  const base = values.number.slice(0, BASE_LENGTH);
  const row = { ...values, id: newId(), personId, base, isCurrent: true };
  insertRow(writer, certificates, row);
  for (const component of components)
    insertRow(writer, certificateComponents, { ...component, certificateId: row.id });
  return row;
}
