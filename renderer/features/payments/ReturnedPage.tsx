import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import { monthOf } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { RETURNED } from './columns.ts';
import { PaymentRooms } from './PaymentRooms.tsx';
import type { ReturnedRow } from './words.ts';
import { WordsDialog } from './WordsDialog.tsx';
import './payments.css';

const VIEWS = [
  { value: 'open', label: '还没有重发的' },
  { value: 'all', label: '全部' },
] as const;

/** 退回: what the bank sent back, what to do about each, and the batch that sends it again. */
export function ReturnedPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [view, setView] = useState<'open' | 'all'>('open');
  const [selected, setSelected] = useState<readonly ReturnedRow[]>([]);
  const [remedying, setRemedying] = useState(false);
  const remedy = useCommand(client.payments.remedy);
  const make = useCommand(client.payments.makeRepay);
  const { data, error, isPending } = useQuery({
    queryKey: ['payments.returned', view],
    queryFn: () => client.payments.returned({ view }),
  });
  const rows = data?.lines ?? [];
  const mended = rows.filter(({ standing }) => standing === 'mended');
  const chosen = rows.filter(
    ({ number, standing }) => standing === 'open' && selected.some((row) => row.number === number),
  );
  useSelectionSummary(
    `共 ${rows.length} 条，${formatYuan(data?.totalFen ?? sumFen([]))} 元 · 可以重发 ${mended.length} 条`,
  );
  const clerk = CLERKS.includes(role);
  function makeRepay(): void {
    const month = monthOf(Day.parse(today()));
    make.mutate(
      { month, numbers: mended.map(({ number }) => number) },
      { onSuccess: ({ id }) => void navigate(`/payments/others?batch=${id}`) },
    );
  }
  return (
    <>
      <PageHeader
        title="退回重发"
        purpose="银行退回的，先在档案里改好账户（Enter 打开），或者登记已在银行办妥，再一起重发。"
        {...(clerk
          ? {
              action: {
                label: `重发 ${mended.length} 条`,
                run: makeRepay,
                impossible: make.isPending ? '正在做…' : mended.length === 0 ? '还没有可以重发的' : undefined,
              },
            }
          : {})}
      />
      <PaymentRooms />
      {make.error && <Alert type="error" showIcon role="alert" title={errorText(make.error)} />}
      <Space wrap>
        <Radio.Group
          optionType="button"
          aria-label="看哪些"
          value={view}
          options={[...VIEWS]}
          onChange={({ target }) => setView(target.value === 'all' ? 'all' : 'open')}
        />
        {clerk && (
          <Button disabled={chosen.length === 0} onClick={() => setRemedying(true)}>
            {chosen.length === 0 ? '已在银行办妥（先用空格选）' : `选中的 ${chosen.length} 条已在银行办妥…`}
          </Button>
        )}
      </Space>
      {error && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开退回…</Waiting>}
      {data && (
        <DataTable
          list={view}
          label="退回"
          columns={RETURNED}
          rows={rows}
          rowKey={({ number }) => String(number)}
          more={false}
          loadMore={() => undefined}
          onSelect={setSelected}
          open={({ personId }) => void navigate(`/registry/${personId}`)}
          empty={<EmptyState>没有退回的。对账以后，银行退回的会列在这里。</EmptyState>}
        />
      )}
      {remedying && (
        <WordsDialog
          title={`${chosen.length} 条已在银行办妥`}
          label="办了什么"
          ok="登记"
          pending={remedy.isPending}
          error={remedy.error}
          save={(words) =>
            remedy.mutate(
              {
                resultIds: [...new Set(chosen.map(({ resultId }) => resultId))],
                happenedOn: today(),
                words,
              },
              { onSuccess: () => setRemedying(false) },
            )
          }
          close={() => setRemedying(false)}
        >
          <p>账号没有变，但在银行已经激活、解冻或解挂的，在这里登记，就可以重发。</p>
        </WordsDialog>
      )}
    </>
  );
}
