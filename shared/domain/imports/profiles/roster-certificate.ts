import { readDay, readPastDay } from '#shared/domain/imports/cells/days.ts';
import { type Certificate, readCertificate } from '#shared/domain/imports/cells/numbers.ts';
import { readCategory, readComponents, readLevel, readWord } from '#shared/domain/imports/cells/words.ts';
import type { RosterCells } from '#shared/domain/imports/profiles/roster-columns.ts';
import type { RosterCertificate } from '#shared/domain/imports/records.ts';
import type { CheckContext } from '#shared/domain/imports/sheet-profile.ts';
import {
  type Category,
  type Component,
  type Level,
  mostSevereLevel,
  MULTIPLE,
} from '#shared/domain/registry/disability.ts';
import type { Identity } from '#shared/domain/registry/identity-number.ts';
import { CERTIFICATE_STATUSES, type CertificateStatus } from '#shared/domain/registry/words.ts';

const readStatus = readWord<CertificateStatus>([
  ...CERTIFICATE_STATUSES.map((status) => [status, status] as const),
  // Whether a certificate has expired follows from its day and is no status of its own.
  ['正常', '有效', '已过期', '过期'],
  ['注销', '已注销'],
  ['冻结', '已冻结'],
  ['迁出', '已迁出'],
]);

/** The certificate of a roster's row, its number held against everything else that the row says. */
export function readRosterCertificate(
  cells: RosterCells,
  identity: Identity | undefined,
  context: CheckContext,
): RosterCertificate | undefined {
  const number = cells.read('certificate', readCertificate);
  const category = cells.read('category', readCategory);
  const level = cells.read('level', readLevel);
  if (number) checkNumber(cells, number, { identity, category, level });
  const components = readOwnComponents(cells, category, level);
  const dates = readDates(cells, context);
  const status = readOwnStatus(cells, context);
  if (!number || category === undefined || level === undefined || !components || !dates) return undefined;
  return { number: number.number, base: number.base, category, level, components, ...dates, ...status };
}

type Said = {
  readonly identity: Identity | undefined;
  readonly category: Category | undefined;
  readonly level: Level | undefined;
};

function checkNumber(cells: RosterCells, number: Certificate, { identity, category, level }: Said): void {
  if (identity && identity.number !== number.identityNumber) {
    cells.fault('certificate', { code: 'certificate-of-another' });
  }
  if (category !== undefined && category !== number.category) {
    cells.fault('certificate', {
      code: 'certificate-category-differs',
      inNumber: number.category,
      inRow: category,
    });
  }
  if (level !== undefined && level !== number.level) {
    cells.fault('certificate', { code: 'certificate-level-differs', inNumber: number.level, inRow: level });
  }
}

function readOwnComponents(
  cells: RosterCells,
  category: Category | undefined,
  level: Level | undefined,
): readonly Component[] | undefined {
  const components = cells.read('components', readComponents) ?? [];
  if (category === undefined) return components;
  if (category !== MULTIPLE) {
    if (components.length > 0) {
      cells.fault('components', { code: 'components-without-multiple', inRow: category });
    }
    return [];
  }
  // When the cell is wrong already, this is not said as well.
  if (components.length === 0) cells.fault('components', { code: 'components-missing' });
  const mostSevere = mostSevereLevel(components);
  if (mostSevere !== undefined && level !== undefined && mostSevere !== level) {
    cells.fault('components', { code: 'components-level-differs', mostSevere, inRow: level });
  }
  return components;
}

function readDates(cells: RosterCells, { today }: CheckContext) {
  const issuedOn = cells.read('issuedOn', readPastDay(today));
  const expiresOn = cells.read('expiresOn', readDay);
  if (issuedOn === undefined || expiresOn === undefined) return undefined;
  if (expiresOn < issuedOn) {
    cells.fault('expiresOn', { code: 'earlier-than', other: cells.title('issuedOn'), otherValue: issuedOn });
  }
  return { issuedOn, expiresOn };
}

function readOwnStatus(cells: RosterCells, { today }: CheckContext) {
  const status = cells.read('status', readStatus);
  const statusSince = cells.read('statusSince', readPastDay(today));
  // Without its day nobody knows from which month a frozen or cancelled certificate stops the subsidies.
  if (status !== undefined && status !== '正常' && statusSince === undefined && cells.has('statusSince')) {
    cells.fault('statusSince', { code: 'needed-with', other: cells.title('status') });
  }
  return { status, statusSince };
}
