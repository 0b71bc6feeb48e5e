import { z } from 'zod';
import { fillWording } from './wording.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

/** What a form is printed of, and where the clerk finds it. */

export type Subject =
  | 'person'
  | 'application'
  | 'entitlement'
  | 'batch'
  | 'volunteer'
  | 'activity'
  | 'office'
  | 'free';

/** One form of domain section 13: its model, what it makes of it, an example. */
export type Form = {
  readonly name: string;
  readonly subject: Subject;
  /** 字 of its number: `official` counts with the office's 发文字号, any other word in its own series; null has none. */
  readonly series: string | null;
  readonly example: unknown;
  /** The words that an office may change, and the fields that may stand in them. */
  readonly wording: { readonly text: string; readonly fields: readonly string[] } | null;
  readonly compose: (model: unknown, wording?: string) => Sheet;
};

type FormOf<M extends z.ZodType> = {
  readonly name: string;
  readonly subject: Subject;
  readonly series?: string;
  readonly model: M;
  readonly example: z.input<M>;
  readonly compose: (model: z.output<M>) => Sheet;
};

/** A form whose words are its own. */
export function form<M extends z.ZodType>({ model, compose, series, ...rest }: FormOf<M>): Form {
  return { ...rest, series: series ?? null, wording: null, compose: (raw) => compose(model.parse(raw)) };
}

const COMMON = ['称呼', '单位', '日期', '电话', '文号'] as const;
type Common = (typeof COMMON)[number];
const EXAMPLE: Readonly<Record<Common, string>> = {
  称呼: '巴图同志',
  单位: '林西县残疾人联合会',
  日期: '2026年11月25日',
  电话: '0476-5520000',
  文号: '',
};

type NoticeOf<F extends string> = {
  readonly name: string;
  readonly subject: Subject;
  readonly series?: string;
  /** Where the red name of the office stands above it (公文). */
  readonly isLetter?: boolean;
  /** What a person declares and signs: it is not the office that issues it. */
  readonly isOwnWord?: boolean;
  readonly fields: readonly F[];
  /** Title on the first line, then a paragraph a line. */
  readonly wording: string;
  readonly attachments?: readonly string[];
  readonly foot?: readonly string[];
  readonly example: Readonly<Record<F, string>> & Partial<Readonly<Record<Common, string>>>;
};

/** A notice or letter: its wording is the office's to change, its model is nothing but the fields. */
export function notice<F extends string>({
  name,
  subject,
  series,
  isLetter = false,
  isOwnWord = false,
  fields,
  wording,
  attachments = [],
  foot = [],
  example,
}: NoticeOf<F>): Form {
  const known = [...COMMON, ...fields];
  const model = z.record(z.string(), z.string());
  return {
    name,
    subject,
    series: series ?? null,
    example: { ...EXAMPLE, ...example },
    wording: { text: wording, fields: known },
    compose: (raw, changed = wording) => {
      const values = model.parse(raw);
      const fill = (text: string) => fillWording(text, values);
      const [title = '', ...body] = fill(changed)
        .split('\n')
        .filter((line) => line.trim() !== '');
      const number = values['文号'] ?? '';
      return {
        kind: 'notice',
        head: isLetter ? (values['单位'] ?? '') : null,
        title,
        number: number === '' ? null : number,
        addressee: values['称呼'] ? `${values['称呼']}：` : null,
        body,
        attachments: attachments.map(fill),
        signature: isOwnWord ? null : { issuer: values['单位'] ?? '', date: values['日期'] ?? '' },
        foot: foot.map(fill),
      };
    },
  };
}

/** 送达回执: what the addressee signs. */
export const RECEIPT = [
  '　　　　　　　　　　　送 达 回 执',
  '本人已收到上述文书。',
  '收件人（签名或手印）：　　　　　　　　　　年　　月　　日',
  '送达人：　　　　　　　送达方式：　　　　　　　　　　　　',
] as const;

const cell = (text: string, span: number, isHead: boolean): Cell => ({ text, span, isHead });

/** A row of names and values, `[name, value, span of the value]`; a name takes two of twelve parts. */
export function pairs(height: number, ...items: readonly (readonly [string, string, number])[]): Row {
  return {
    height,
    cells: items.flatMap(([name, value, span]) => [cell(name, 2, true), cell(value, span, false)]),
  };
}

/** Where a form has its own number among its words. */
export const NUMBER_PLACE = '（打印时编号）';

/** A row with a heading alone. */
export function band(text: string): Row {
  return { height: 7, cells: [cell(text, 12, true)] };
}

/** A box to be filled in by hand: opinion, seal, signature, date. */
export function opinion(name: string, words: string, height = 30): Row {
  const sign = '\n\n（盖章）　签名：　　　　　　　　年　　月　　日';
  return { height, cells: [cell(name, 2, true), cell(words + sign, 10, false)] };
}

/** A row of equal cells, the first row of which are headings. */
export function cells(spans: readonly number[], texts: readonly string[], isHead = false): Row {
  return { height: 7, cells: spans.map((span, index) => cell(texts[index] ?? '', span, isHead)) };
}
