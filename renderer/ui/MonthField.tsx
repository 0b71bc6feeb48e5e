import { type Month, parseMonth } from '#shared/domain/month.ts';
import { type FieldProps, ParsedField, readRule } from './ParsedField.tsx';

export const monthRule = readRule('看不懂这个月份。可以写成 202611 或 2026-11。');

/** A month, typed: `202611`, `2026-11`, `2026年11月`. */
export function MonthField(props: FieldProps<Month>) {
  return <ParsedField {...props} parse={parseMonth} format={(month) => month} placeholder="如 202611" />;
}
