import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PolicyEntry } from '#shared/contract/programs/policy.ts';
import { ADMINS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PolicyForm } from './PolicyForm.tsx';
import { itemOf, POLICY_ITEMS, valueText } from './policy-words.ts';
import '../programs.css';

/** Before it, what a value counts from is as long ago as anything. */
const ALWAYS = '1900-01';

const COLUMNS: readonly Column<PolicyEntry>[] = [
  { key: 'what', title: '内容', width: 'minmax(260px, 1.4fr)', text: ({ key }) => itemOf(key)?.name ?? key },
  {
    key: 'value',
    title: '规定',
    width: 'minmax(160px, 1fr)',
    text: ({ key, value }) => valueText(key, value),
  },
  { key: 'from', title: '自哪月起', width: '96px', text: ({ from }) => (from === ALWAYS ? '一直' : from) },
  { key: 'document', title: '文件', width: 'minmax(160px, 1fr)', text: ({ document }) => document },
  {
    key: 'who',
    title: '谁定的',
    width: 'minmax(170px, 1fr)',
    text: ({ setAt, setBy }) =>
      setAt === null ? '● 还没有人核对' : `${setBy ?? ''} ${instantText(setAt).slice(0, 16)}`,
  },
];

/** The office's own programs have no place of their own and come first. */
const place = ({ key }: PolicyEntry) => POLICY_ITEMS.findIndex((item) => item.key === key);

/** What the office decides about the two subsidies, and its own programs, each from a month on and by a document. */
export function PolicyPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState<PolicyEntry | 'new'>();
  const { data, isPending, error } = useQuery({
    queryKey: ['programs.policy'],
    queryFn: () => client.programs.policy({}),
  });
  const mayChange = ADMINS.includes(role);
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到名单', run: () => void navigate('/programs') }],
    [navigate],
  );
  useKeys(keys);
  const rows = data?.rows.toSorted((a, b) => place(a) - place(b)) ?? [];
  const unconfirmed = rows.filter(({ setBy }) => setBy === null).length;
  return (
    <>
      <PageHeader
        title="补贴政策"
        purpose={
          unconfirmed > 0
            ? `有 ${unconfirmed} 条还没有和本县文件核对。选一条按 Enter，写上文件就算核对过。`
            : '标准、范围、停发规则和补助项目，都从某个月起，依据一份文件。'
        }
        {...(mayChange ? { action: { label: '改一项', run: () => setEditing('new') } } : {})}
      />
      {error && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开…</Waiting>}
      {editing && (
        <PolicyForm
          key={editing === 'new' ? 'new' : editing.key + editing.from}
          entry={editing === 'new' ? undefined : editing}
          closedThrough={data?.closedThrough ?? null}
          close={() => setEditing(undefined)}
        />
      )}
      <div className="finding-list">
        {data && (
          <DataTable
            label="补贴政策"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ key, from }) => `${key} ${from}`}
            more={false}
            loadMore={() => undefined}
            {...(mayChange ? { open: setEditing } : {})}
            empty={<EmptyState>没有政策。</EmptyState>}
          />
        )}
      </div>
    </>
  );
}
