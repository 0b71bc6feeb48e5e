import { type Fen, formatYuan, parseYuan } from '#shared/domain/money.ts';
import { type FieldProps, ParsedField, readRule } from './ParsedField.tsx';

export const moneyRule = readRule('看不懂这个金额。请写成元，最多两位小数，如 125 或 1,234.50。');

/** An amount in yuan, typed; its value is whole fen. */
export function MoneyField(props: FieldProps<Fen>) {
  return (
    <ParsedField {...props} parse={parseYuan} format={formatYuan} placeholder="元，如 125.00" align="right" />
  );
}
