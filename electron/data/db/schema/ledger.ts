import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, sqliteView, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Difference, DifferenceKind, Movements } from '#shared/domain/payments/comparison.ts';
import type { BatchKind, BatchState, LineKind, PaidFor } from '#shared/domain/payments/batch.ts';
import type { ReturnCode } from '#shared/domain/payments/return-codes.ts';
import type { Fen } from '#shared/domain/money.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { persons } from './registry.ts';

/** What is paid together: a month's cycle, or something beside it. Numbers have no gap, and what is void keeps its own. */
export const paymentBatches = sqliteTable(
  'payment_batch',
  {
    id: text('id').primaryKey(),
    number: integer('number').notNull().unique(),
    kind: text('kind').$type<BatchKind>().notNull().default('monthly'),
    /** What the office calls it; of a grant, what is granted. */
    title: text('title'),
    month: text('month').notNull(),
    state: text('state').$type<BatchState>().notNull(),
    lineCount: integer('line_count').notNull(),
    totalFen: integer('total_fen').$type<Fen>().notNull(),
    /** Over what was computed: the same facts give the same, and a change of one is seen. */
    contentHash: text('content_hash').notNull(),
    /** JSON: 上月 + 新增 − 停发 ± 变更 = 本月, by program; null for what is no month's cycle. */
    movement: text('movement', { mode: 'json' }).$type<Movements>(),
    makerId: text('maker_id').notNull(),
    madeBy: text('made_by').notNull(),
    madeAt: text('made_at').notNull(),
    checkerId: text('checker_id'),
    /** 单人办公: confirmed by its maker, because the office had allowed it; every paper says so. */
    alone: integer('alone', { mode: 'boolean' }).notNull().default(false),
    confirmedBy: text('confirmed_by'),
    confirmedAt: text('confirmed_at'),
    /** The ids of its first and last line: they are written in one piece, one after another; null where it has none. */
    firstLine: integer('first_line'),
    lastLine: integer('last_line'),
    /** The last number of its lines in the ledger. */
    lastNumber: integer('last_number'),
    voidReason: text('void_reason'),
  },
  (table) => [
    uniqueIndex('payment_batch_month')
      .on(table.month)
      .where(sql`${table.state} <> 'void' AND ${table.kind} = 'monthly'`),
    check('payment_batch_kind', sql`${table.kind} IN ('monthly', 'difference', 'repay', 'grant')`),
    check('payment_batch_title', sql`(${table.kind} = 'grant') = (${table.title} IS NOT NULL)`),
    check('payment_batch_movement', sql`(${table.kind} = 'monthly') = (${table.movement} IS NOT NULL)`),
    check('payment_batch_month_form', sql`${table.month} GLOB '????-??'`),
    check(
      'payment_batch_two_people',
      sql`${table.checkerId} IS NULL OR (${table.checkerId} = ${table.makerId}) = ${table.alone}`,
    ),
    check(
      'payment_batch_confirmed',
      sql`(${table.checkerId} IS NULL) = (${table.lastNumber} IS NULL)
        AND (${table.state} = 'void' OR (${table.state} = 'draft') = (${table.checkerId} IS NULL))`,
    ),
    check('payment_batch_void', sql`(${table.state} = 'void') = (${table.voidReason} IS NOT NULL)`),
  ],
);

/** Who is paid otherwise than the month before, and why; written with the draft. */
export const paymentDifferences = sqliteTable(
  'payment_difference',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    kind: text('kind').$type<DifferenceKind>().notNull(),
    lastFen: integer('last_fen').$type<Fen>(),
    nowFen: integer('now_fen').$type<Fen>(),
    reason: text('reason', { mode: 'json' }).$type<Difference['reason']>().notNull(),
    unexplained: integer('unexplained', { mode: 'boolean' }).notNull(),
  },
  (table) => [index('payment_difference_of').on(table.batchId, table.unexplained)],
);

