/** Which rows are chosen: from the anchor to the row the keyboard is on, and those picked one by one. */
export type Selection = {
  readonly active: number;
  readonly anchor: number;
  readonly picked: ReadonlySet<number>;
};

export const NOTHING_SELECTED: Selection = { active: 0, anchor: 0, picked: new Set() };

const between = (a: number, b: number) =>
  new Set(Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i));

/** The active row moves; with `extend` everything from the anchor to it is chosen. */
export function move({ anchor, picked }: Selection, to: number, extend: boolean): Selection {
  return extend ? { active: to, anchor, picked: between(anchor, to) } : { active: to, anchor: to, picked };
}

/** Every row is chosen. */
export const all = ({ active, anchor }: Selection, count: number): Selection => ({
  active,
  anchor,
  picked: between(0, count - 1),
});

/** The active row is chosen, or no longer. */
export function toggle({ active, picked }: Selection): Selection {
  const next = new Set(picked);
  if (!next.delete(active)) next.add(active);
  return { active, anchor: active, picked: next };
}

/** Where a key leads in a list of `count` rows of which `page` fit; undefined when the key is not for moving. */
export function destination(key: string, active: number, { count, page }: { count: number; page: number }) {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: active + 1,
    ArrowUp: active - 1,
    PageDown: active + page,
    PageUp: active - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(count - 1, to));
}
