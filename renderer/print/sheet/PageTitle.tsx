import { titleSize } from '#shared/domain/documents/pages.ts';
import { NumberCode } from './NumberCode.tsx';

type Props = {
  readonly title: string;
  readonly subtitle: string;
  readonly number: string | null;
  /** Millimetres between the margins. */
  readonly across: number;
};

/** What stands above the first page of a form. */
export function PageTitle({ title, subtitle, number, across }: Props) {
  return (
    <header className="page-title">
      <h1 className={titleSize(title, across)}>{title}</h1>
      <p>{subtitle}</p>
      {number !== null && <NumberCode number={number} />}
    </header>
  );
}
