import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { z } from 'zod';
import type { alikes } from '#shared/contract/registry/alikes.ts';
import type { PersonRow } from '#shared/contract/registry/finding.ts';
import { client } from '#renderer/lib/client.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { placeName } from '#renderer/lib/places.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { Merges } from './Merges.tsx';
import { whyText } from './why-text.ts';
import '../registry.css';

type Pair = z.output<typeof alikes.alikePairs.output>[number];

const MOST = 500;

const personText = ({ name, maskedIdentityNumber }: PersonRow) => `${name}　${maskedIdentityNumber}`;

const COLUMNS: readonly Column<Pair>[] = [
  { key: 'a', title: '甲', width: 'minmax(220px, 1fr)', text: ({ a }) => personText(a) },
  {
    key: 'a-place',
    title: '甲的村',
    width: 'minmax(130px, 1fr)',
    text: ({ a }) => placeName(a.divisionCode),
  },
  { key: 'b', title: '乙', width: 'minmax(220px, 1fr)', text: ({ b }) => personText(b) },
  {
    key: 'b-place',
    title: '乙的村',
    width: 'minmax(130px, 1fr)',
    text: ({ b }) => placeName(b.divisionCode),
  },
  { key: 'why', title: '像在哪里', width: 'minmax(200px, 1fr)', text: ({ why }) => whyText(why) },
];

/** Pairs of files that may be one person's, and the merges that were made. */
export function AlikesPage() {
  const navigate = useNavigate();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['registry.alikePairs'],
    queryFn: () => client.registry.alikePairs({ limit: MOST }),
  });
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到名单', run: () => void navigate('/registry') }],
    [navigate],
  );
  useKeys(keys);
  useSelectionSummary(data ? `共 ${data.length} 对${data.length === MOST ? '以上' : ''}` : '');
  return (
    <>
      <PageHeader
        title="疑似重复"
        purpose="可能是同一个人的两份档案。Enter 打开，两份并排看，合并或者记下不是同一个人。"
      />
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在查找…</Waiting>}
      {data && (
        <DataTable
          label="疑似重复"
          columns={COLUMNS}
          rows={data}
          rowKey={({ a, b }) => `${a.id}${b.id}`}
          more={false}
          loadMore={() => undefined}
          open={({ a, b }) => void navigate(`/registry/alikes/${a.id}/${b.id}`)}
          empty={<EmptyState>没有疑似重复的档案。</EmptyState>}
        />
      )}
      <Merges />
    </>
  );
}
