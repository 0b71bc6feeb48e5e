import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { readFilter, writeFilter } from './filter-address.ts';

/** The person that was open last stands in the address, so that the way back finds the line. */
const AT = 'at';
/** A moment after the last key: the address is for coming back, not for typing. */
const SETTLED_MS = 250;

const addressOf = (filter: PersonFilter) => writeFilter({ ...filter, text: filter.text.trim() });

/**
 * What the list is narrowed by. It starts from the address, goes there a moment after each change, and starts anew when a
 * link leads to another address.
 */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const asked = addressOf(readFilter(params)).toString();
  const [filter, setFilter] = useState(() => readFilter(params));
  const written = useRef(asked);

  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setFilter(readFilter(new URLSearchParams(asked)));
  }, [asked]);
  useEffect(() => {
    const mine = addressOf(filter).toString();
    if (mine === written.current) return undefined;
    const late = setTimeout(() => {
      written.current = mine;
      setParams(mine, { replace: true });
    }, SETTLED_MS);
    return () => clearTimeout(late);
  }, [filter, setParams]);

  const current = useRef({ filter, setParams });
  useEffect(() => {
    current.current = { filter, setParams };
  });
  const leaveAt = useCallback((personId: string) => {
    const here = addressOf(current.current.filter);
    written.current = here.toString();
    here.set(AT, personId);
    current.current.setParams(here, { replace: true });
  }, []);
  /** Whether this is what the field and the conditions say now: what is shown may still answer what they said before. */
  const isCurrent = useCallback(
    (shown: PersonFilter) => addressOf(shown).toString() === addressOf(current.current.filter).toString(),
    [],
  );
  return { filter, setFilter, at: params.get(AT), leaveAt, isCurrent };
}
