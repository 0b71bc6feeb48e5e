import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly purpose: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** What stands before the office: a sheet in the middle of the window. */
export function Door({ title, purpose, wide = false, children }: Props) {
  return (
    <main className={wide ? 'door wide' : 'door'}>
      <section className="door-sheet" aria-labelledby="door-title">
        <h1 id="door-title">{title}</h1>
        <p className="purpose">{purpose}</p>
        {children}
      </section>
    </main>
  );
}
