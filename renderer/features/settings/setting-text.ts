/** A setting's value as people say it. */
export function settingText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}
