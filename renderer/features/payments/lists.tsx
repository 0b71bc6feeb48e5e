import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { RETURN_CODES } from '#shared/domain/payments/return-codes.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { placeName } from '#renderer/lib/places.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import {
  type Batch,
  DIFFERENCE_NAMES,
  type FailureRow,
  type DifferenceRow,
  type LineRow,
  type OverpaymentRow,
  reasonText,
  stopText,
} from './words.ts';

const PAGE = 200;

type Person = {
  readonly name: string;
  readonly maskedIdentityNumber: string;
  readonly program: keyof typeof PROGRAM_NAMES;
};
const WHO: readonly Column<Person>[] = [
  { key: 'name', title: '姓名', width: '130px', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '180px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  { key: 'program', title: '补贴', width: '170px', text: ({ program }) => PROGRAM_NAMES[program] },
];

const DIFFERENCES: readonly Column<DifferenceRow>[] = [
  ...WHO,
  { key: 'kind', title: '怎么变', width: '90px', text: ({ kind }) => DIFFERENCE_NAMES[kind] },
  {
    key: 'last',
    title: '上月(元)',
    width: '90px',
    align: 'right',
    text: ({ lastFen }) => (lastFen === null ? '—' : formatYuan(lastFen)),
  },
  {
    key: 'now',
    title: '本月(元)',
    width: '90px',
    align: 'right',
    text: ({ nowFen }) => (nowFen === null ? '—' : formatYuan(nowFen)),
  },
  { key: 'reason', title: '原因', width: 'minmax(200px, 1fr)', text: reasonText },
];

const LINES: readonly Column<LineRow>[] = [
  ...WHO,
  { key: 'month', title: '月份', width: '90px', text: ({ forMonth }) => forMonth },
  { key: 'kind', title: '种类', width: '70px', text: ({ kind }) => (kind === 'regular' ? '当月' : '补发') },
  {
    key: 'amount',
    title: '金额(元)',
    width: '100px',
    align: 'right',
    text: ({ amountFen }) => formatYuan(amountFen),
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(160px, 1fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
];

const OVERPAID: readonly Column<OverpaymentRow>[] = [
  ...WHO,
  { key: 'month', title: '多发的月份', width: '110px', text: ({ forMonth }) => forMonth },
  {
    key: 'amount',
    title: '金额(元)',
    width: '100px',
    align: 'right',
    text: ({ amountFen }) => formatYuan(amountFen),
  },
  { key: 'cause', title: '原因', width: 'minmax(160px, 1fr)', text: ({ cause }) => stopText(cause) },
];

const FAILURES: readonly Column<FailureRow>[] = [
  ...WHO,
  {
    key: 'amount',
    title: '金额(元)',
    width: '100px',
    align: 'right',
    text: ({ amountFen }) => formatYuan(amountFen),
  },
  { key: 'code', title: '为什么退回', width: '150px', text: ({ code }) => RETURN_CODES[code] },
  { key: 'words', title: '银行的原话', width: 'minmax(160px, 1fr)', text: ({ words }) => words },
];

/** Enter leads to the answer why, for the month that is worked on. */
function useExplain(month: string) {
  const navigate = useNavigate();
  return useCallback(
    ({ personId, program }: { readonly personId: string; readonly program: string }) =>
      void navigate(`/programs/${personId}/${program}/${month}`),
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

/** Every line of the month. */
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
      empty={<EmptyState>这个月没有人要发。</EmptyState>}
    />
  );
}

/** What the bank sent back; Enter opens the file, where the account is mended. */
export function FailureList({ batch }: { readonly batch: Batch }) {
  const navigate = useNavigate();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['payments.failures', batch.id],
    queryFn: () => client.payments.failures({ batchId: batch.id }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开退回…</Waiting>;
  return (
    <DataTable
      label="退回"
      columns={FAILURES}
      rows={data}
      rowKey={({ personId, program }) => `${personId} ${program}`}
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
    queryKey: ['payments.overpayments'],
    queryFn: () => client.payments.overpayments({}),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开追缴…</Waiting>;
  return (
    <DataTable
      label="追缴"
      columns={OVERPAID}
      rows={data}
      rowKey={({ id }) => id}
      more={false}
      loadMore={() => undefined}
      open={open}
      empty={<EmptyState>没有多发的月份。复核以后，多发的会列在这里。</EmptyState>}
    />
  );
}
