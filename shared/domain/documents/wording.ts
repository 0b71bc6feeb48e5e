const FIELD = /\{([^{}]*)\}/g;

/** Names in a wording that the form does not know: 【{姓明}】 is a slip that would stand on paper. */
export function unknownFields(wording: string, known: readonly string[]): string[] {
  const named = [...wording.matchAll(FIELD)].map(([, name = '']) => name.trim());
  return [...new Set(named.filter((name) => !known.includes(name)))];
}

/** The wording with each `{field}` replaced by what it stands for. */
export function fillWording(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replaceAll(FIELD, (_whole, name: string) => values[name.trim()] ?? '');
}
