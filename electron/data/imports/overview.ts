import type { ImportOverview } from '#shared/contract/imports.ts';
import { mappingProblems } from '#shared/domain/imports/recognise.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import type { OpenImport } from './open-imports.ts';

export function overviewOf({ id, fileName, sheets, recognised }: OpenImport): ImportOverview {
  const names = sheets.filter(({ rows }) => rows.length > 0).map(({ name }) => name);
  return {
    importId: id,
    fileName,
    kind: recognised?.profile.id ?? null,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.length,
      columns: rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0),
    })),
    mappings: [...(recognised?.mappings ?? [])],
    otherSheets: [...(recognised?.otherSheets ?? names)],
    problems: recognised ? [...mappingProblems(sheets, recognised)] : [],
  };
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
