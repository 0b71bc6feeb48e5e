import { type Read, readShown } from '#shared/domain/imports/cells/text.ts';
import { type Fen, parseYuan } from '#shared/domain/money.ts';

/** An amount in yuan that is not negative. */
export const readAmount: Read<Fen> = readShown((text) => {
  const fen = parseYuan(text);
  if (fen === undefined) return { finding: { code: 'money-unreadable', shown: text } };
  return fen < 0 ? { finding: { code: 'money-negative' } } : { value: fen };
});

/** A count of people or pieces. */
export const readCount: Read<number> = readShown((text) =>
  /^\d{1,6}$/.test(text) ? { value: Number(text) } : { finding: { code: 'count-unreadable', shown: text } },
);
