import { useEffect, useState } from 'react';

/** A value once it has not changed for so many milliseconds; compared by what it says. */
export function useSettled<V>(value: V, milliseconds: number): V {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const late = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(late);
    // The text says whether the value is another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [text, milliseconds]);
  return settled;
}
