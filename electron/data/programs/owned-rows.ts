type Owned = { readonly personId: string };
const NONE: readonly never[] = [];

/** Deals out rows that are in the order of their owners to owners who come in the same order. */
export function walkOwners<Row extends Owned>(rows: readonly Row[]): (personId: string) => readonly Row[] {
  let place = 0;
  return (personId) => {
    while (place < rows.length && (rows[place]?.personId ?? '') < personId) place += 1;
    if (rows[place]?.personId !== personId) return NONE;
    const start = place;
    while (rows[place]?.personId === personId) place += 1;
    return rows.slice(start, place);
  };
}
