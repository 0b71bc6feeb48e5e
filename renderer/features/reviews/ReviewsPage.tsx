import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Review } from '#shared/contract/reviews.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { findDivision } from '#shared/domain/registry/divisions.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { BeginReview } from './BeginReview.tsx';

const number = (count: number) => count.toLocaleString('zh-CN');

function stateText({ people, left, dueOn }: Review): string {
  if (people === 0) return '○ 没有人';
  if (left === 0) return '✓ 已完成';
  return dueOn < today() ? '▲ 已过期限' : '● 在做';
}

const COLUMNS: readonly Column<Review>[] = [
  {
    key: 'town',
    title: '乡镇',
    width: 'minmax(120px, 1.4fr)',
    text: ({ townshipCode }) => findDivision(townshipCode)?.name ?? townshipCode,
  },
  { key: 'year', title: '年度', width: '72px', text: ({ year }) => String(year) },
  { key: 'state', title: '进度', width: '110px', text: stateText },
  { key: 'due', title: '完成期限', width: '110px', text: ({ dueOn }) => dueOn },
  { key: 'people', title: '应复核', width: '84px', align: 'right', text: ({ people }) => number(people) },
  { key: 'left', title: '还剩', width: '84px', align: 'right', text: ({ left }) => number(left) },
  ...(['正常', '需变更', '停发建议', '未找到'] as const).map((result) => ({
    key: result,
    title: result,
    width: '84px',
    align: 'right' as const,
    text: ({ results }: Review) => number(results[result]),
  })),
];

/** The yearly reviews, town by town, with how far each has come. */
export function ReviewsPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [beginning, setBeginning] = useState(false);
  const [said, setSaid] = useState<string>();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['reviews.list'],
    queryFn: () => client.reviews.list({}),
  });
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到补贴', run: () => void navigate('/applications') }],
    [navigate],
  );
  useKeys(keys);
  const left = data?.reduce((sum, review) => sum + review.left, 0) ?? 0;
  useSelectionSummary(data ? `共 ${data.length} 个乡镇次 · 还剩 ${number(left)} 人` : '');
  return (
    <>
      <PageHeader
        title="年度复核"
        purpose="一年一次，按乡镇把享受补贴的人逐个核实一遍。Enter 打开一个乡镇的名单。"
        {...(CLERKS.includes(role) ? { action: { label: '开始复核', run: () => setBeginning(true) } } : {})}
      />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开复核…</Waiting>}
      {data && (
        <DataTable
          label="年度复核"
          columns={COLUMNS}
          rows={data}
          rowKey={({ id }) => id}
          more={false}
          loadMore={() => undefined}
          open={({ id }) => void navigate(`/applications/reviews/${id}`)}
          empty={<EmptyState>还没有年度复核。按 Ctrl+N 开始，可以一次为所有乡镇建好名单。</EmptyState>}
        />
      )}
      {beginning && (
        <BeginReview
          close={(sentence) => {
            setBeginning(false);
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
}
