import { readAccount } from '#shared/domain/imports/cells/numbers.ts';
import { readText } from '#shared/domain/imports/cells/text.ts';
import type { BankAccount } from '#shared/domain/imports/records.ts';
import type { RowCells } from '#shared/domain/imports/sheet-profile.ts';

/** The bank account of a row; a bank without a number is no account, which is said. */
export function readBankAccount(cells: RowCells<'bank' | 'account'>): BankAccount | undefined {
  const bank = cells.read('bank', readText);
  const number = cells.read('account', readAccount);
  if (number !== undefined) return { bank, number };
  if (bank === undefined) return undefined;
  if (cells.has('account')) cells.warn('account', { code: 'kept-without', other: cells.title('bank') });
  else cells.warn('bank', { code: 'kept-nowhere', lacks: cells.title('account') });
  return undefined;
}
