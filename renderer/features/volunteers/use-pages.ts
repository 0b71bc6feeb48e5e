import { useInfiniteQuery } from '@tanstack/react-query';
import { useLoadMore } from '#renderer/lib/load-more.ts';

const PAGE = 200;

type Page = { readonly rows: readonly unknown[] };

/** A long list of the area, a page at a time. */
export function usePages<P extends Page>(
  key: readonly unknown[],
  ask: (page: { readonly offset: number; readonly limit: number }) => Promise<P>,
) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => ask({ offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.rows.length < PAGE ? null : pages.length * PAGE),
    placeholderData: (previous) => previous,
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  return {
    rows: data?.pages.flatMap((page): P['rows'][number][] => [...page.rows]),
    first: data?.pages[0],
    error,
    hasNextPage,
    loadMore,
  };
}
