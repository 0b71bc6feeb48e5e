import { Input } from 'antd';
import type { Rule } from 'antd/es/form';
import { useState } from 'react';

/** What stands in a field that it could not read; a rule keeps it from being saved. */
type Unread = { readonly unread: string };

const isUnread = (value: unknown): value is Unread =>
  typeof value === 'object' && value !== null && 'unread' in value;

/** Refuses what a field could not read. */
export function readRule(sentence: string): Rule {
  return {
    validator: async (_rule, value: unknown) => {
      if (isUnread(value)) throw new Error(sentence);
    },
  };
}

export type FieldProps<V> = {
  readonly id?: string;
  readonly value?: V;
  readonly onChange?: (value: V | Unread | undefined) => void;
  readonly disabled?: boolean;
};

type Props<V> = FieldProps<V> & {
  readonly parse: (text: string) => V | undefined;
  readonly format: (value: V) => string;
  readonly placeholder: string;
  readonly align?: 'left' | 'right';
};

/** A field that reads what people type in their own way, and shows it back in the one way once they leave it. */
export function ParsedField<V>({ parse, format, align = 'left', value, onChange, ...rest }: Props<V>) {
  const [typing, setTyping] = useState<string>();
  const shown = isUnread(value) ? value.unread : value === undefined ? '' : format(value);
  return (
    <Input
      {...rest}
      value={typing ?? shown}
      style={{ textAlign: align }}
      autoComplete="off"
      onChange={({ target: { value: text } }) => {
        setTyping(text);
        onChange?.(text.trim() === '' ? undefined : (parse(text) ?? { unread: text }));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}
