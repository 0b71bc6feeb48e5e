import type { ImportOverview } from '#shared/contract/imports.ts';
import { hiddenOf } from '#shared/domain/imports/hidden.ts';
import { mappingProblems } from '#shared/domain/imports/recognise.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import type { OpenImport } from './open-imports.ts';

export function overviewOf({ id, fileName, sheets, recognised }: OpenImport): ImportOverview {
  const names = sheets.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
  return {
    importId: id,
    fileName,
    kind: recognised?.profile.id ?? null,
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.length,
      columns: sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
      hidden: hiddenIn(sheet, recognised),
    })),
    mappings: [...(recognised?.mappings ?? [])],
    otherSheets: [...(recognised?.otherSheets ?? names)],
    problems: recognised ? [...mappingProblems(sheets, recognised)] : [],
  };
}

function hiddenIn(sheet: Sheet, recognised: OpenImport['recognised']) {
  const mapping = recognised?.mappings.find((mapped) => mapped.sheet === sheet.name);
  const profile = recognised?.profile.sheets.find(({ id }) => id === mapping?.profile);
  if (!mapping || !profile) return { sheet: sheet.hidden === true, rows: 0, columns: [] };
  return hiddenOf(sheet, profile, mapping);
}

export function listKinds() {
  return WORKBOOK_PROFILES.map(({ id, title, sheets }) => ({
    id,
    title,
    sheets: sheets.map((sheet) => ({
      id: sheet.id,
      title: sheet.title,
      fields: Object.entries(sheet.columns).map(([field, column]) => ({
        field,
        title: column.title,
        presence: column.presence,
      })),
    })),
  }));
}
