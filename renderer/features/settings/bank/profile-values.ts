import type { z } from 'zod';
import type { BankProfile as BankProfileSchema } from '#shared/contract/payments/bank.ts';
import type { Day } from '#shared/domain/day.ts';
import type { BankProfile } from '#shared/domain/payments/bank-profile.ts';
import {
  readColumns,
  type ReadLines,
  readTitles,
  readWords,
} from '#shared/domain/payments/bank-profile-text.ts';
import { textRule } from '#renderer/lib/rules.ts';

export type ProfileValues = Pick<BankProfile, 'name' | 'format' | 'encoding' | 'separator' | 'header'> & {
  readonly columns: string;
  readonly titles: string;
  readonly words: string;
  readonly effectiveFrom: Day;
};

const linesRule = (read: (text: string) => ReadLines<unknown>) =>
  textRule((text) => {
    const found = read(text);
    return 'line' in found ? `第 ${found.line} 行看不懂，请照例子写。` : undefined;
  });

export const columnsRule = linesRule(readColumns);
export const titlesRule = linesRule(readTitles);
export const wordsRule = linesRule(readWords);

/** The profile as it stands in the form; undefined while a line of it cannot be read. */
export function profileOf(values: ProfileValues | undefined): z.input<typeof BankProfileSchema> | undefined {
  // Before the form stands, nothing is typed.
  if (values?.columns === undefined) return undefined;
  const columns = readColumns(values.columns);
  const titles = readTitles(values.titles);
  const words = readWords(values.words);
  if ('line' in columns || 'line' in titles || 'line' in words) return undefined;
  const { name, format, encoding, separator, header } = values;
  return {
    name,
    format,
    encoding,
    separator,
    header,
    columns: [...columns.items],
    answer: { titles: [...titles.items], words: [...words.items] },
  };
}
