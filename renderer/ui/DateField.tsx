import { type Day, parseDay } from '#shared/domain/day.ts';
import { type FieldProps, ParsedField, readRule } from './ParsedField.tsx';

export const dayRule = readRule('看不懂这个日期。可以写成 20010203、2001.2.3 或 2001-02-03。');

/** A calendar day, typed: `20010203`, `2001.2.3`, `2001-02-03`. */
export function DateField(props: FieldProps<Day>) {
  return <ParsedField {...props} parse={parseDay} format={(day) => day} placeholder="如 20010203" />;
}
