import { digits, pick, type Random } from '#shared/domain/registry/invented/random.ts';

export type InventedAccount = { readonly bank: string; readonly number: string };

const BANKS = [
  '中国邮政储蓄银行林西县支行',
  '中国农业银行林西县支行',
  '中国建设银行林西支行',
  '林西县农村信用合作联社',
];

/** A social security card's account: 19 digits from 62, the last a check digit (ISO/IEC 7812-1). */
export function inventAccount(random: Random): InventedAccount {
  const body = `62${digits(random, 16)}`;
  return { bank: pick(random, BANKS), number: body + luhnDigit(body) };
}

/** The digit that makes the account number pass the Luhn check. */
export function luhnDigit(body: string): string {
  const sum = Array.from(body)
    .toReversed()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return String((10 - (sum % 10)) % 10);
}
