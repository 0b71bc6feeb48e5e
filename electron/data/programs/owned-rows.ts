type Owned = { readonly personId: string };
const NONE: readonly never[] = [];

/** Deals out rows that come in the order of their owners, some of whom may have none; nobody is asked for twice. */
export function walkOwners<Row extends Owned>(rows: readonly Row[]): (personId: string) => readonly Row[] {
  let place = 0;
  return (personId) => {
    if (rows[place]?.personId !== personId) return NONE;
    const start = place;
    while (rows[place]?.personId === personId) place += 1;
    return rows.slice(start, place);
  };
}
