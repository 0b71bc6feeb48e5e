import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input, Radio, Select, Space } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PrintRun } from '#renderer/ui/PrintRun.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { OVERPAID } from './columns.ts';
import { ClaimHistory } from './ClaimHistory.tsx';
import { PaymentRooms } from './PaymentRooms.tsx';
import { RecoverDialog } from './RecoverDialog.tsx';
import type { OverpaymentRow } from './words.ts';
import './payments.css';

const PAGE = 200;
const VIEWS = [
  { value: 'outstanding', label: '待追回' },
  { value: 'settled', label: '已了结' },
  { value: 'all', label: '全部' },
] as const;
type View = (typeof VIEWS)[number]['value'];

const TOWNS = DIVISIONS.filter(({ level }) => level === 'township').map(({ code, name }) => ({
  value: code.slice(0, 9),
  label: name,
}));

function useFilter() {
  const [address, setAddress] = useSearchParams();
  const view: View = VIEWS.find(({ value }) => value === address.get('view'))?.value ?? 'outstanding';
  const personId = address.get('person') ?? '';
  const township = address.get('township') ?? '';
  const text = address.get('text') ?? '';
  const set = (key: string, value: string) =>
    setAddress(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(key);
        else next.set(key, value);
        return next;
      },
      { replace: true },
    );
  const filter = {
    view,
    ...(personId === '' ? {} : { personId }),
    ...(township === '' ? {} : { townshipCode: township }),
    ...(text === '' ? {} : { text }),
  };
  return { filter, set, text, township, personId };
}

/** Each person once, however many months are chosen: the notice names them all. */
const peopleIn = (claims: readonly OverpaymentRow[]) => [
  ...new Map(claims.map(({ personId, name }) => [personId, { subject: personId, name }])).values(),
];

/** 追缴: what was paid too much, what came back, what is still open. Never taken from later months. */
export function RecoveryPage() {
  const { role } = useSession();
  const { filter, set, text, township, personId } = useFilter();
  const [selected, setSelected] = useState<readonly OverpaymentRow[]>([]);
  const [dialog, setDialog] = useState<'returned' | 'written-off' | OverpaymentRow>();
  const [said, setSaid] = useState<string>();
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['payments.overpayments', filter],
    queryFn: ({ pageParam }) => client.payments.overpayments({ filter, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: ({ totals }, pages) =>
      pages.length * PAGE < totals.months ? pages.length * PAGE : undefined,
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  const totals = data?.pages[0]?.totals;
  const chosen = rows.filter(
    ({ id, outstandingFen }) => outstandingFen > 0 && selected.some((row) => row.id === id),
  );
  useSelectionSummary(
    `共 ${totals?.months ?? 0} 条 · 选中 ${chosen.length} 条，合计 ${formatYuan(sumFen(chosen.map(({ outstandingFen }) => outstandingFen)))} 元`,
  );
  const whom = chosen.length === 0 ? '选中的' : `选中的 ${chosen.length} 条`;
  return (
    <>
      <PageHeader
        title="追缴"
        purpose="多发的月份一月一条。退回多少、凭什么单据，一笔一笔登记；不会从以后的补贴里扣。"
        {...(CLERKS.includes(role)
          ? {
              action: {
                label: `登记退回${chosen.length === 0 ? '' : ` ${chosen.length} 条`}`,
                run: () => setDialog('returned'),
                impossible: chosen.length === 0 ? '先用空格选几条' : undefined,
              },
            }
          : {})}
      />
      <PaymentRooms />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <Space wrap>
        <Radio.Group
          optionType="button"
          aria-label="看哪些"
          value={filter.view}
          options={[...VIEWS]}
          onChange={({ target }) => set('view', String(target.value))}
        />
        <Select
          aria-label="乡镇"
          allowClear
          placeholder="所有乡镇"
          style={{ width: 170 }}
          options={TOWNS}
          {...(township === '' ? {} : { value: township })}
          onChange={(value: string | undefined) => set('township', value ?? '')}
        />
        <Input
          aria-label="姓名"
          placeholder="姓名"
          allowClear
          autoComplete="off"
          style={{ width: 140 }}
          value={text}
          onChange={({ target }) => set('text', target.value)}
        />
        {personId !== '' && <Button onClick={() => set('person', '')}>只看这一个人 ✕</Button>}
        {REVIEWERS.includes(role) && (
          <Button disabled={chosen.length === 0} onClick={() => setDialog('written-off')}>
            核销{whom}…
          </Button>
        )}
        <PrintRun form="F12" what="退缴通知书" items={peopleIn(chosen)} />
      </Space>
      {totals && (
        <p className="recovery-totals number" role="status">
          <span>{totals.people} 人</span>
          <span>多发 {formatYuan(totals.claimedFen)} 元</span>
          <span>已退回 {formatYuan(totals.returnedFen)} 元</span>
          <span>已核销 {formatYuan(totals.writtenOffFen)} 元</span>
          <b>还欠 {formatYuan(totals.outstandingFen)} 元</b>
        </p>
      )}
      {error && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开追缴…</Waiting>}
      {data && (
        <DataTable
          list={JSON.stringify(filter)}
          label="追缴"
          columns={OVERPAID}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          onSelect={setSelected}
          open={setDialog}
          empty={<EmptyState>没有这样的多发月份。复核一个月的单子时，多发的会列进来。</EmptyState>}
        />
      )}
      {dialog !== undefined && typeof dialog === 'object' && (
        <ClaimHistory claim={dialog} close={() => setDialog(undefined)} />
      )}
      {typeof dialog === 'string' && (
        <RecoverDialog
          kind={dialog}
          claims={chosen}
          close={(sentence) => {
            setDialog(undefined);
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
}
