import { readAccount } from '#shared/domain/imports/cells/numbers.ts';
import { readText } from '#shared/domain/imports/cells/text.ts';
import type { BankAccount } from '#shared/domain/imports/records.ts';
import type { RowCells } from '#shared/domain/imports/sheet-profile.ts';

/** The bank account of a row; a bank without a number is no account. */
export function readBankAccount(cells: RowCells<'bank' | 'account'>): BankAccount | undefined {
  const bank = cells.read('bank', readText);
  const number = cells.read('account', readAccount);
  return number === undefined ? undefined : { bank, number };
}
