import { AppError } from '#shared/contract/errors.ts';
import { shownText } from '#shared/domain/imports/cells/text.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import type { OpenImport } from './open-imports.ts';
import type { PlannedRow } from './plan/plan.ts';
import type { FieldChange, Planned } from './plan/planned.ts';
import { problemText } from './plan-text.ts';

type Page = { readonly offset: number; readonly limit: number };

const pageOf = <T>(all: readonly T[], { offset, limit }: Page) => all.slice(offset, offset + limit);

export function sheetPage({ sheets }: OpenImport, name: string, page: Page) {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new AppError('not-found');
  const rows = pageOf(sheet.rows, page).map(({ number, cells, hidden = false }) => ({
    number,
    hidden,
    cells: cells.map((cell) => (cell ? shownText(cell) : '')),
  }));
  return { rows, total: sheet.rows.length };
}

export function faultPage(open: OpenImport, severity: 'fault' | 'warning', page: Page) {
  const { check } = checkedOf(open);
  const all = severity === 'fault' ? check.faults : check.warnings;
  const faults = pageOf(all, page).map((fault) => ({
    severity,
    sheet: fault.sheet,
    row: fault.row,
    column: fault.column,
    title: fault.title,
    name: fault.name ?? null,
    code: fault.finding.code,
    text: faultText(fault),
  }));
  return { faults, total: all.length };
}

export function planPage(open: OpenImport, outcome: Planned['outcome'] | undefined, page: Page) {
  const { plan } = checkedOf(open);
  const all = outcome === undefined ? plan : plan.filter(({ planned }) => planned.outcome === outcome);
  return { rows: pageOf(all, page).map(shownRow), total: all.length };
}

/** What was checked; throws when nothing was, or not since the columns were mapped anew. */
export function checkedOf({ checked }: OpenImport): NonNullable<OpenImport['checked']> {
  if (!checked) throw new AppError('import-not-mapped');
  return checked;
}

function shownRow({ sheet, row, record, planned }: PlannedRow) {
  const { outcome } = planned;
  return {
    sheet,
    row,
    outcome,
    name: ('name' in record ? record.name : undefined) ?? '',
    personId: 'personId' in planned ? planned.personId : null,
    changes: 'changes' in planned ? planned.changes.map(masked) : [],
    problem: 'problem' in planned ? problemText(planned.problem) : null,
  };
}

function masked(change: FieldChange): FieldChange {
  const mask = maskOf(change);
  const hide = (value: unknown) => (mask && typeof value === 'string' ? mask(value) : value);
  return { ...change, old: hide(change.old), new: hide(change.new) };
}

function maskOf({ record, field }: FieldChange): ((value: string) => string) | undefined {
  if (field === 'identityNumber') return maskIdentityNumber;
  if (field === 'phone') return maskPhone;
  if (field !== 'number') return undefined;
  return record === 'certificate' ? maskCertificateNumber : maskAccount;
}
