import { useCallback } from 'react';

type Paged = { readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> };

/** Asks for the next page of a list, once at a time. */
export function useLoadMore({ isFetchingNextPage, fetchNextPage }: Paged): () => void {
  return useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
}
