import { Input } from 'antd';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { textRule } from '#renderer/lib/rules.ts';
import type { FieldProps } from '#renderer/ui/ParsedField.tsx';

const GROUPS = 13;

function fault(code: string): string | undefined {
  const parsed = parseRecoveryCode(code);
  if ('key' in parsed) return undefined;
  if (parsed.fault === 'incomplete') return `恢复码共 ${GROUPS} 组，现在输了 ${parsed.groups} 组。`;
  return `第 ${parsed.groups.join('、')} 组和恢复单不一致，请对照再看一遍。`;
}

/** Says which groups cannot be right before anything is tried. */
export const recoveryCodeRule = textRule(fault);

/** The long code of the recovery sheet; blanks, dashes and case do not matter. */
export function RecoveryCodeField({ value = '', onChange, ...rest }: FieldProps<string>) {
  return (
    <Input.TextArea
      {...rest}
      className="recovery-code"
      value={value}
      rows={4}
      autoComplete="off"
      spellCheck={false}
      placeholder="照恢复单抄写，大小写、空格、横线都不要紧"
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}