/** Each step of a batch, insert only. */
export const batchSteps = sqliteTable(
  'payment_batch_step',
  {
    seq: integer('seq').primaryKey({ autoIncrement: true }),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    state: text('state').$type<BatchState>().notNull(),
    /** The day on which it happened outside, and the document that says so. */
    happenedOn: text('happened_on').notNull(),
    document: text('document'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('payment_batch_step_of').on(table.batchId)],
);

/** The ledger: one person, one program, one month, with all that it was paid on. Confirmed lines have number and hash. */
export const paymentLines = sqliteTable(
  'payment_line',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<PaidFor>().notNull(),
    forMonth: text('for_month').notNull(),
    kind: text('kind').$type<LineKind>().notNull(),
    rateFen: integer('rate_fen').$type<Fen>().notNull(),
    amountFen: integer('amount_fen').$type<Fen>().notNull(),
    entitlementId: text('entitlement_id').notNull(),
    name: text('name').notNull(),
    identityNumber: text('identity_number').notNull(),
    divisionCode: text('division_code').notNull(),
    bank: text('bank').notNull(),
    accountNumber: text('account_number').notNull(),
    holderName: text('holder_name').notNull(),
    /** JSON of what the rules saw: certificate, welfare, standard with its document. */
    facts: text('facts').notNull(),
    /** The ledger number of the line that came back and is paid again by this one; 0 where none is. */
    repays: integer('repays').notNull().default(0),
    number: integer('number'),
    hash: text('hash'),
  },
  (table) => [
    // What is confirmed stands once, has its number, and was paid; a draft is written to the end of the table alone.
    // Two parts of a month that came back may be paid again together; each part once, by a trigger.
    uniqueIndex('payment_line_once')
      .on(table.batchId, table.personId, table.program, table.forMonth, table.repays)
      .where(sql`${table.number} IS NOT NULL`),
    uniqueIndex('payment_line_number')
      .on(table.number)
      .where(sql`${table.number} IS NOT NULL`),
    index('payment_line_person')
      .on(table.personId, table.forMonth)
      .where(sql`${table.number} IS NOT NULL`),
    index('payment_line_repays')
      .on(table.repays)
      .where(sql`${table.repays} <> 0`),
    check('payment_line_program', sql`${table.program} IN ('living', 'nursing', 'grant')`),
    check('payment_line_kind', sql`${table.kind} IN ('regular', 'arrears', 'difference', 'repay', 'grant')`),
    check('payment_line_repays', sql`(${table.kind} = 'repay') = (${table.repays} <> 0)`),
    check('payment_line_amount', sql`${table.amountFen} > 0`),
    check('payment_line_hash', sql`(${table.number} IS NULL) = (${table.hash} IS NULL)`),
  ],
);

/** A month that was paid too much (追缴), found when a batch was confirmed. */
export const overpayments = sqliteTable(
  'overpayment',
  {
    id: text('id').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<Program>().notNull(),
    forMonth: text('for_month').notNull(),
    amountFen: integer('amount_fen').$type<Fen>().notNull(),
    cause: text('cause').$type<StopReason>(),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    foundAt: text('found_at').notNull(),
  },
  (table) => [
    uniqueIndex('overpayment_once').on(table.personId, table.program, table.forMonth),
    check('overpayment_amount', sql`${table.amountFen} > 0`),
  ],
);

/** What the bank said about a person's money of a batch; the answers that count are `bank_answer`. */
export const bankResults = sqliteTable(
  'bank_result',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    batchId: text('batch_id')
      .notNull()
      .references(() => paymentBatches.id),
    personId: text('person_id')
      .notNull()
      .references(() => persons.id),
    program: text('program').$type<PaidFor>().notNull(),
    amountFen: integer('amount_fen').$type<Fen>().notNull(),
    code: text('code').$type<ReturnCode>().notNull(),
    /** The bank's own words. */
    words: text('words').notNull(),
  },
  (table) => [
    // Each word at most once, and in this order, by a trigger: 处理中, 成功, 退回.
    uniqueIndex('bank_result_once').on(
      table.batchId,
      table.personId,
      table.program,
      sql`CASE ${table.code} WHEN '98' THEN 0 WHEN '00' THEN 1 ELSE 2 END`,
    ),
    index('bank_result_failed')
      .on(table.batchId)
      .where(sql`${table.code} NOT IN ('00', '98')`),
  ],
);

/** What people were paid for which month: opening balances and the lines of confirmed batches alike. */
export const paidMonths = sqliteView('paid_month', {
  personId: text('person_id').notNull(),
  program: text('program').$type<Program>().notNull(),
  month: text('month').notNull(),
  paidFen: integer('paid_fen').$type<Fen>().notNull(),
  bank: text('bank').notNull(),
}).existing();

/** The bank's last word on each person's money of a batch. */
export const bankAnswers = sqliteView('bank_answer', {
  id: integer('id').notNull(),
  batchId: text('batch_id').notNull(),
  personId: text('person_id').notNull(),
  program: text('program').$type<PaidFor>().notNull(),
  amountFen: integer('amount_fen').$type<Fen>().notNull(),
  code: text('code').$type<ReturnCode>().notNull(),
  words: text('words').notNull(),
}).existing();
