import { foldTyped } from '#shared/domain/typed-text.ts';
import {
  ANSWER_FIELDS,
  ANSWER_FIELD_KEYS,
  type AnswerField,
  BANK_FIELDS,
  BANK_FIELD_KEYS,
  type BankField,
  type BankProfile,
  RETURN_CODE_KEYS,
} from './bank-profile.ts';
import { RETURN_CODES, type ReturnCode } from './return-codes.ts';

/** A list that is typed line by line, or the first line (from 1) that cannot be read. */
export type ReadLines<T> = { readonly items: readonly T[] } | { readonly line: number };

type Columns = BankProfile['columns'];
type Titles = BankProfile['answer']['titles'];
type Words = BankProfile['answer']['words'];

/** `公民身份号码=证件号码`: a field and what the bank calls it; the field's own name where nothing is said. */
export function readColumns(text: string): ReadLines<Columns[number]> {
  return readLines(text, (left, right) => {
    const field = BANK_FIELD_KEYS.find((key) => BANK_FIELDS[key] === left);
    return field && { field, title: right ?? left };
  });
}

export const writeColumns = (columns: Columns): string =>
  columns.map(({ field, title }) => pair<BankField>(BANK_FIELDS, field, title)).join('\n');

/** `处理结果=交易状态`: what the bank calls a column of its answer. */
export function readTitles(text: string): ReadLines<Titles[number]> {
  return readLines(text, (left, right) => {
    const field = ANSWER_FIELD_KEYS.find((key) => ANSWER_FIELDS[key] === left);
    return field && right !== undefined ? { field, title: right } : undefined;
  });
}

export const writeTitles = (titles: Titles): string =>
  titles.map(({ field, title }) => pair<AnswerField>(ANSWER_FIELDS, field, title)).join('\n');

/** `账户状态异常=05`: the bank's words and the code that they mean, by number or name. */
export function readWords(text: string): ReadLines<Words[number]> {
  return readLines(text, (left, right) => {
    const code = RETURN_CODE_KEYS.find((key) => key === right || RETURN_CODES[key] === right);
    return code && { words: left, means: code };
  });
}

export const writeWords = (words: Words): string =>
  words.map(({ words: said, means }) => `${said}=${means} ${nameOf(means)}`.trim()).join('\n');

const nameOf = (code: ReturnCode) => RETURN_CODES[code];

function pair<K extends string>(names: Readonly<Record<K, string>>, field: K, title: string): string {
  return names[field] === title ? title : `${names[field]}=${title}`;
}

function readLines<T>(
  text: string,
  read: (left: string, right: string | undefined) => T | undefined,
): ReadLines<T> {
  const items: T[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = foldTyped(raw);
    if (line === '') continue;
    const at = line.indexOf('=');
    const left = (at < 0 ? line : line.slice(0, at)).trim();
    // A code may stand with its name behind it.
    const right = at < 0 ? undefined : line.slice(at + 1).trim();
    const item = read(left, right) ?? read(left, right?.split(/\s+/)[0]);
    if (item === undefined || left === '' || right === '') return { line: index + 1 };
    items.push(item);
  }
  return { items };
}
