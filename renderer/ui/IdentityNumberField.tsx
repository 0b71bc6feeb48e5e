import { Input } from 'antd';
import { useId } from 'react';
import { formatDayChinese } from '#shared/domain/day.ts';
import {
  type IdentityTyping,
  readIdentityNumber,
  readIdentityNumberWhileTyping,
} from '#shared/domain/registry/identity-number.ts';
import { IDENTITY_FAULT_TEXTS } from '#renderer/lib/number-faults.ts';
import { textRule } from '#renderer/lib/rules.ts';
import type { FieldProps } from './ParsedField.tsx';

/** Refuses a number that cannot be one (GB 11643). */
export const identityNumberRule = textRule((number) => {
  if (number === '') return undefined;
  const reading = readIdentityNumber(number);
  return reading.ok ? undefined : IDENTITY_FAULT_TEXTS[reading.fault];
});

function remark(reading: IdentityTyping): string {
  if (reading.ok)
    return `${reading.sex === 'male' ? '男' : '女'}，${formatDayChinese(reading.birthDate)}出生`;
  return reading.fault === 'incomplete' ? '' : IDENTITY_FAULT_TEXTS[reading.fault];
}

type Props = FieldProps<string> & { readonly placeholder?: string };

/** An identity number, checked with every key; what it says about its holder is read back beneath it. */
export function IdentityNumberField({ value = '', onChange, placeholder = '18 位', ...rest }: Props) {
  const remarkId = useId();
  return (
    <>
      <Input
        {...rest}
        value={value}
        placeholder={placeholder}
        autoComplete="off"
        inputMode="text"
        aria-describedby={remarkId}
        onChange={({ target }) => onChange?.(target.value)}
      />
      <div id={remarkId} className="field-remark" aria-live="polite">
        {value === '' ? '' : remark(readIdentityNumberWhileTyping(value))}
      </div>
    </>
  );
}
