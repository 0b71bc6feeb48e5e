import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { DIFFERENCES, LINES, OVERPAID, RETURNED } from './columns.ts';
import type { Batch } from './words.ts';

const PAGE = 200;

/** Enter leads to the answer why, for the month that is worked on; a grant has none but the file. */
function useExplain(month: string) {
  const navigate = useNavigate();
  return useCallback(
    ({ personId, program }: { readonly personId: string; readonly program: string }) =>
      void navigate(
        program === 'grant' ? `/registry/${personId}` : `/programs/${personId}/${program}/${month}`,
      ),
    [navigate, month],
  );
}

/** Who is paid otherwise than last month, and why. */
export function DifferenceList({ batch }: { readonly batch: Batch }) {
  const open = useExplain(batch.month);
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['payments.differences', batch.id],
      queryFn: ({ pageParam }) =>
        client.payments.differences({ batchId: batch.id, offset: pageParam, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开差异…</Waiting>;
  return (
    <DataTable
      list={batch.id}
      label="和上月的差异"
      columns={DIFFERENCES}
      rows={data.pages.flatMap(({ differences }) => differences)}
      rowKey={({ id }) => String(id)}
      more={hasNextPage}
      loadMore={loadMore}
      open={open}
      empty={<EmptyState>和上月一个人都不差。</EmptyState>}
    />
  );
}

/** Every line of a batch. */
export function LineList({ batch }: { readonly batch: Batch }) {
  const open = useExplain(batch.month);
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['payments.lines', batch.id],
      queryFn: ({ pageParam }) => client.payments.lines({ batchId: batch.id, after: pageParam, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
    });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开明细…</Waiting>;
  return (
    <DataTable
      list={batch.id}
      label="发放明细"
      columns={LINES}
      rows={data.pages.flatMap(({ lines }) => lines)}
      rowKey={({ id }) => String(id)}
      more={hasNextPage}
      loadMore={loadMore}
      open={open}
      empty={<EmptyState>没有人要发。</EmptyState>}
    />
  );
}

/** What the bank sent back of a batch; Enter opens the file, where the account is mended. */
export function ReturnedOfBatch({ batch }: { readonly batch: Batch }) {
  const navigate = useNavigate();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['payments.returned', batch.id],
    queryFn: () => client.payments.returned({ batchId: batch.id, view: 'all' }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开退回…</Waiting>;
  return (
    <DataTable
      list={batch.id}
      label="退回"
      columns={RETURNED}
      rows={data.lines}
      rowKey={({ number }) => String(number)}
      more={false}
      loadMore={() => undefined}
      open={({ personId }) => void navigate(`/registry/${personId}`)}
      empty={<EmptyState>没有退回的。读了银行结果以后，退回的会列在这里。</EmptyState>}
    />
  );
}

/** What was paid too much and is to come back. */
export function OverpaidList({ month }: { readonly month: string }) {
  const open = useExplain(month);
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['payments.overpayments', 'outstanding'],
    queryFn: () => client.payments.overpayments({ filter: { view: 'outstanding' } }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开追缴…</Waiting>;
  return (
    <DataTable
      label="追缴"
      columns={OVERPAID}
      rows={data.items}
      rowKey={({ id }) => id}
      more={false}
      loadMore={() => undefined}
      open={open}
      empty={<EmptyState>没有要追缴的月份。复核以后，多发的会列在这里。</EmptyState>}
    />
  );
}
