import { NumberCode } from './NumberCode.tsx';

type Props = { readonly title: string; readonly subtitle: string; readonly number: string | null };

/** What stands above the first page of a form. */
export function PageTitle({ title, subtitle, number }: Props) {
  return (
    <header className="page-title">
      <h1>{title}</h1>
      <p>{subtitle}</p>
      {number !== null && <NumberCode number={number} />}
    </header>
  );
}
