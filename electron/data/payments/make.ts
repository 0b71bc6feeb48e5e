import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { BatchKind } from '#shared/domain/payments/batch.ts';
import { type Difference, movementOf } from '#shared/domain/payments/comparison.ts';
import type { GrantCode } from '#shared/domain/programs/programs.ts';
import type { Writer } from '../db/database.ts';
import { insertRow, updateRow } from '../db/rows.ts';
import { paymentBatches, paymentDifferences, paymentLines } from '../db/schema/ledger.ts';
import { closedThrough } from '../programs/closed-months.ts';
import { readGrant } from '../programs/grants.ts';
import { readPolicy } from '../programs/policy.ts';
import type { JobContext } from '../rpc/context.ts';
import { catalogueTitle, computeCatalogue } from './catalogue.ts';
import { computeGrants, computeRepay, type Grant } from './chosen.ts';
import { computeDifference, computeMonth } from './compute.ts';
import { batchOf } from './find-batch.ts';
import type { ComputedLine, Portion } from './portion.ts';
import { type Batch, ofBatch, paymentsRepository } from './repository.ts';
import { walkPortions } from './walk.ts';

/** 制单: writes the month's draft, in the place of one that stood there before. */
export async function makeMonth(context: JobContext, month: Month): Promise<Batch> {
  return context.transaction(async (writer) => {
    const standing = paymentsRepository.ofMonth(writer, month);
    if (standing && standing.state !== 'draft') throw new AppError('payment-confirmed', { month });
    const later = paymentsRepository.monthAfter(writer, month);
    if (later) throw new AppError('payment-month-passed', { month: later });
    const portions = computeMonth(
      context.reader,
      { month, exceptBatch: standing?.id ?? null },
      readPolicy(writer, context.clock.today()),
    );
    return writeDraft(context, writer, { kind: 'monthly', month, title: null, standing, portions });
  });
}

/** 差额: what months that are paid are short of since a standard was raised. */
export async function makeDifference(context: JobContext, month: Month): Promise<Batch> {
  return context.transaction(async (writer) => {
    const through = closedThrough(writer);
    if (through === null) throw new AppError('payment-nothing-due', { kind: 'difference' });
    const standing = paymentsRepository.draftOf(writer, 'difference');
    const policyOf = readPolicy(writer, context.clock.today());
    const portions = computeDifference(writer, { through, exceptBatch: standing?.id ?? null }, policyOf);
    return writeDraft(context, writer, { kind: 'difference', month, title: null, standing, portions });
  });
}

type Repay = { readonly month: Month; readonly numbers: readonly number[] };

/** 重发: every one of these lines of the ledger, or none. */
export async function makeRepay(context: JobContext, { month, numbers }: Repay): Promise<Batch> {
  return context.transaction(async (writer) => {
    const chosen = [...new Set(numbers)];
    const portions = computeRepay(writer, { numbers: chosen, exceptBatch: null });
    const batch = await writeDraft(context, writer, {
      kind: 'repay',
      month,
      title: null,
      standing: undefined,
      portions,
    });
    const left = chosen.length - batch.lineCount;
    if (left > 0) throw new AppError('payment-not-mended', { lines: left });
    return batch;
  });
}

type NewGrant = {
  readonly month: Month;
  readonly title: string;
  readonly document: string;
  readonly grants: readonly Grant[];
};

/** 一次性补助: one line for each of a list, through the same ledger. The list comes from a catalogue, or a clerk. */
export async function makeGrant(context: JobContext, granted: NewGrant): Promise<Batch> {
  return context.transaction(async (writer) => {
    const people = new Set(granted.grants.map(({ personId }) => personId));
    const twice = granted.grants.length - people.size;
    if (twice > 0) throw new AppError('grant-twice', { lines: twice });
    const portions = computeGrants(writer, granted);
    const { month, title } = granted;
    const batch = await writeDraft(context, writer, {
      kind: 'grant',
      month,
      title,
      standing: undefined,
      portions,
    });
    if (batch.lineCount < people.size) throw new AppError('not-found');
    return batch;
  });
}

