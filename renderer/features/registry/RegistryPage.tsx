import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PERSON_COLUMNS } from './columns.tsx';
import { conditionsIn } from './list/conditions.ts';
import { readFilter } from './list/filter-address.ts';
import { FilterBar } from './list/FilterBar.tsx';
import { usePeople } from './list/people.ts';
import { useFilter } from './list/use-filter.ts';
import './registry.css';

function countText(people: number | undefined, shown: number, selected: number): string {
  const all = people === undefined ? `已显示 ${shown} 人` : `共 ${people.toLocaleString('zh-CN')} 人`;
  return selected > 0 ? `${all} · 选中 ${selected} 人` : all;
}

/** The certificate holders of the county, found while typing. */
export function RegistryPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const { filter, setFilter, at, leaveAt } = useFilter();
  const asked = useDeferredValue(filter);
  const [selected, setSelected] = useState<readonly PersonRow[]>([]);
  const { rows, shown, isPending, isError, error, hasNextPage, loadMore, people } = usePeople(asked);
  const saved = useQuery({
    queryKey: ['settings.filters'],
    queryFn: () => client.settings.filters({ list: 'registry' }),
  });
  useSelectionSummary(countText(people, rows.length, selected.length));

  function open({ id }: PersonRow): void {
    leaveAt(id);
    void navigate(`/registry/${id}`);
  }
  return (
    <>
      <PageHeader
        title="档案"
        purpose="全县持证残疾人。边打边找，向下键进入列表，Enter 打开。"
        {...(CLERKS.includes(role)
          ? { action: { label: '新建档案', run: () => void navigate('/registry/new') } }
          : {})}
        more={<Link to="/registry/alikes">疑似重复</Link>}
      />
      <FilterBar
        filter={filter}
        setFilter={setFilter}
        saved={saved.data ?? []}
        applySaved={({ address }) =>
          setFilter({ ...readFilter(new URLSearchParams(address)), text: filter.text })
        }
      />
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开档案…</Waiting>}
      {shown && (
        <DataTable
          key={JSON.stringify(shown)}
          label="持证残疾人"
          columns={PERSON_COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={open}
          onSelect={setSelected}
          {...(at === null ? {} : { startAt: at })}
          empty={
            <EmptyState>
              {conditionsIn(shown).length > 0
                ? '这些条件下没有人。可以去掉一个条件，或者少打一个字。'
                : shown.text === ''
                  ? '还没有人的档案。可以到“导入”把名册一次导进来，或者按 Ctrl+N 新建。'
                  : '没有找到。可以少打一个字，或者换成拼音首字母、证号里的几位。'}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
