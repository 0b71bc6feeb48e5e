import { type ReactNode, useEffect, useRef } from 'react';

/** Gives the keyboard to a group of radio buttons or boxes when it appears: to the chosen one, else to the first. */
export function FocusFirst({
  children,
  when = true,
}: {
  readonly children: ReactNode;
  readonly when?: boolean;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!when) return;
    const group = place.current;
    (group?.querySelector<HTMLElement>('input:checked') ?? group?.querySelector('input'))?.focus();
  }, [when]);
  return <div ref={place}>{children}</div>;
}
