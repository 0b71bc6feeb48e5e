import { foldTyped } from '#shared/domain/typed-text.ts';
import { type FieldProps, ParsedField, readRule } from './ParsedField.tsx';

export const wholeRule = readRule('这里要填一个整数，如 2026。');

function parseWhole(text: string): number | undefined {
  const typed = foldTyped(text);
  return /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
}

/** A whole number, typed. */
export function WholeField(props: FieldProps<number>) {
  return <ParsedField {...props} parse={parseWhole} format={String} placeholder="" align="right" />;
}