type OfProgram = { readonly month: Month; readonly program: GrantCode };

/** 补助项目: whom a program of the office's own fits in a month, nobody twice in the same period. */
export async function makeProgram(context: JobContext, { month, program }: OfProgram): Promise<Batch> {
  return context.transaction(async (writer) => {
    const asked = { month, program, today: context.clock.today() };
    if (readGrant(writer, asked) === null) throw new AppError('not-found');
    return writeDraft(context, writer, {
      kind: 'grant',
      month,
      title: catalogueTitle(writer, asked),
      standing: undefined,
      portions: computeCatalogue(writer, { ...asked, exceptBatch: null }),
    });
  });
}

type Draft = {
  readonly kind: BatchKind;
  readonly month: Month;
  readonly title: string | null;
  /** The draft that is made anew: it keeps its place and its number. */
  readonly standing: Batch | undefined;
  readonly portions: Iterable<Portion>;
};

const NO_MOVEMENT = { living: movementOf([]), nursing: movementOf([]) };

async function writeDraft(context: JobContext, writer: Writer, draft: Draft): Promise<Batch> {
  const { newId, session, clock } = context;
  const { kind, month, title, standing, portions } = draft;
  const begun = {
    id: standing?.id ?? newId(),
    title,
    month,
    lineCount: 0,
    totalFen: Fen.parse(0),
    contentHash: '',
    movement: kind === 'monthly' ? NO_MOVEMENT : null,
    makerId: session.accountId,
    madeBy: session.name,
    madeAt: clock.now(),
  };
  if (standing) {
    emptyDraft(writer, standing.id);
    updateRow(writer, paymentBatches, begun);
  } else {
    const number = paymentsRepository.nextNumber(writer);
    insertRow(writer, paymentBatches, { ...begun, number, kind, state: 'draft', alone: false });
  }
  const { id } = begun;
  let firstLine: number | null = null;
  let lastLine: number | null = null;
  const differences: Difference[] = [];
  const sum = await walkPortions(portions, context, (portion) => {
    for (const line of portion.lines) {
      lastLine = insertRow(writer, paymentLines, rowOf(line, id));
      firstLine ??= lastLine;
    }
    differences.push(...portion.differences);
  });
  await writeDifferences(context, writer, { batchId: id, differences });
  if (sum.lineCount === 0 && kind !== 'monthly') throw new AppError('payment-nothing-due', { kind });
  const { lineCount, totalFen, contentHash, movement } = sum;
  updateRow(writer, paymentBatches, {
    id,
    lineCount,
    totalFen,
    contentHash,
    movement: kind === 'monthly' ? movement : null,
    firstLine,
    lastLine,
  });
  return batchOf(writer, id);
}

/** Takes away what a draft says; nothing of it was ever in the ledger. */
export function emptyDraft(writer: Writer, batchId: string): void {
  writer.delete(paymentDifferences).where(eq(paymentDifferences.batchId, batchId)).run();
  writer.delete(paymentLines).where(ofBatch(batchId)).run();
}

type Found = { readonly batchId: string; readonly differences: readonly Difference[] };

/** They come last: a table that grows little by little beside a large one would have its pages written again and again. */
async function writeDifferences({ pause }: JobContext, writer: Writer, found: Found): Promise<void> {
  const { batchId, differences } = found;
  for (const [index, { last, now, ...difference }] of differences.entries()) {
    insertRow(writer, paymentDifferences, { ...difference, batchId, lastFen: last, nowFen: now });
    await pause({ done: index + 1, total: differences.length });
  }
}

function rowOf({ payee, repays, ...line }: ComputedLine, batchId: string): typeof paymentLines.$inferInsert {
  const { name, identityNumber, divisionCode, account } = payee;
  return {
    ...line,
    repays: repays ?? 0,
    batchId,
    name,
    identityNumber,
    divisionCode,
    bank: account?.bank ?? '',
    accountNumber: account?.number ?? '',
    holderName: account?.holderName ?? '',
  };
}
