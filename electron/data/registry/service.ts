import type { Basics, CertificateValues } from '#shared/contract/registry/person-file.ts';
import type { Day } from '#shared/domain/day.ts';
import { basicsFaults, certificateFaults } from '#shared/domain/registry/checks.ts';
import { standardCharacters } from '#shared/domain/registry/private-use.ts';
import { insertRow } from '../db/rows.ts';
import { bankAccounts, guardians } from '../db/schema/circumstances.ts';
import { certificateComponents, certificates, persons } from '../db/schema/registry.ts';
import {
  keepCertificateFree,
  keepIdentityFree,
  readCertificate,
  readIdentity,
  refuse,
} from './changes/numbers.ts';
import { addRow, type Pen, remember } from './changes/pen.ts';
import { phoneGiven } from './changes/person.ts';
import { nameColumns, writeIndex } from './search/index-person.ts';

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

/** Writes a new file, whose values somebody has checked, and what finds it; gives the person's id. */
export function addFile(pen: Pen, file: NewFile): string {
  const personId = pen.newId();
  const name = standardCharacters(file.person.name);
  const row = { ...file.person, name, ...nameColumns(name), id: personId, mergedInto: null };
  const fileNumber = addRow(pen, persons, { personId, row });
  const certificate = file.certificate && addCertificate(pen, personId, file.certificate);
  if (file.account)
    addRow(pen, bankAccounts, { personId, row: { ...file.account, id: pen.newId(), personId } });
  if (file.guardian)
    addRow(pen, guardians, { personId, row: { ...file.guardian, id: pen.newId(), personId } });
  writeIndex(pen.writer, {
    file: { ...row, fileNumber, formerName: row.formerName ?? null, phone: row.phone ?? null },
    certificates: certificate ? [certificate] : [],
    formerNumbers: [],
  });
  return personId;
}

function addCertificate(pen: Pen, personId: string, certificate: NewCertificate) {
  const { components, ...values } = certificate;
  const base = values.number.slice(0, BASE_LENGTH);
  const row = { ...values, id: pen.newId(), personId, base, isCurrent: true };
  addRow(pen, certificates, { personId, row });
  for (const component of components)
    insertRow(pen.writer, certificateComponents, { ...component, certificateId: row.id });
  if (components.length > 0)
    remember(pen, { personId, table: certificates, recordId: row.id }, [
      { field: 'components', old: null, new: components },
    ]);
  return row;
}

type Typed = {
  readonly basics: Basics;
  readonly identityNumber: string;
  readonly certificate: CertificateValues | null;
  readonly today: Day;
  readonly now: string;
};

/** Checks what a clerk typed of somebody new, against itself and against everybody else, and writes it. */
export function addPerson(pen: Pen, { basics, identityNumber, certificate, today, now }: Typed): string {
  const identity = readIdentity(identityNumber);
  refuse(basicsFaults(basics, identity, today));
  keepIdentityFree(pen.writer, identity.number, undefined);
  return addFile(pen, {
    person: {
      ...basics,
      phone: phoneGiven(basics.phone, null) ?? null,
      identityNumber: identity.number,
      status: '在册',
      statusSince: null,
      createdAt: now,
    },
    certificate: certificate
      ? checkedCertificate(pen, certificate, {
          identityNumber: identity.number,
          birthDate: basics.birthDate,
          today,
        })
      : undefined,
  });
}

function checkedCertificate(
  pen: Pen,
  certificate: CertificateValues,
  holder: { readonly identityNumber: string; readonly birthDate: string; readonly today: Day },
): NewCertificate {
  const read = readCertificate(certificate.number);
  const { identityNumber, birthDate, today } = holder;
  refuse(certificateFaults(certificate, { read, identityNumbers: [identityNumber], birthDate, today }));
  keepCertificateFree(pen.writer, read, { personId: '', certificateId: null });
  return { ...certificate, number: read.number };
}
