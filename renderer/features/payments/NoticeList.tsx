import { useQuery } from '@tanstack/react-query';
import { Button, Modal, Space } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { payments } from '#shared/contract/payments.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { PAID_FOR_NAMES } from '#shared/domain/payments/batch.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { ObjectionDialog, OutcomeDialog } from './ObjectionDialogs.tsx';
import type { Batch, NoticeRow } from './words.ts';

type Objection = NoticeRow['objections'][number];

const openOf = ({ objections }: NoticeRow) => objections.filter(({ outcome }) => outcome === null).length;

function standing(notice: NoticeRow): string {
  const open = openOf(notice);
  if (open > 0) return `! ${open} 条异议待处理`;
  return notice.toDay >= today() ? '○ 公示中' : '✓ 期满';
}

const COLUMNS: readonly Column<NoticeRow>[] = [
  {
    key: 'where',
    title: '乡镇、村',
    width: 'minmax(180px, 1fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  { key: 'people', title: '人数', width: '80px', align: 'right', text: ({ people }) => String(people) },
  {
    key: 'total',
    title: '金额(元)',
    width: '120px',
    align: 'right',
    text: ({ totalFen }) => formatYuan(totalFen),
  },
  { key: 'from', title: '从', width: '110px', text: ({ fromDay }) => fromDay },
  { key: 'to', title: '到', width: '110px', text: ({ toDay }) => toDay },
  {
    key: 'days',
    title: '工作日',
    width: '70px',
    align: 'right',
    text: ({ workingDays }) => `${workingDays}`,
  },
  { key: 'place', title: '贴在哪里', width: '160px', text: ({ place }) => place },
  { key: 'standing', title: '状态', width: '150px', text: standing },
];

type SheetRow = z.output<typeof payments.noticeSheet.output>['rows'][number] & { readonly index: number };
const SHEET: readonly Column<SheetRow>[] = [
  { key: 'name', title: '姓名', width: '120px', text: ({ name }) => name },
  {
    key: 'village',
    title: '村',
    width: 'minmax(160px, 1fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  { key: 'program', title: '补贴', width: '180px', text: ({ program }) => PAID_FOR_NAMES[program] },
  {
    key: 'amount',
    title: '金额(元)',
    width: '110px',
    align: 'right',
    text: ({ amountFen }) => formatYuan(amountFen),
  },
];

const OUTCOMES = { upheld: '成立', rejected: '不成立' } as const;

function objectionText({ raisedOn, raisedBy, about, outcome, outcomeOn, outcomeWords }: Objection): string {
  const came = outcome === null ? '待处理' : `${outcomeOn ?? ''} ${OUTCOMES[outcome]}：${outcomeWords ?? ''}`;
  return `${raisedOn} ${raisedBy}：${about}（${came}）`;
}

/** What hangs on one wall, and what was said against it. */
function NoticeSheet({ notice, close }: { readonly notice: NoticeRow; readonly close: () => void }) {
  const { role } = useSession();
  const [dialog, setDialog] = useState<'object' | Objection>();
  const { data, error } = useQuery({
    queryKey: ['payments.noticeSheet', notice.id],
    queryFn: () => client.payments.noticeSheet({ noticeId: notice.id }),
  });
  return (
    <Modal
      open
      width={760}
      title={`${placeName(notice.divisionCode)} 公示名单`}
      footer={
        <Space>
          {CLERKS.includes(role) && <Button onClick={() => setDialog('object')}>登记异议…</Button>}
          <Button type="primary" autoFocus onClick={close}>
            关上
          </Button>
        </Space>
      }
      onCancel={close}
    >
      {error && <ErrorState error={error} />}
      {notice.objections.length > 0 && (
        <ul className="plain-list" aria-label="异议">
          {notice.objections.map((objection) => (
            <li key={objection.id}>
              {objectionText(objection)}{' '}
              {objection.outcome === null && REVIEWERS.includes(role) && (
                <Button size="small" onClick={() => setDialog(objection)}>
                  登记处理结果…
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {data && (
        <>
          <p>
            {data.office}：{data.month} {data.title}，{data.fromDay} 至 {data.toDay} 公示
            {data.officePhone === '' ? '' : `，监督电话 ${data.officePhone}`}。合计{' '}
            {formatYuan(data.totalFen)} 元。
          </p>
          <div className="notice-sheet">
            <DataTable
              label="公示名单"
              columns={SHEET}
              rows={data.rows.map((row, index) => ({ ...row, index }))}
              rowKey={({ index }) => String(index)}
              more={false}
              loadMore={() => undefined}
              empty={<EmptyState>没有人。</EmptyState>}
            />
          </div>
        </>
      )}
      {dialog === 'object' && <ObjectionDialog notice={notice} close={() => setDialog(undefined)} />}
      {dialog !== undefined && dialog !== 'object' && (
        <OutcomeDialog objection={dialog} close={() => setDialog(undefined)} />
      )}
    </Modal>
  );
}

/** 公示 of a batch, one line a town or village; Enter opens the list that hangs there. */
export function NoticeList({ batch }: { readonly batch: Batch }) {
  const [openId, setOpenId] = useState<string>();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['payments.notices', batch.id],
    queryFn: () => client.payments.notices({ batchId: batch.id }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开公示…</Waiting>;
  const opened = data.find(({ id }) => id === openId);
  return (
    <>
      <DataTable
        list={batch.id}
        label="公示"
        columns={COLUMNS}
        rows={data}
        rowKey={({ id }) => id}
        more={false}
        loadMore={() => undefined}
        open={({ id }) => setOpenId(id)}
        empty={<EmptyState>还没有公示。复核以后按“公示”，每个乡镇或村一份名单。</EmptyState>}
      />
      {opened && <NoticeSheet notice={opened} close={() => setOpenId(undefined)} />}
    </>
  );
}
