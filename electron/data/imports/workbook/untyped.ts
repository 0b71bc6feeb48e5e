import type { Cell } from '#shared/domain/imports/sheet.ts';

const FRACTION = /^-?\d+\.\d+$/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;
const GROUPED = /^([-−]?)[¥￥]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
/** A number keeps no more digits; what has more are the digits that stand there. */
const KEPT_DIGITS = 15;

/**
 * A cell of a file that does not tell numbers from texts. Whole numbers are the digits that stand there, so that none is
 * lost. A fraction is the number that it is: 2024.1 may be what a program left of 2024.10.
 */
export function untypedCell(text: string): Cell | undefined {
  if (text === '') return undefined;
  return FRACTION.test(text) && isKept(text)
    ? { kind: 'number', value: Number(text), shown: text }
    : { kind: 'text', text };
}

/** The same where the file says which number is shown as `text`; '' where it says no more than that it is one. */
export function shownCell(text: string, held: string): Cell | undefined {
  const [, sign = '', whole = '', fraction = ''] = GROUPED.exec(text) ?? [];
  const shown = `${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`;
  const value = Number(held === '' ? shown : held);
  if (whole === '' || !Number.isFinite(value) || !isKept(shown)) return untypedCell(text);
  const isBare = Number(shown) === value && Number.isInteger(value) && !/^-?0\d/.test(shown);
  return { kind: 'number', value, shown: isBare ? String(value) : shown };
}

const isKept = (number: string) => number.replace(/\D/g, '').length <= KEPT_DIGITS;

/** A number format under which a value is shown like this: 0.00 for 2024.10, 0000 for 0001; undefined where words stand beside it. */
export function formatOfShown(shown: string): string | undefined {
  if (!NUMBER.test(shown)) return undefined;
  const [whole = '', fraction] = shown.replace('-', '').split('.');
  const digits = whole.startsWith('0') ? '0'.repeat(whole.length) : '0';
  return fraction === undefined ? digits : `${digits}.${'0'.repeat(fraction.length)}`;
}
