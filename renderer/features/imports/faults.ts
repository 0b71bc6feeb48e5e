import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { z } from 'zod';
import type { imports } from '#shared/contract/imports.ts';
import { client } from '#renderer/lib/client.ts';
import type { Checked } from './import-words.ts';

export type Fault = z.output<typeof imports.faults.output>['faults'][number];

const PAGE = 500;
/** Nobody reads further; the marked workbook has them all. */
const MOST = 5000;
const NONE: readonly Fault[] = [];

function useOf(severity: Fault['severity'], importId: string, checked: Checked | undefined) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['imports.faults', importId, severity, checked],
    queryFn: ({ pageParam }) => client.imports.faults({ importId, severity, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => {
      const loaded = pages.length * PAGE;
      return loaded >= Math.min(total, MOST) ? undefined : loaded;
    },
    enabled: checked !== undefined,
  });
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return data?.pages;
}

/** Where the workbook is wrong, then where it is only odd; page after page as they come. */
export function useFaults(importId: string, checked: Checked | undefined): readonly Fault[] {
  const faults = useOf('fault', importId, checked);
  const warnings = useOf('warning', importId, checked);
  return useMemo(
    () =>
      faults || warnings ? [...(faults ?? []), ...(warnings ?? [])].flatMap((page) => page.faults) : NONE,
    [faults, warnings],
  );
}

/** A fault's cell, for marking it in its sheet. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}
