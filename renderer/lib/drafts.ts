import { useEffect } from 'react';
import { changedFields } from './changed-fields.ts';

type Drafts = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, unknown>>;

/** The little of a form that keeping it takes. */
type DraftForm = {
  readonly getFieldsValue: () => object;
  readonly setFieldsValue: (values: never) => void;
  readonly isFieldsTouched: () => boolean;
};

/** Forms on the screen in which something was typed, by the place they stand at: `/accounts#add`. */
const open = new Map<string, () => unknown>();
const listeners = new Set<() => void>();
let restored: Drafts = {};

/** What stands in the forms right now and was not saved. */
export function collectDrafts(): Record<string, unknown> {
  return Object.fromEntries(
    [...open].flatMap(([form, read]) => (read() === undefined ? [] : [[form, read()]])),
  );
}

export const restoredDrafts = {
  set: (drafts: Drafts): void => {
    restored = drafts;
    for (const listen of listeners) listen();
  },
  get: (): Drafts => restored,
  drop: (form: string): void => {
    restored = Object.fromEntries(Object.entries(restored).filter(([name]) => name !== form));
    for (const listen of listeners) listen();
  },
  subscribe: (listen: () => void): (() => void) => {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
};

const isValues = (content: unknown): content is Values => typeof content === 'object' && content !== null;

/**
 * Keeps what is typed in this form over a lock, and nothing else of it: what it began with may be otherwise by then.
 * Fields named in `secrets` are left out.
 */
export function useDraft(name: string, form: DraftForm, secrets: readonly string[] = []): void {
  useEffect(() => {
    const before = { ...form.getFieldsValue() };
    const kept = restored[name];
    if (isValues(kept)) {
      form.setFieldsValue(kept as never);
      restoredDrafts.drop(name);
    }
    open.set(name, () => {
      if (!form.isFieldsTouched() && !isValues(kept)) return undefined;
      return Object.fromEntries(
        Object.entries(changedFields(before, { ...form.getFieldsValue() })).filter(
          ([field]) => !secrets.includes(field),
        ),
      );
    });
    return () => {
      open.delete(name);
    };
    // The form and its secrets are the same for as long as it stands there.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [name]);
}
