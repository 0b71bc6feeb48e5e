import type { ReactNode } from 'react';
import { roomOf } from '#shared/domain/documents/pages.ts';
import type { Furniture } from '#shared/domain/documents/sheet.ts';
import { PageFoot } from './PageFoot.tsx';
import { PageTitle } from './PageTitle.tsx';

type Props = {
  readonly furniture: Furniture;
  readonly orientation: 'portrait' | 'landscape';
  readonly title: string;
  readonly subtitle: string;
  /** This one, counted from 1, and how many there are. */
  readonly page: number;
  readonly of: number;
  readonly ledgerHead?: string | null;
  readonly children: ReactNode;
};

const mm = (tenths: number) => `${tenths / 10}mm`;

/** One page of a form or register between its margins: the title on the first, the line below on each. */
export function FormPage({ furniture, orientation, title, subtitle, page, of, ledgerHead, children }: Props) {
  const { left, right, top, bottom } = furniture.margins;
  const { across } = roomOf(orientation, furniture.margins);
  return (
    <section
      className={`page ${orientation}`}
      style={{ padding: `${mm(top)} ${mm(right)} ${mm(bottom)} ${mm(left)}` }}
    >
      {page === 1 && (
        <PageTitle title={title} subtitle={subtitle} number={furniture.number} across={across} />
      )}
      {children}
      <PageFoot furniture={furniture} page={page} of={of} ledgerHead={ledgerHead} />
    </section>
  );
}
