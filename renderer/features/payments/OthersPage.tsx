import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useSearchParams, useNavigate } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { monthOf } from '#shared/domain/month.ts';
import { BATCH_KIND_NAMES } from '#shared/domain/payments/batch.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { BatchView, batchPurpose, CycleMessages } from './BatchView.tsx';
import { actionOf, useCycle } from './cycle.ts';
import { nextStep } from './next-step.ts';
import { useOfficeSettings } from './office-settings.ts';
import { CycleSteps } from './CycleSteps.tsx';
import { PaymentRooms } from './PaymentRooms.tsx';
import { type Batch, batchName, STATE_NAMES } from './words.ts';
import './payments.css';

const COLUMNS: readonly Column<Batch>[] = [
  { key: 'number', title: '单号', width: '70px', align: 'right', text: ({ number }) => String(number) },
  { key: 'kind', title: '种类', width: '120px', text: ({ kind }) => BATCH_KIND_NAMES[kind] },
  { key: 'name', title: '名称', width: 'minmax(200px, 1fr)', text: batchName },
  { key: 'lines', title: '条数', width: '80px', align: 'right', text: ({ lines }) => String(lines) },
  {
    key: 'total',
    title: '金额(元)',
    width: '120px',
    align: 'right',
    text: ({ totalFen }) => formatYuan(totalFen),
  },
  { key: 'made', title: '制单', width: '90px', text: ({ madeBy }) => madeBy },
  { key: 'confirmed', title: '复核', width: '90px', text: ({ confirmedBy }) => confirmedBy ?? '—' },
  { key: 'state', title: '状态', width: '140px', text: ({ state }) => STATE_NAMES[state] },
];

/** One batch beside the months. */
function OpenBatch({ batch, leave }: { readonly batch: Batch; readonly leave: () => void }) {
  const session = useSession();
  const { noticeDays } = useOfficeSettings();
  const cycle = useCycle(batch.month, batch);
  const next = nextStep(batch, session);
  return (
    <>
      <PageHeader
        title={batchName(batch)}
        purpose={batchPurpose(batch)}
        more={<Button onClick={leave}>所有发放单</Button>}
        {...actionOf(next, cycle)}
      />
      <PaymentRooms>
        <CycleSteps batch={batch} />
      </PaymentRooms>
      <CycleMessages cycle={cycle} />
      <BatchView key={batch.id} batch={batch} cycle={cycle} asker={session} days={noticeDays} />
    </>
  );
}

/** Batches beside the months: differences, what is sent again, grants; and what is void. */
export function OthersPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const difference = useCommand(client.payments.makeDifference);
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['payments.batches'],
    queryFn: () => client.payments.batches({}),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开发放单…</Waiting>;
  const opened = data.find(({ id }) => id === address.get('batch'));
  const open = ({ id }: Pick<Batch, 'id'>) => setAddress({ batch: id });
  if (opened) return <OpenBatch batch={opened} leave={() => setAddress({})} />;
  const rows = data.filter(({ kind, state }) => kind !== 'monthly' || state === 'void');
  const clerk = CLERKS.includes(role);
  return (
    <>
      <PageHeader
        title="其他发放单"
        purpose="标准提高后的差额、退回重发、一次性补助，走和按月发放一样的步骤；作废的单也在这里。"
        {...(clerk ? { action: { label: '一次性补助', run: () => void navigate('/payments/grant') } } : {})}
        more={
          clerk && (
            <Button
              loading={difference.isPending}
              onClick={() =>
                difference.mutate(
                  { month: monthOf(Day.parse(today())) },
                  { onSuccess: (batch) => open(batch) },
                )
              }
            >
              差额制单
            </Button>
          )
        }
      />
      <PaymentRooms />
      {difference.error && <Alert type="error" showIcon role="alert" title={errorText(difference.error)} />}
      <DataTable
        label="其他发放单"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        more={false}
        loadMore={() => undefined}
        open={open}
        empty={<EmptyState>还没有别的发放单。标准提高以后按“差额制单”，发一次性补助按 Ctrl+N。</EmptyState>}
      />
    </>
  );
}
