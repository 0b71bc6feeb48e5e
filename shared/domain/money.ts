import { z } from 'zod';
import { foldTyped } from '#shared/domain/typed-text.ts';

/** Money is a whole number of fen (1/100 yuan); branded both ways, so that 12.5 does not compile as input. */
export const Fen = z.int().brand<'Fen', 'inout'>();
export type Fen = z.infer<typeof Fen>;

// A comma must part three digits: "1,2345" is a slip, not an amount. Thirteen digits of yuan stay exact as fen.
const YUAN = /^([-−]?)[¥￥]?(\d{1,13}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d{1,2}))?元?$/;

/** Reads an amount in yuan as a person types it, "12.5" or "1,234.50"; undefined when it is not an exact amount of fen. */
export function parseYuan(text: string): Fen | undefined {
  const match = YUAN.exec(foldTyped(text));
  if (!match) return undefined;
  const [, sign, yuan = '', cents = ''] = match;
  const fen = Number(yuan.replaceAll(',', '')) * 100 + Number(cents.padEnd(2, '0'));
  return Fen.parse(sign && fen !== 0 ? -fen : fen);
}

/** 1,234.50: yuan with separated thousands and always two decimals. */
export function formatYuan(fen: Fen): string {
  const { yuan, jiao, cent } = coins(fen);
  return `${fen < 0 ? '-' : ''}${String(yuan).replace(/\B(?=(?:\d{3})+$)/g, ',')}.${jiao}${cent}`;
}

/** The sum in fen; throws when it leaves the exact integers. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const fen of amounts) total += fen;
  return Fen.parse(total);
}

/**
 * Shares a whole by integer weights so that the parts sum to it exactly: largest remainder, ties to the earlier part.
 * Throws a RangeError when a weight is negative or fractional, or none is positive.
 */
export function allocate(whole: Fen, weights: readonly number[]): Fen[] {
  const exact = weights.map((weight) => BigInt(weight));
  const totalWeight = exact.reduce((sum, weight) => sum + weight, 0n);
  if (totalWeight === 0n || exact.some((weight) => weight < 0n)) {
    throw new RangeError('weights must not be negative, nor all zero');
  }
  const amount = BigInt(Math.abs(whole));
  const shares = exact.map((weight, index) => ({
    index,
    part: (amount * weight) / totalWeight,
    remainder: (amount * weight) % totalWeight,
  }));
  const missing = amount - shares.reduce((sum, { part }) => sum + part, 0n);
  const raised = new Set(
    shares
      .toSorted((a, b) => Number(b.remainder - a.remainder))
      .slice(0, Number(missing))
      .map(({ index }) => index),
  );
  return shares.map(({ part, index }) => {
    const size = Number(part) + (raised.has(index) ? 1 : 0);
    return Fen.parse(whole < 0 ? 0 - size : size);
  });
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = [
  [100_000_000, '亿'],
  [10_000, '万'],
  [1_000, '仟'],
  [100, '佰'],
  [10, '拾'],
] as const;

/**
 * The amount in capitals: 壹佰贰拾伍元整 (支付结算办法附件一). Of the two wordings the rule allows,
 * 零 is written before 角 when the yuan end in 0, and 整 only after 元.
 */
export function yuanInWords(fen: Fen): string {
  const { yuan, jiao, cent } = coins(fen);
  const whole = yuan > 0 ? `${integerInWords(yuan)}元` : '';
  const zero = yuan > 0 && (jiao === 0 || yuan % 10 === 0) ? '零' : '';
  const tenths = jiao > 0 ? `${integerInWords(jiao)}角` : '';
  const hundredths = cent > 0 ? `${integerInWords(cent)}分` : '';
  const tail = tenths + hundredths;
  return (fen < 0 ? '负' : '') + (tail ? whole + zero + tail : `${whole || '零元'}整`);
}

function integerInWords(value: number): string {
  const unit = UNITS.find(([size]) => size <= value);
  if (!unit) return DIGITS.charAt(value);
  const [size, name] = unit;
  const rest = value % size;
  const gap = rest < size / 10 ? '零' : '';
  return integerInWords(Math.floor(value / size)) + name + (rest > 0 ? gap + integerInWords(rest) : '');
}

function coins(fen: Fen): { yuan: number; jiao: number; cent: number } {
  const amount = Math.abs(fen);
  return { yuan: Math.floor(amount / 100), jiao: Math.floor(amount / 10) % 10, cent: amount % 10 };
}
