import { isDitto, isNothing } from '#shared/domain/imports/cells/nothing.ts';
import { isBlank, shownText } from '#shared/domain/imports/cells/text.ts';
import type { Fault, Finding } from '#shared/domain/imports/finding.ts';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import type { BlockOf } from '#shared/domain/imports/merged-down.ts';
import type { RowCells, SheetProfile } from '#shared/domain/imports/sheet-profile.ts';
import { tidyName } from '#shared/domain/registry/person-name.ts';
import type { Cell, Row, Sheet } from '#shared/domain/imports/sheet.ts';

/** What rows that were read before have said. */
export type Memory = {
  /** Key → the first row that has it. */
  readonly keys: Map<string, { readonly sheet: string; readonly row: number }>;
  /** References that stay wrong unless some row has their key. */
  readonly pending: { readonly key: string; readonly fault: Fault }[];
};

type Place = {
  readonly sheet: Sheet;
  readonly profile: SheetProfile;
  readonly mapping: SheetMapping;
  readonly titles: ReadonlyMap<string, string>;
  readonly memory: Memory;
  readonly blockOf: BlockOf;
  /** Column → the rows that got their value from a merge. */
  readonly filled: Map<number, number>;
};

/** The cells of a row by field, and what was found wrong in them so far: one finding a cell, the first. */
export function createRowCells(
  place: Place,
  row: Row,
): { readonly cells: RowCells; readonly found: readonly Fault[] } {
  const { sheet, profile, mapping, titles, memory } = place;
  const found: Fault[] = [];
  const here = { sheet: sheet.name, row: row.number };
  const title = (field: string) => titles.get(field) ?? field;

  function faultAt(field: string, finding: Finding, severity: Fault['severity']): Fault | undefined {
    const column = mapping.columns[field];
    if (
      column === undefined ||
      found.some((fault) => fault.column === column && fault.severity === 'fault')
    ) {
      return undefined;
    }
    return { severity, ...here, column, title: title(field), name: nameIn(place, row), finding };
  }
  function note(field: string, finding: Finding, severity: Fault['severity']): void {
    const fault = faultAt(field, finding, severity);
    if (fault) found.push(fault);
  }

  const cells: RowCells = {
    title,
    has: (field) => mapping.columns[field] !== undefined,
    fault: (field, finding) => note(field, finding, 'fault'),
    warn: (field, finding) => note(field, finding, 'warning'),
    read: (field, read) => {
      const given = cellAt(place, row, field);
      const reading = given && ('cell' in given ? read(given.cell, sheet) : given);
      if (!reading) return undefined;
      if ('value' in reading) return reading.value;
      note(field, reading.finding, 'fault');
      return undefined;
    },
    unique: (field, key) => {
      const whole = keyOf(profile.id, field, key);
      const first = memory.keys.get(whole);
      if (first) note(field, { code: 'repeated', ...first }, 'fault');
      else memory.keys.set(whole, here);
    },
    refer: (field, to) => {
      const fault = faultAt(
        field,
        { code: 'unknown-reference', shown: to.key, sheet: to.sheetTitle },
        'fault',
      );
      if (fault) memory.pending.push({ key: keyOf(to.profile, to.field, to.key), fault });
    },
  };
  return { cells, found };
}

type Given = { readonly cell: Cell } | { readonly finding: Finding };

/** What a row says in a field, by the block in which its cell lies; undefined when it may say nothing, and does. */
function cellAt({ profile, mapping, blockOf, filled }: Place, row: Row, field: string): Given | undefined {
  const column = mapping.columns[field];
  if (column === undefined) return undefined;
  const spec = profile.columns[field];
  const block = blockOf(row.number, column);
  const cell = block ? block.cell : row.cells[column];
  if (cell === undefined || isNothing(cell))
    return spec?.presence === 'required' ? { finding: nothingIn(cell) } : undefined;
  if (block && spec?.own) return { finding: { code: 'merged-over', top: block.top, bottom: block.bottom } };
  if (block && row.number > block.top) filled.set(column, (filled.get(column) ?? 0) + 1);
  return isDitto(cell) ? { finding: { code: 'ditto', shown: shownText(cell).trim() } } : { cell };
}

function nameIn({ mapping }: Place, row: Row): string | undefined {
  const cell = row.cells[mapping.columns['name'] ?? -1];
  return cell === undefined || isNothing(cell) ? undefined : tidyName(shownText(cell));
}

const nothingIn = (cell: Cell | undefined): Finding =>
  cell === undefined || isBlank(cell)
    ? { code: 'blank' }
    : { code: 'blank-word', shown: shownText(cell).trim() };

function keyOf(profile: string, field: string, key: string): string {
  return `${profile} ${field} ${key}`;
}
