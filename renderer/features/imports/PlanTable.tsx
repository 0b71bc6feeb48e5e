import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { imports } from '#shared/contract/imports.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { changeWords, newWords } from '#renderer/lib/person-file/change-words.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { type Outcome, OUTCOME_NAMES } from './import-words.ts';

type Planned = z.output<typeof imports.plan.output>['rows'][number];
type Props = { readonly importId: string; readonly outcome: Outcome | undefined };

const PAGE = 200;

type Change = Planned['changes'][number];

function changeText(change: Change): string {
  const { what, how } = changeWords(change);
  return how === '' ? what : `${what}：${how}`;
}

function changesText({ outcome, changes, problem }: Planned): string {
  const words =
    outcome === 'add'
      ? changes.flatMap((change) => newWords(change) ?? []).join('，')
      : changes.map(changeText).join('；');
  return [words, problem ?? ''].filter((part) => part !== '').join('；');
}

const COLUMNS: readonly Column<Planned>[] = [
  { key: 'name', title: '姓名', width: '150px', text: ({ name }) => name },
  { key: 'outcome', title: '怎么办', width: '84px', text: ({ outcome }) => OUTCOME_NAMES[outcome] },
  { key: 'sheet', title: '工作表', width: '120px', text: ({ sheet }) => sheet },
  { key: 'row', title: '行', width: '64px', align: 'right', text: ({ row }) => String(row) },
  {
    key: 'changes',
    title: '写成什么，或者为什么不写',
    width: 'minmax(320px, 1fr)',
    text: changesText,
    render: (row) => <span title={changesText(row)}>{changesText(row)}</span>,
  },
];

/** What would happen to each row, old and new side by side; Enter opens the person's file. */
export function PlanTable({ importId, outcome }: Props) {
  const navigate = useNavigate();
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['imports.plan', importId, outcome],
      queryFn: ({ pageParam }) =>
        client.imports.plan({
          importId,
          offset: pageParam,
          limit: PAGE,
          ...(outcome === undefined ? {} : { outcome }),
        }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开计划…</Waiting>;
  return (
    <DataTable
      list={outcome ?? 'all'}
      label="计划"
      columns={COLUMNS}
      rows={data.pages.flatMap(({ rows }) => rows)}
      rowKey={({ sheet, row }) => `${sheet}:${row}`}
      more={hasNextPage}
      loadMore={loadMore}
      open={({ personId }) => personId !== null && void navigate(`/registry/${personId}`)}
      empty={<EmptyState>没有这样的行。</EmptyState>}
    />
  );
}
