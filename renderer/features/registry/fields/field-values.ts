import type { FieldSpec, FieldValues } from '#renderer/lib/person-file/field-spec.ts';

const isEmpty = (value: unknown) =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '');

/** A record as its form starts: masked numbers are left out, so that nobody edits their stars. */
export function startValues(
  specs: readonly FieldSpec[],
  record: FieldValues | undefined,
): Record<string, unknown> {
  const entries = specs.flatMap(({ name, masked = false, kind }) => {
    const value = record?.[name];
    if (masked) return [];
    if (kind === 'yes-no') return [[name, value === true] as const];
    return isEmpty(value) ? [] : [[name, value] as const];
  });
  return Object.fromEntries(entries);
}

/** What a form holds as the contract wants it: nothing typed is null. */
export function emptyToNull(specs: readonly FieldSpec[], values: FieldValues): FieldValues {
  const named = new Map(specs.map((spec) => [spec.name, spec]));
  const entries = Object.entries(values).map(([name, value]) => {
    if (!isEmpty(value)) return [name, value] as const;
    return [name, named.get(name)?.blank ? '' : null] as const;
  });
  return Object.fromEntries(entries);
}
