import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { SheetMapping } from '#shared/domain/imports/header.ts';
import { command, job, query } from './rpc.ts';
import { FileBytes } from './secret.ts';

const importId = z.uuid();
const Page = { offset: z.int().min(0), limit: z.int().min(1).max(500) };
const PRESENCES = ['required', 'expected', 'optional', 'ignored'] as const;

/** A kind of workbook, with everything that a column may be taken for. */
const Kind = z.strictObject({
  id: z.string(),
  title: z.string(),
  sheets: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      fields: z.array(z.strictObject({ field: z.string(), title: z.string(), presence: z.enum(PRESENCES) })),
    }),
  ),
});

const MappingProblem = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('missing'), sheet: z.string(), field: z.string(), title: z.string() }),
  z.strictObject({ code: z.literal('unknown'), sheet: z.string(), column: z.int(), title: z.string() }),
  z.strictObject({ code: z.literal('untitled'), sheet: z.string(), column: z.int() }),
  z.strictObject({ code: z.literal('hidden-sheet'), sheet: z.string(), rows: z.int() }),
  z.strictObject({ code: z.literal('hidden-rows'), sheet: z.string(), rows: z.int() }),
  z.strictObject({
    code: z.literal('hidden-columns'),
    sheet: z.string(),
    columns: z.array(z.int()).readonly(),
  }),
  z.strictObject({ code: z.literal('second-header'), sheet: z.string(), row: z.int() }),
  z.strictObject({ code: z.literal('other-unit'), sheet: z.string(), row: z.int(), unit: z.string() }),
]);

/** A workbook that was read; it stays in memory until it is applied, replaced or the desk is locked. */
export const ImportOverview = z.strictObject({
  importId,
  fileName: z.string(),
  /** What it was recognised as; null when it looks like none of the kinds. */
  kind: z.string().nullable(),
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.int(),
      columns: z.int(),
      /** What of it is out of sight and would be read: the sheet itself, so many rows, these columns from 0. */
      hidden: z.strictObject({ sheet: z.boolean(), rows: z.int(), columns: z.array(z.int()).readonly() }),
    }),
  ),
  mappings: z.array(SheetMapping),
  otherSheets: z.array(z.string()),
  /** Nothing can be checked as long as there is one. */
  problems: z.array(MappingProblem),
});
export type ImportOverview = z.output<typeof ImportOverview>;

export const OUTCOMES = ['add', 'change', 'unchanged', 'refused'] as const;
const PlanCounts = z.strictObject({ add: z.int(), change: z.int(), unchanged: z.int(), refused: z.int() });

const ImportFault = z.strictObject({
  severity: z.enum(['fault', 'warning']),
  sheet: z.string(),
  row: z.int(),
  column: z.int(),
  title: z.string(),
  /** Whom the row is about, as it says; null when it does not. */
  name: z.string().nullable(),
  code: z.string(),
  /** What is wrong and how to mend it. */
  text: z.string(),
});

const PlannedRow = z.strictObject({
  sheet: z.string(),
  row: z.int(),
  name: z.string(),
  outcome: z.enum(OUTCOMES),
  personId: z.uuid().nullable(),
  /** Numbers masked. */
  changes: z.array(
    z.strictObject({ record: z.string(), field: z.string(), old: z.unknown(), new: z.unknown() }),
  ),
  /** Why it is refused. */
  problem: z.string().nullable(),
});

const ImportRun = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  fileName: z.string(),
  appliedAt: z.string(),
  appliedBy: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  undoneAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
});

export const imports = {
  kinds: query(EVERYONE, z.strictObject({}), z.array(Kind)),
  /** Reads a workbook and recognises its columns; `kind` when the clerk has said what it is. */
  read: job(
    CLERKS,
    z.strictObject({ fileName: z.string().min(1).max(260), bytes: FileBytes, kind: z.string().optional() }),
    ImportOverview,
  ),
  /** The clerk's own mapping; what it teaches about titles is remembered for the next workbook. */
  map: job(
    CLERKS,
    z.strictObject({ importId, kind: z.string(), mappings: z.array(SheetMapping) }),
    ImportOverview,
  ),
  /** Checks every row, then plans what would become of the right ones. */
  check: job(
    CLERKS,
    z.strictObject({ importId }),
    z.strictObject({
      rows: z.int(),
      right: z.int(),
      faults: z.int(),
      warnings: z.int(),
      plan: PlanCounts,
      /** Rows out of sight that the clerk left out; in none of the other numbers. */
      hiddenRows: z.int(),
      /** Columns whose merged cells gave so many more rows their value. */
      filledDown: z
        .array(z.strictObject({ sheet: z.string(), column: z.int(), title: z.string(), rows: z.int() }))
        .readonly(),
    }),
  ),
  /** The workbook itself, as it came. */
  sheet: query(
    CLERKS,
    z.strictObject({ importId, sheet: z.string(), ...Page }),
    z.strictObject({
      rows: z.array(z.strictObject({ number: z.int(), hidden: z.boolean(), cells: z.array(z.string()) })),
      total: z.int(),
    }),
  ),
  faults: query(
    CLERKS,
    z.strictObject({ importId, severity: z.enum(['fault', 'warning']), ...Page }),
    z.strictObject({ faults: z.array(ImportFault), total: z.int() }),
  ),
  plan: query(
    CLERKS,
    z.strictObject({ importId, outcome: z.enum(OUTCOMES).optional(), ...Page }),
    z.strictObject({ rows: z.array(PlannedRow), total: z.int() }),
  ),
  /** The clerk's workbook with its wrong cells coloured and commented. */
  marked: job(
    CLERKS,
    z.strictObject({ importId }),
    z.strictObject({ fileName: z.string(), bytes: FileBytes }),
  ),
  /** All or nothing in one transaction; `onlyRight` leaves wrong rows out. The import's id names its record. */
  apply: job(CLERKS, z.strictObject({ importId, onlyRight: z.boolean() }), PlanCounts),
  runs: query(EVERYONE, z.strictObject(Page), z.strictObject({ runs: z.array(ImportRun), total: z.int() })),
  undo: command(CLERKS, z.strictObject({ runId: z.uuid() }), z.strictObject({})),
};
