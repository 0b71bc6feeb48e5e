import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';

const AT_ONCE = 12;
const SHORTEST = 2;

/** Whom a typed text finds, a few at a time; `total`, how many there are, while not all of them are among `rows`. */
export function usePeopleCalled(text: string) {
  const enabled = text.length >= SHORTEST;
  const { data, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['registry.page', 'picker', text],
    queryFn: ({ pageParam }) =>
      client.registry.page({
        filter: { text },
        limit: AT_ONCE,
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    enabled,
  });
  const count = useQuery({
    queryKey: ['registry.count', 'picker', text],
    queryFn: () => client.registry.count({ filter: { text } }),
    enabled: enabled && hasNextPage,
  });
  const more = useLoadMore({ isFetchingNextPage, fetchNextPage });
  const people = count.data && `${count.data.people.toLocaleString('zh-CN')}${count.data.more ? ' 多' : ''}`;
  return {
    rows: enabled ? (data?.pages.flatMap(({ rows }) => rows) ?? []) : [],
    isAsking: isFetching && !isFetchingNextPage,
    loadMore: () => (hasNextPage ? more() : undefined),
    total: hasNextPage ? people : undefined,
  };
}
