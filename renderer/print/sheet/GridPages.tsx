import { gridPages, gridRowHeight, roomOf } from '#shared/domain/documents/pages.ts';
import type { Furniture, Grid } from '#shared/domain/documents/sheet.ts';
import { FormPage } from './FormPage.tsx';

const PARTS = Array.from({ length: 12 }, (_, part) => part);

const MONEY = /^-?[\d,]+\.\d\d$/;

type Props = { readonly grid: Grid; readonly furniture: Furniture };

/** A form with boxes, on as many pages as its rows need. */
export function GridPages({ grid, furniture }: Props) {
  const { title, subtitle, rows, notes } = grid;
  const { margins } = furniture;
  const pages = gridPages(grid, margins);
  const { across } = roomOf('portrait', margins);
  return pages.map(({ from, to }, index) => (
    <FormPage
      key={from}
      furniture={furniture}
      orientation="portrait"
      title={title}
      subtitle={subtitle}
      page={index + 1}
      of={pages.length}
    >
      <table className="grid-form">
        <colgroup>
          {PARTS.map((part) => (
            <col key={part} />
          ))}
        </colgroup>
        <tbody>
          {rows.slice(from, to).map((row, at) => (
            <tr key={from + at} style={{ height: `${gridRowHeight(row, across)}mm` }}>
              {row.cells.map(({ text, span, isHead }, place) => (
                // A form's cells have no other name than their place.
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place} colSpan={span} className={isHead ? 'name' : MONEY.test(text) ? 'money' : ''}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {index === pages.length - 1 &&
        notes.map((note) => (
          <p key={note} className="grid-note">
            {note}
          </p>
        ))}
    </FormPage>
  ));
}
