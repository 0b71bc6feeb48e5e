import { AppError } from '#shared/contract/errors.ts';
import { maskAccount, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import type { BankField, BankProfile } from '#shared/domain/payments/bank-profile.ts';
import { BATCH_KIND_NAMES, type PaidFor } from '#shared/domain/payments/batch.ts';
import { divisionName, townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { Reader } from '../../db/database.ts';
import { type ExportColumn, writeWorkbook } from '../../exports/write-workbook.ts';
import { aloneWords } from '../alone.ts';
import { batchOf } from '../find-batch.ts';
import type { Batch } from '../repository.ts';
import { type SentTo, sentOf } from '../sent.ts';
import { encodeGbk } from './gbk.ts';

const MEMO_NAMES: Readonly<Record<Exclude<PaidFor, 'grant'>, string>> = {
  living: '生活补贴',
  nursing: '护理补贴',
};
const KINDS: Readonly<Partial<Record<BankField, ExportColumn['kind']>>> = {
  serial: 'number',
  amount: 'amount',
};
const WIDTHS: Readonly<Partial<Record<BankField, number>>> = {
  serial: 8,
  name: 12,
  holder: 12,
  amount: 12,
  identity: 21,
  account: 24,
  bank: 28,
};
const BYTE_ORDER_MARK = '\ufeff';

type Shown = Pick<Batch, 'month' | 'title'>;
type Cell = string | number;

/** What stands in each column of a person's line; numbers that are names are text. */
function cellOf(field: BankField, row: SentTo, { batch, index }: { batch: Shown; index: number }): Cell {
  switch (field) {
    case 'serial':
      return index + 1;
    case 'name':
      return row.name;
    case 'identity':
      return row.identityNumber;
    case 'account':
      return row.accountNumber;
    case 'holder':
      return row.holderName;
    case 'bank':
      return row.bank;
    case 'amount':
      return row.amountFen / 100;
    case 'memo':
      return memoOf(row.program, batch);
    case 'township':
      return divisionName(townshipCodeOf(row.divisionCode));
    case 'village':
      return row.divisionCode === townshipCodeOf(row.divisionCode) ? '' : divisionName(row.divisionCode);
    case 'phone':
      return row.phone ?? '';
  }
}

function memoOf(program: PaidFor, { month, title }: Shown): string {
  const name = program === 'grant' ? (title ?? '一次性补助') : MEMO_NAMES[program];
  return `${name}${month.replace('-', '')}`;
}

/** Text of a file of separated values: every field that needs it in quotes (RFC 4180), amounts with two decimals. */
function textOf({ columns, separator, header }: BankProfile, rows: readonly (readonly Cell[])[]): string {
  const quoted = (text: string) =>
    text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const amountAt = columns.findIndex(({ field }) => field === 'amount');
  const field = (cell: Cell, at: number) =>
    quoted(typeof cell === 'number' && at === amountAt ? cell.toFixed(2) : String(cell));
  const lines = rows.map((row) => row.map(field).join(separator));
  const titles = header ? [columns.map(({ title }) => quoted(title)).join(separator)] : [];
  return [...titles, ...lines].map((line) => `${line}\r\n`).join('');
}

function bytesOf(profile: BankProfile, rows: readonly (readonly Cell[])[]): Uint8Array {
  const text = textOf(profile, rows);
  if (profile.encoding === 'utf-8') return Uint8Array.from(Buffer.from(BYTE_ORDER_MARK + text));
  const encoded = encodeGbk(text);
  if ('unwritable' in encoded) throw new AppError('bank-character', { character: encoded.unwritable });
  return encoded.bytes;
}

/** 报送银行的文件: one line a person and program, 当月 and 补发 in one sum, as the bank wants it. */
export async function bankFile(reader: Reader, batchId: string, profile: BankProfile) {
  const batch = batchOf(reader, batchId);
  const { state, month, number, kind, confirmedBy, confirmedAt } = batch;
  if (state === 'draft' || state === 'void') throw new AppError('payment-step-refused');
  const sent = sentOf(reader, batchId);
  const fields = profile.columns.map(({ field }) => field);
  const rows = sent.map((row, index) => fields.map((field) => cellOf(field, row, { batch, index })));
  const content =
    profile.format === 'xlsx'
      ? await writeWorkbook({
          title: `代发-${month}`,
          columns: profile.columns.map(({ field, title }) => ({
            title,
            width: WIDTHS[field] ?? 18,
            kind: KINDS[field] ?? 'text',
          })),
          rows,
          footer: `发放单 ${number} 号，${confirmedBy ?? ''} ${(confirmedAt ?? '').slice(0, 10)} 复核${aloneWords(batch)}`,
        })
      : bytesOf(profile, rows);
  const name = kind === 'monthly' ? '代发' : `代发-${BATCH_KIND_NAMES[kind]}`;
  return {
    fileName: `${name}-${month}-${number}号.${profile.format}`,
    content: new Uint8Array(content),
    lines: sent.length,
    totalFen: sumFen(sent.map(({ amountFen }) => amountFen)),
  };
}

const PREVIEWED = 5;

/** The first lines of such a file, numbers partly hidden: what a clerk sees while setting it up. */
export function previewFile(reader: Reader, batchId: string | null, profile: BankProfile) {
  const batch = batchId === null ? undefined : batchOf(reader, batchId);
  const sent = batch ? sentOf(reader, batch.id).slice(0, PREVIEWED) : [];
  const rows = sent.map((row, index) => {
    const hidden = {
      ...row,
      identityNumber: maskIdentityNumber(row.identityNumber),
      accountNumber: maskAccount(row.accountNumber),
      phone: row.phone === null ? null : maskPhone(row.phone),
    };
    return profile.columns.map(({ field }) => {
      const cell = cellOf(field, hidden, { batch: batch ?? { month: '', title: null }, index });
      return field === 'amount' ? formatYuan(row.amountFen).replaceAll(',', '') : String(cell);
    });
  });
  return { titles: profile.columns.map(({ title }) => title), rows };
}
