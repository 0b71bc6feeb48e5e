import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { type KeyboardEvent, useCallback, useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { client } from '#renderer/lib/client.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PERSON_COLUMNS } from './columns.tsx';
import { PersonPanel } from './PersonPanel.tsx';

const PAGE = 200;
const TOWNSHIPS = DIVISIONS.filter(({ level }) => level === 'township').map(({ code, name }) => ({
  value: code,
  label: name,
}));

type Search = { readonly text: string; readonly townshipCode: string | undefined };

function usePersons({ text, townshipCode }: Search) {
  return useInfiniteQuery({
    queryKey: ['registry.page', text, townshipCode],
    queryFn: ({ pageParam }) =>
      client.registry.page({
        filter: { text, ...(townshipCode === undefined ? {} : { townshipCode }) },
        limit: PAGE,
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: (previous) => previous,
  });
}

function countText(shown: number, more: boolean, selected: number): string {
  const all = more
    ? `已显示 ${shown.toLocaleString('zh-CN')} 人，往下还有`
    : `共 ${shown.toLocaleString('zh-CN')} 人`;
  return selected > 0 ? `${all} · 选中 ${selected} 人` : all;
}

/** From the search straight down into what it found. */
function toList(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
}

/** The certificate holders of the county, found while typing. */
export function RegistryPage() {
  const [search, setSearch] = useState<Search>({ text: '', townshipCode: undefined });
  const [params, setParams] = useSearchParams();
  const personId = params.get('person');
  const person = useQuery({
    queryKey: ['registry.get', personId],
    queryFn: () => client.registry.get({ personId: personId ?? '' }),
    enabled: personId !== null,
  });
  const [selected, setSelected] = useState<readonly PersonRow[]>([]);
  const asked = useDeferredValue(search);
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    usePersons(asked);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const loadMore = useCallback(() => {
    if (!isFetchingNextPage) void fetchNextPage();
  }, [isFetchingNextPage, fetchNextPage]);
  useSelectionSummary(countText(rows.length, hasNextPage, selected.length));

  return (
    <>
      <PageHeader
        title="档案"
        purpose="全县持证残疾人。输入姓名、拼音、证号或电话的任何一段，边打边找；向下键进入列表。"
      />
      <div className="filters">
        <Input
          aria-label="找人"
          prefix={<SearchOutlined />}
          placeholder="姓名、拼音、证号、电话、村名"
          allowClear
          autoFocus
          value={search.text}
          onChange={({ target }) => setSearch({ ...search, text: target.value.trim() })}
          onKeyDown={toList}
        />
        <Select
          aria-label="乡镇"
          placeholder="全部乡镇"
          style={{ width: 200 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={TOWNSHIPS}
          value={search.townshipCode ?? null}
          onChange={(townshipCode: string | undefined) => setSearch({ ...search, townshipCode })}
        />
      </div>
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开档案…</Waiting>}
      {data && (
        <DataTable
          key={`${asked.text}|${asked.townshipCode ?? ''}`}
          label="持证残疾人"
          columns={PERSON_COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={({ id }) => setParams({ person: id })}
          onSelect={setSelected}
          empty={<EmptyState>没有找到。可以少打一个字，或者换成证号里的几位。</EmptyState>}
        />
      )}
      <PersonPanel person={personId === null ? undefined : person.data} close={() => setParams({})} />
    </>
  );
}
