import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ApplicationFilter } from '#shared/contract/applications/listing.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';

const PAGE = 100;

/** The applications of a filter, page by page, and how many there are in all. */
export function useApplications(filter: ApplicationFilter) {
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['applications.page', filter],
      queryFn: ({ pageParam }) =>
        client.applications.page({
          filter,
          limit: PAGE,
          ...(pageParam === null ? {} : { after: pageParam }),
        }),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
    });
  const count = useQuery({
    queryKey: ['applications.count', filter],
    queryFn: () => client.applications.count({ filter }),
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  const rows = data?.pages.flatMap((page) => page.rows);
  return { rows, isPending, isError, error, hasNextPage, loadMore, count: count.data };
}
