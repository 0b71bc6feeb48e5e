import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { useSettled } from '#renderer/lib/settled.ts';

/** A few windows full: what is not looked at costs time between a key and what it finds. */
const PAGE = 100;
/** Nobody reads how many there are between two keys. */
const COUNT_AFTER_MS = 150;

/** The people of a filter, page by page, and how many there are in all. */
export function usePeople(filter: PersonFilter) {
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['registry.page', filter],
      queryFn: async ({ pageParam }) => {
        const after = pageParam === null ? {} : { after: pageParam };
        return { ...(await client.registry.page({ filter, limit: PAGE, ...after })), filter };
      },
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: (previous) => previous,
    });
  const counted = useSettled(filter, COUNT_AFTER_MS);
  const count = useQuery({
    queryKey: ['registry.count', counted],
    queryFn: () => client.registry.count({ filter: counted }),
    placeholderData: (previous) => previous,
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  // What is shown answers the search before until the next answer is there: nothing flickers while typing.
  const shown = data?.pages[0]?.filter;
  return { rows, shown, isPending, isError, error, hasNextPage, loadMore, counted: count.data };
}
