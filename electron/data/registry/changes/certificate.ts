import { and, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { CertificateValues } from '#shared/contract/registry/person-file.ts';
import type { Day } from '#shared/domain/day.ts';
import { maskCertificateNumber } from '#shared/domain/mask.ts';
import { certificateFaults } from '#shared/domain/registry/checks.ts';
import type { CertificateEventKind } from '#shared/domain/registry/words.ts';
import { certificateEvents, certificates } from '../../db/schema/registry.ts';
import { recordsOf } from '../file/records.ts';
import { indexAgain } from '../search/index-again.ts';
import { componentsOf, writeComponents } from './components.ts';
import { keepCertificateFree, readCertificate, refuse } from './numbers.ts';
import { addRow, changeRow, differences, type Pen, remember } from './pen.ts';
import { getLivingFile } from './person.ts';
import { type Partly, withGiven } from './with-given.ts';

type Certificate = typeof certificates.$inferSelect;
type Components = CertificateValues['components'];
type Event = {
  readonly kind: CertificateEventKind;
  readonly happenedOn: string;
  readonly document: string | null;
  readonly detail: string | null;
};
type Saved = {
  readonly certificateId: string | null;
  /** Of a new one everything, of one that is there what is to be otherwise. */
  readonly values: Partly<CertificateValues>;
  readonly event: Event | null;
  readonly today: Day;
};

/** Adds a certificate, which becomes the one that counts, or changes one; gives its id. */
export function saveCertificate(pen: Pen, personId: string, saved: Saved): string {
  const { certificateId, event, today } = saved;
  const person = getLivingFile(pen.writer, personId);
  const before = certificateId === null ? undefined : getCertificate(pen, personId, certificateId);
  // Something new is said whole: the contract has seen to that.
  const values = before
    ? withGiven(standing(pen, before), saved.values)
    : CertificateValues.parse(saved.values);
  // A number given back as it was masked is the one that stands there.
  const isUnchanged = before && values.number === maskCertificateNumber(before.number);
  const read = readCertificate(isUnchanged ? before.number : values.number);
  const former = recordsOf.formerNumbers(pen.writer, personId).map(({ identityNumber }) => identityNumber);
  const identityNumbers = [person.identityNumber, ...former];
  refuse(certificateFaults(values, { read, identityNumbers, birthDate: person.birthDate, today }));
  keepCertificateFree(pen.writer, read, { personId, certificateId });
  const { components, ...columns } = { ...values, number: read.number };
  const row = { ...columns, base: read.base };
  const id = before?.id ?? addCurrent(pen, personId, row);
  if (before) changeRow(pen, certificates, { personId, before, after: row });
  saveComponents(pen, { personId, certificateId: id, isNew: !before }, components);
  if (event) addEvent(pen, personId, { ...event, certificateId: id });
  indexAgain(pen.writer, personId);
  return id;
}

/** What a certificate says, as it is stored. */
function standing({ writer }: Pen, certificate: Certificate): CertificateValues {
  const { id, personId: _person, base: _base, isCurrent: _current, ...values } = certificate;
  return { ...values, components: componentsOf(writer, id) };
}

function getCertificate({ writer }: Pen, personId: string, certificateId: string): Certificate {
  const found = writer
    .select()
    .from(certificates)
    .where(and(eq(certificates.id, certificateId), eq(certificates.personId, personId)))
    .get();
  if (!found) throw new AppError('not-found');
  return found;
}

function addCurrent(
  pen: Pen,
  personId: string,
  columns: Omit<Certificate, 'id' | 'personId' | 'isCurrent'>,
): string {
  for (const before of recordsOf.certificates(pen.writer, personId))
    changeRow(pen, certificates, { personId, before, after: { isCurrent: false } });
  const row = { ...columns, id: pen.newId(), personId, isCurrent: true };
  addRow(pen, certificates, { personId, row });
  return row.id;
}

type Owner = { readonly personId: string; readonly certificateId: string; readonly isNew: boolean };

/** The components as they are to be; the history tells them with their certificate. */
function saveComponents(pen: Pen, { personId, certificateId, isNew }: Owner, components: Components): void {
  const before = componentsOf(pen.writer, certificateId);
  const after = components
    .map(({ category, level }) => ({ category, level }))
    .toSorted((a, b) => a.category - b.category);
  const fields = differences({ components: before }, { components: after });
  if (fields.length === 0) return;
  writeComponents(pen.writer, certificateId, after);
  const told = isNew ? fields.map((field) => ({ ...field, old: null })) : fields;
  remember(pen, { personId, table: certificates, recordId: certificateId }, told);
}

function addEvent(pen: Pen, personId: string, event: Event & { readonly certificateId: string }): void {
  addRow(pen, certificateEvents, { personId, row: { ...event, id: pen.newId() } });
}
