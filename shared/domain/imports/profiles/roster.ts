import { readPhone } from '#shared/domain/imports/cells/numbers.ts';
import { readName, readText } from '#shared/domain/imports/cells/text.ts';
import { readEthnicGroup, readSex, readWord, SEX_NAMES } from '#shared/domain/imports/cells/words.ts';
import { readBankAccount } from '#shared/domain/imports/profiles/account.ts';
import { ROSTER_COLUMNS, type RosterCells } from '#shared/domain/imports/profiles/roster-columns.ts';
import { readRosterCertificate } from '#shared/domain/imports/profiles/roster-certificate.ts';
import { readResidence } from '#shared/domain/imports/profiles/roster-residence.ts';
import { readOwnIdentity, subjectOf } from '#shared/domain/imports/profiles/subject.ts';
import type { RosterGuardian, RosterRecord } from '#shared/domain/imports/records.ts';
import {
  type CheckContext,
  sheetProfile,
  type WorkbookProfile,
} from '#shared/domain/imports/sheet-profile.ts';
import type { Identity } from '#shared/domain/registry/identity-number.ts';
import { HOUSEHOLD_TYPES, type HouseholdType } from '#shared/domain/registry/words.ts';

const readHouseholdType = readWord<HouseholdType>([
  ...HOUSEHOLD_TYPES.map((kind) => [kind, kind, `${kind}户口`] as const),
  ['农业', '农村', '农业家庭户'],
  ['非农业', '城镇', '非农业家庭户', '城市'],
]);

function readRow(cells: RosterCells, context: CheckContext): RosterRecord | undefined {
  const name = cells.read('name', readName);
  const identity = readOwnIdentity(cells, context);
  checkSex(cells, identity);
  const certificate = readRosterCertificate(cells, identity, context);
  const residence = readResidence(cells, context);
  const ethnicCode = cells.read('ethnic', readEthnicGroup);
  const rest = {
    householdType: cells.read('household', readHouseholdType),
    phone: cells.read('phone', readPhone),
    guardian: readGuardian(cells),
    account: readBankAccount(cells),
    note: cells.read('note', readText),
  };
  if (identity) cells.unique('identity', identity.number);
  if (certificate) cells.unique('certificate', certificate.base);
  if (name === undefined || ethnicCode === undefined || !identity || !certificate || !residence) {
    return undefined;
  }
  return { kind: 'roster', ...subjectOf(name, identity), ethnicCode, certificate, ...residence, ...rest };
}

function checkSex(cells: RosterCells, identity: Identity | undefined): void {
  const sex = cells.read('sex', readSex);
  if (sex !== undefined && identity && sex !== identity.sex) {
    cells.fault('sex', { code: 'sex-differs', inNumber: SEX_NAMES[identity.sex] });
  }
}

function readGuardian(cells: RosterCells): RosterGuardian | undefined {
  const name = cells.read('guardian', readName);
  const relation = cells.read('guardianRelation', readText);
  const phone = cells.read('guardianPhone', readPhone);
  if (name !== undefined) return { name, relation, phone };
  const other =
    relation === undefined ? (phone === undefined ? undefined : 'guardianPhone') : 'guardianRelation';
  if (!other) return undefined;
  if (cells.has('guardian')) cells.fault('guardian', { code: 'needed-with', other: cells.title(other) });
  else cells.warn(other, { code: 'kept-nowhere', lacks: cells.title('guardian') });
  return undefined;
}

/** The roster of certificate holders, one line a certificate. */
export const rosterSheet = sheetProfile({
  id: 'roster',
  title: '持证残疾人',
  columns: ROSTER_COLUMNS,
  readRow,
});

export const rosterWorkbook: WorkbookProfile = {
  id: 'roster',
  title: '持证残疾人名册',
  sheets: [rosterSheet],
};
