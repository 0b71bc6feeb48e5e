import { useMemo, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { ApplicationFilter, ApplicationRow } from '#shared/contract/applications/listing.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { APPLICATION_STATES } from '#renderer/lib/person-file/application-specs.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { ApplicationFilters } from './ApplicationFilters.tsx';
import { BatchBar } from './BatchBar.tsx';
import { applicationColumns } from './columns.ts';
import { readAddress, writeAddress } from './list-address.ts';
import { useApplications } from './use-applications.ts';
import './applications.css';

/** The line that was opened last stands in the address, so that the way back finds it. */
const AT = 'at';

function emptyText({ state, ...conditions }: ApplicationFilter): string {
  if (Object.keys(conditions).length > 0) return '这些条件下没有申请。可以放宽条件。';
  return state === 'at-step'
    ? '没有在办的申请。按 Ctrl+N 受理新的申请。'
    : `没有“${APPLICATION_STATES[state]}”的申请。`;
}

type ListProps = { readonly filter: ApplicationFilter; readonly at: string | null };

function ApplicationList({ filter, at }: ListProps) {
  const navigate = useNavigate();
  const [, setParams] = useSearchParams();
  const [selected, setSelected] = useState<readonly ApplicationRow[]>([]);
  const { rows, isPending, isError, error, hasNextPage, loadMore, count } = useApplications(filter);
  const all = count ? `共 ${count.applications.toLocaleString('zh-CN')} 件${count.more ? '以上' : ''}` : '';
  useSelectionSummary(selected.length > 0 ? `${all} · 选中 ${selected.length} 件` : all);
  const isOpen = filter.state === 'at-step' || filter.state === 'returned';
  const columns = useMemo(() => applicationColumns(isOpen), [isOpen]);
  function open({ id }: ApplicationRow): void {
    const left = writeAddress(filter);
    left.set(AT, id);
    setParams(left, { replace: true });
    void navigate(`/applications/${id}`);
  }
  const chosen = selected.filter(({ id }) => rows?.some((row) => row.id === id) ?? false);
  return (
    <>
      <BatchBar selected={chosen} filter={filter} />
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开申请…</Waiting>}
      {rows && (
        <DataTable
          list={JSON.stringify(filter)}
          label="补贴申请"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={open}
          onSelect={setSelected}
          {...(at === null ? {} : { startAt: at })}
          empty={<EmptyState>{emptyText(filter)}</EmptyState>}
        />
      )}
    </>
  );
}

/** The applications for the two subsidies, what is due first. */
export function ApplicationsPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [params, setParams] = useSearchParams();
  const filter = readAddress(params);
  return (
    <>
      <PageHeader
        title="申请"
        purpose="两项补贴的申请，期限近的在前。空格选中几件可以一起办，Enter 打开一件。"
        {...(CLERKS.includes(role)
          ? { action: { label: '受理新申请', run: () => void navigate('/applications/new') } }
          : {})}
        more={<Link to="/applications/reviews">年度复核</Link>}
      />
      <ApplicationFilters
        filter={filter}
        setFilter={(next) => setParams(writeAddress(next), { replace: true })}
      />
      <ApplicationList key={JSON.stringify(filter)} filter={filter} at={params.get(AT)} />
    </>
  );
}
