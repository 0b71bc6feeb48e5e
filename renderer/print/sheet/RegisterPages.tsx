import {
  fittedColumns,
  isTight,
  REGISTER,
  registerPages,
  registerRowHeight,
} from '#shared/domain/documents/pages.ts';
import type { Column, Furniture, Register } from '#shared/domain/documents/sheet.ts';
import { formatYuan, sumFen, yuanInWords } from '#shared/domain/money.ts';
import { FormPage } from './FormPage.tsx';

const NOTHING = '';
const mm = (length: number) => `${length}mm`;

function Line({ row, columns }: { readonly row: readonly string[]; readonly columns: readonly Column[] }) {
  const height = registerRowHeight(row, columns);
  return (
    <tr style={height === REGISTER.row ? undefined : { height: mm(height) }}>
      {columns.map((column, index) => {
        const text = row[index] ?? '';
        return (
          <td key={column.title} className={isTight(text, column) ? `${column.align} tight` : column.align}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

type SumProps = {
  readonly label: string;
  readonly amount: string;
  readonly at: number;
  readonly columns: readonly Column[];
};

/** A sum in its own column, its name over all before. */
function SumRow({ label, amount, at, columns }: SumProps) {
  const column = columns[at];
  const isLong = column !== undefined && isTight(amount, column);
  return (
    <tr className="sum">
      <td colSpan={at} className="left">
        {label}
      </td>
      <td className={isLong ? 'right tight' : 'right'}>{amount}</td>
      {at + 1 < columns.length && <td colSpan={columns.length - at - 1}>{NOTHING}</td>}
    </tr>
  );
}

type Props = { readonly register: Register; readonly furniture: Furniture };

/** A register: its head on each page, a subtotal a page, the total and the signatures after the last row. */
export function RegisterPages({ register, furniture }: Props) {
  const { orientation, title, subtitle, rows, sum, signers, ledgerHead } = register;
  const columns = fittedColumns(register, furniture.margins);
  const pages = registerPages(register, furniture.margins);
  const total = sum && sumFen(sum.amounts);
  return pages.map(({ from, to, subtotal }, index) => (
    <FormPage
      key={from}
      furniture={furniture}
      orientation={orientation}
      title={title}
      subtitle={subtitle}
      page={index + 1}
      of={pages.length}
      ledgerHead={ledgerHead}
    >
      <table className="register">
        <colgroup>
          {columns.map((column) => (
            <col key={column.title} style={{ width: mm(column.width) }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title}>{column.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(from, to).map((row, at) => (
            <Line key={from + at} row={row} columns={columns} />
          ))}
          {sum && subtotal !== null && (
            <SumRow label="本页小计" amount={formatYuan(subtotal)} at={sum.column} columns={columns} />
          )}
          {sum && total !== null && index === pages.length - 1 && (
            <SumRow
              label={`合计（大写：${yuanInWords(total)}）`}
              amount={formatYuan(total)}
              at={sum.column}
              columns={columns}
            />
          )}
        </tbody>
      </table>
      {index === pages.length - 1 && (
        <p className="signers">
          {signers.map((signer) => (
            <span key={signer}>{signer.includes('：') ? signer : `${signer}：`}</span>
          ))}
          <span>日期：　　　　年　　月　　日</span>
        </p>
      )}
    </FormPage>
  ));
}
