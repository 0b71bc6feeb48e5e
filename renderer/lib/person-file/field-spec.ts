import type { ReactNode } from 'react';

export type Option = { readonly value: string | number; readonly label: string };

/** How a value is typed and how it is read back. */
type Kind =
  | { readonly kind: 'text'; readonly placeholder?: string }
  | { readonly kind: 'long' | 'day' | 'month' | 'money' | 'whole' | 'yes-no' | 'place' | 'identity-number' }
  | { readonly kind: 'choice' | 'typed-choice'; readonly options: readonly Option[] };

/** One field of a block: it is shown and edited from the same line, so that both name it alike. */
export type FieldSpec = Kind & {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** Comes masked and is kept as it is unless somebody types a new one. */
  readonly masked?: boolean;
  /** Where nothing was typed the record holds an empty text, not nothing. */
  readonly blank?: boolean;
  readonly wide?: boolean;
  /** What stands above it, where another part of the form begins. */
  readonly heading?: string;
  /** What is said beneath it. */
  readonly remark?: ReactNode;
};

/** What stands in a form or a record, by the name of its field. */
export type FieldValues = Readonly<Record<string, unknown>>;

export function optionsOf(words: readonly string[]): readonly Option[] {
  return words.map((word) => ({ value: word, label: word }));
}

export function optionsFrom(names: Readonly<Record<string | number, string>>): readonly Option[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
