type Values = Readonly<Record<string, unknown>>;

/** Nothing typed is nothing, whether a field holds it as null, as an empty text or not at all. */
const content = (value: unknown): string =>
  JSON.stringify(value === undefined || value === '' ? null : value) ?? 'null';

/**
 * What of a form is otherwise than it was when the form opened, by field. Only that is sent and kept: whatever nobody
 * touched may have been changed by somebody else meanwhile.
 */
export function changedFields(before: Values, after: Values): Values {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => content(value) !== content(before[field])),
  );
}
