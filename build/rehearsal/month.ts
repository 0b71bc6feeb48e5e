import { read } from '@e965/xlsx';
import { Month } from '../../shared/domain/month.ts';
import { parseYuan } from '../../shared/domain/money.ts';
import type { Program } from '../../shared/domain/programs/programs.ts';
import { CHECKER, type Desk, MAKER } from './desk.ts';
import { bytesOf, workbooksIn } from './furnish.ts';

const MONTH = Month.parse('2026-11');
const NOTICED_ON = '2026-11-02';
const DAY = '2026-11-20';
const WHY = '排练：核对整月的结果';
const WORDS: Readonly<Record<Program, string>> = { living: '生活', nursing: '护理' };

type Line = readonly [identityNumber: string, subsidy: string, month: string, fen: number];
type Findings = Awaited<ReturnType<Desk['programs']['findings']>>['rows'];

const sum = (lines: readonly Line[]) => ({
  lines: lines.length,
  fen: lines.reduce((total, [, , , fen]) => total + fen, 0),
});
const sorted = <T extends readonly unknown[]>(lines: readonly T[]) =>
  lines.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));

/** Accepts what is proposed, makes and confirms the month, and reads the bank's answer. */
export async function rehearseMonth(desk: Desk, workbooks: string) {
  await desk.programs.scan({ month: MONTH });
  const stops = await findings(desk, 'should-not');
  const missing = await findings(desk, 'should-have');
  const numberOf = await numbers(desk, [...stops, ...missing]);
  await acceptStops(desk, stops);
  const { id: batchId } = await desk.payments.make({ month: MONTH });
  const lines = await registerLines(desk, batchId);
  const overpaid = await confirmed(desk, batchId);
  const bank = await answered(desk, batchId, workbooks);
  return {
    ...totalsOf(lines, overpaid),
    stops: sorted(
      stops
        // Who died this month is proposed too, for the month after.
        .filter(({ sinceMonth }) => (sinceMonth ?? MONTH) <= MONTH)
        .map(({ personId, program, stopReason, sinceMonth }) => [
          numberOf.get(personId),
          WORDS[program],
          stopReason,
          sinceMonth,
        ]),
    ),
    should_have: sorted(missing.map(({ personId, program }) => [numberOf.get(personId), WORDS[program]])),
    regular_lines: sorted(lines.regular),
    arrears_lines: sorted(lines.arrears),
    overpaid_lines: sorted(overpaid),
    bank,
  };
}

/** What the month comes to with a switch of the policy on. */
export async function totalsWith(desk: Desk, key: 'mildMental' | 'marginalHouseholds') {
  const change = { key, from: MONTH, value: true };
  const { shown } = await desk.programs.whatIf(change);
  await desk.programs.setPolicy({ ...change, document: '排练用文件', shown });
  await desk.programs.scan({ month: MONTH });
  const missing = await findings(desk, 'should-have');
  await acceptStops(desk, await findings(desk, 'should-not'));
  const { id: batchId } = await desk.payments.make({ month: MONTH });
  const lines = await registerLines(desk, batchId);
  return { ...totalsOf(lines, await confirmed(desk, batchId)), should_have: missing.length };
}

type Lines = { readonly regular: readonly Line[]; readonly arrears: readonly Line[] };

function totalsOf({ regular, arrears }: Lines, overpaid: readonly Line[]) {
  const of = (word: string) => sum(regular.filter(([, subsidy]) => subsidy === word));
  return {
    regular: { 生活: of('生活'), 护理: of('护理') },
    arrears: sum(arrears),
    overpaid: sum(overpaid),
  };
}

async function findings(desk: Desk, kind: 'should-have' | 'should-not'): Promise<Findings> {
  const all: Findings = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await desk.programs.findings({
      kind,
      view: 'open',
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    all.push(...page.rows);
    after = page.next;
  }
  return all;
}

async function acceptStops(desk: Desk, stops: Findings): Promise<void> {
  if (stops.length === 0) return;
  await desk.programs.settle({
    findingIds: stops.map(({ id }) => id),
    settlement: { outcome: 'stopped', document: null },
  });
}

async function numbers(
  desk: Desk,
  people: readonly { readonly personId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, string>();
  for (const { personId } of people) {
    if (known.has(personId)) continue;
    const { value } = await desk.registry.reveal({ personId, field: 'identity-number', reason: WHY });
    known.set(personId, value);
  }
  return known;
}

/** The register, read as any other program would read it. */
async function registerLines(desk: Desk, batchId: string): Promise<Lines> {
  const { content } = await desk.payments.register({ batchId, purpose: WHY });
  const [sheet] = Object.values(read(content, { dense: true }).Sheets);
  const rows = (sheet?.['!data'] ?? []).map((row) => row.map((cell) => String(cell.v ?? '')));
  const titles = rows[1] ?? [];
  const at = (row: readonly string[], title: string) => row[titles.indexOf(title)] ?? '';
  const lines = rows.slice(2, -2).map((row) => ({
    kind: at(row, '种类'),
    line: [
      at(row, '公民身份号码'),
      at(row, '补贴类型').includes('生活') ? '生活' : '护理',
      at(row, '发放月份'),
      parseYuan(at(row, '实发(元)')) ?? 0,
    ] as const,
  }));
  const of = (kind: string) => lines.filter((each) => each.kind === kind).map(({ line }) => line);
  return { regular: of('当月'), arrears: of('补发') };
}

/** 复核 by the other account; what was overpaid. */
async function confirmed(desk: Desk, batchId: string): Promise<Line[]> {
  await desk.desk.signIn({ login: CHECKER.login, password: CHECKER.password });
  await desk.payments.confirm({ batchId });
  await desk.desk.signIn({ login: MAKER.login, password: MAKER.password });
  const found = (await desk.payments.overpayments({})).items;
  const numberOf = await numbers(desk, found);
  return found.map(({ personId, program, forMonth, claimedFen }) => [
    numberOf.get(personId) ?? '',
    WORDS[program],
    forMonth,
    claimedFen,
  ]);
}

async function answered(desk: Desk, batchId: string, workbooks: string) {
  const notice = { by: 'township', fromDay: NOTICED_ON, workingDays: 10, place: '乡镇政务公开栏' } as const;
  await desk.payments.beginNotice({ batchId, ...notice });
  for (const state of ['submitted', 'paid'] as const)
    await desk.payments.advance({ batchId, state, happenedOn: DAY, document: null });
  const [name = ''] = workbooksIn(workbooks, '06');
  const { lines, failed, failedFen, paidFen } = await desk.payments.reconcile({
    batchId,
    bytes: bytesOf(workbooks, name),
    happenedOn: DAY,
  });
  return { lines, failed, failed_fen: failedFen, paid_fen: paidFen };
}
