import { clockText, parseClock } from '#shared/domain/volunteers/clock.ts';
import { type FieldProps, ParsedField, readRule } from '#renderer/ui/ParsedField.tsx';

export const clockRule = readRule('看不懂这个时间。可以写成 830 或 8:30。');

/** A time of day, typed: `830`, `8:30`; minutes since midnight. */
export function ClockField(props: FieldProps<number>) {
  return <ParsedField {...props} parse={parseClock} format={clockText} placeholder="如 830" />;
}
