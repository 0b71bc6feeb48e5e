import { PersonFilter } from '#shared/contract/registry/finding.ts';

const LISTS = [
  'categories',
  'levels',
  'welfare',
  'certificateStatuses',
  'certificateTerms',
  'statuses',
] as const;
const NUMBERS = new Set(['categories', 'levels', 'ageFrom', 'ageTo']);
const NAMES: readonly string[] = Object.keys(PersonFilter.shape);
const isList = (name: string) => LISTS.some((list) => list === name);

function valueOf(name: string, text: string): unknown {
  const one = (part: string) => (NUMBERS.has(name) ? Number(part) : part);
  return isList(name) ? text.split(',').map(one) : one(text);
}

/**
 * A filter as the window's address holds it, by the contract's own names: `?certificateTerms=expired,one-month`. So a
 * line of 今日 leads to its list, and the way back from a person finds the list as it was.
 */
export function readFilter(params: URLSearchParams): PersonFilter {
  const given = [...params].filter(([name, text]) => NAMES.includes(name) && text !== '');
  const read = PersonFilter.safeParse(
    Object.fromEntries(given.map(([name, text]) => [name, valueOf(name, text)] as const)),
  );
  return read.success ? read.data : PersonFilter.parse({});
}

export function writeFilter(filter: PersonFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = Object.entries(filter).find(([key]) => key === name)?.[1];
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '') params.set(name, text);
  }
  return params;
}
