import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { client } from '#renderer/lib/client.ts';

export type SheetRow = {
  readonly key: string;
  /** As Excel counts; undefined, like the cells, until the row has been fetched. */
  readonly number: number | undefined;
  /** Out of sight in Excel. */
  readonly hidden: boolean;
  readonly cells: readonly string[] | undefined;
};

const PAGE = 200;

type Options = {
  readonly importId: string;
  readonly sheet: string;
  readonly sight: { readonly first: number; readonly last: number };
};
type Row = { readonly number: number; readonly hidden: boolean; readonly cells: readonly string[] };
type Page = { readonly rows: readonly Row[]; readonly total: number };

/** The same function each time: what it makes of the same pages is then the same, too. */
function together(results: readonly { readonly data: Page | undefined }[]) {
  return { pages: results.map(({ data }) => data?.rows), total: results[0]?.data?.total ?? 0 };
}

const NO_ROWS: readonly Row[] = [];

/** All rows of a sheet, of which only those in sight are fetched; the first page also tells how wide columns are. */
export function useSheetRows({ importId, sheet, sight }: Options) {
  const first = Math.floor(sight.first / PAGE);
  const last = Math.floor(sight.last / PAGE);
  const wanted = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, step) => first + step)])];
  const { pages, total } = useQueries({
    queries: wanted.map((page) => ({
      queryKey: ['imports.sheet', importId, sheet, page],
      queryFn: () => client.imports.sheet({ importId, sheet, offset: page * PAGE, limit: PAGE }),
    })),
    combine: together,
  });
  const asked = wanted.join();
  const rows = useMemo(() => {
    const byPage = new Map(asked.split(',').map((page, index) => [Number(page), pages[index]]));
    return Array.from({ length: total }, (_, index): SheetRow => {
      const row = byPage.get(Math.floor(index / PAGE))?.[index % PAGE];
      return { key: String(index), number: row?.number, hidden: row?.hidden ?? false, cells: row?.cells };
    });
  }, [asked, pages, total]);
  return { rows, head: pages[0] ?? NO_ROWS };
}
