import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { useCopy } from './copy.ts';
import { type Lead, useLead } from './lead.ts';
import { all, destination, move, type Selection, toggle } from './selection.ts';
import { useSelection } from './use-selection.ts';

export type Column<R> = {
  readonly key: string;
  readonly title: string;
  /** CSS grid track: `120px`, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly align?: 'right';
  /** The cell as text: what is copied, and what is shown unless `render` draws it. */
  readonly text: (row: R) => string;
  readonly render?: (row: R) => ReactNode;
};

type Props<R> = {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  /** Shown in place of rows: why there are none, and what to do. */
  readonly empty: ReactNode;
  readonly more: boolean;
  readonly loadMore: () => void;
  readonly open?: (row: R) => void;
  readonly onSelect?: (rows: readonly R[]) => void;
  /** Of which list these are the rows: another one starts at its top with nothing chosen, and keeps the keyboard. */
  readonly list?: string;
  /** The row that has the keyboard to begin with: somebody comes back to it. */
  readonly startAt?: string;
  /** A cell that something beside the list leads to. */
  readonly lead?: Lead | undefined;
  /** Which rows are in sight, for lists that fetch only those. */
  readonly onSight?: (first: number, last: number) => void;
};

const ROW_HEIGHT = 36;
const FETCH_AHEAD = 50;

/**
 * A list like a spreadsheet: arrow keys, Home, End and page keys move, typing jumps, Space picks, Shift
 * extends, Ctrl+A picks all, Ctrl+C copies, Enter opens. Only the rows in sight are drawn; the rest is asked for as it nears.
 */
export function DataTable<R>({
  label,
  columns,
  rows,
  rowKey,
  empty,
  more,
  loadMore,
  open,
  onSelect,
  list,
  startAt,
  lead,
  onSight,
}: Props<R>) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [selection, setSelection] = useSelection(list, () =>
    startAt === undefined ? 0 : rows.findIndex((row) => rowKey(row) === startAt),
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const drawn = virtual.getVirtualItems();
  const firstDrawn = drawn[0]?.index ?? 0;
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  const active = Math.min(selection.active, Math.max(0, rows.length - 1));
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') };

  useEffect(() => {
    if (more && Math.max(lastDrawn, active) >= rows.length - FETCH_AHEAD) loadMore();
  }, [more, lastDrawn, active, rows.length, loadMore]);

  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [list]);
  useEffect(() => {
    onSight?.(firstDrawn, lastDrawn);
  }, [onSight, firstDrawn, lastDrawn]);
  useEffect(() => {
    if (startAt === undefined) return;
    virtual.scrollToIndex(selection.active, { align: 'center' });
    scroller.current?.focus();
    // Once, when the list appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useLead({
    lead,
    scroller,
    go: (index) => setSelection(move(selection, index, false)),
    scroll: virtual.scrollToIndex,
  });

  useCopy(scroller, () => {
    const chosen = selection.picked.size > 0 ? [...selection.picked].toSorted((a, b) => a - b) : [active];
    return chosen.flatMap((index) => {
      const row = rows[index];
      return row === undefined ? [] : [columns.map((column) => column.text(row))];
    });
  });

  function select(next: Selection): void {
    setSelection(next);
    virtual.scrollToIndex(next.active);
    onSelect?.([...next.picked].toSorted((a, b) => a - b).flatMap((index) => rows[index] ?? []));
  }
  function jump(letter: string): void {
    const from = [...rows.keys()].map((step) => (active + 1 + step) % rows.length);
    const found = from.find((index) => {
      const row = rows[index];
      return row !== undefined && columns[0]?.text(row).toLowerCase().startsWith(letter.toLowerCase());
    });
    if (found !== undefined) select(move(selection, found, false));
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (rows.length === 0 || event.nativeEvent.isComposing) return;
    const row = rows[active];
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    const to = destination(event.key, active, { count: rows.length, page });
    if (to !== undefined) select(move(selection, to, event.shiftKey));
    else if (event.key === 'a' && event.ctrlKey) select(all({ ...selection, active }, rows.length));
    else if (event.key === ' ') select(toggle({ ...selection, active }));
    else if (event.key === 'Enter' && row !== undefined && open) open(row);
    else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && event.key !== '?') jump(event.key);
    else return;
    event.preventDefault();
  }
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div
      ref={scroller}
      className="data-table"
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={more ? -1 : rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="data-table-head" style={tracks}>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={column.align}>
            {column.title}
          </div>
        ))}
      </div>
      <div role="rowgroup" className="data-table-body" style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            // The keyboard is the grid's: its rows are reached by aria-activedescendant.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={rowKey(row)}
              id={`${id}-${index}`}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={selection.picked.has(index)}
              data-active={index === active}
              className="data-table-row"
              style={{ ...tracks, transform: `translateY(${start}px)` }}
              onClick={() => select(move(selection, index, false))}
              onDoubleClick={() => open?.(row)}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={column.align} data-column={column.key}>
                  {column.render ? column.render(row) : column.text(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
