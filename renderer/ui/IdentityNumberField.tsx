import { Input } from 'antd';
import { useId } from 'react';
import { formatDayChinese } from '#shared/domain/day.ts';
import {
  type IdentityFault,
  type IdentityTyping,
  readIdentityNumber,
  readIdentityNumberWhileTyping,
} from '#shared/domain/registry/identity-number.ts';
import { textRule } from '#renderer/lib/rules.ts';
import type { FieldProps } from './ParsedField.tsx';

const FAULTS: Readonly<Record<IdentityFault, string>> = {
  'scientific-notation': '这个号码被 Excel 变成了数字，末几位已经丢了。请从证件上重新抄。',
  characters: '身份证号只能是数字，最后一位可以是 X。',
  'old-15-digit': '这是 15 位旧号，2013 年起已停用。请填 18 位的号码。',
  length: '身份证号应是 18 位。',
  region: '开头六位不是有效的地区。请对照证件再看一遍。',
  'birth-date': '第 7 到 14 位不是有效的出生日期。请对照证件再看一遍。',
  'check-digit': '校验位对不上，有一位抄错了。请对照证件再看一遍。',
};

/** Refuses a number that cannot be one (GB 11643). */
export const identityNumberRule = textRule((number) => {
  if (number === '') return undefined;
  const reading = readIdentityNumber(number);
  return reading.ok ? undefined : FAULTS[reading.fault];
});

function remark(reading: IdentityTyping): string {
  if (reading.ok)
    return `${reading.sex === 'male' ? '男' : '女'}，${formatDayChinese(reading.birthDate)}出生`;
  return reading.fault === 'incomplete' ? '' : FAULTS[reading.fault];
}

/** An identity number, checked with every key; what it says about its holder is read back beneath it. */
export function IdentityNumberField({ value = '', onChange, ...rest }: FieldProps<string>) {
  const remarkId = useId();
  return (
    <>
      <Input
        {...rest}
        value={value}
        placeholder="18 位"
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
