import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { monthOf, shiftMonth } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useSession } from '#renderer/lib/session.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { BatchActions } from './BatchActions.tsx';
import { CycleSteps } from './CycleSteps.tsx';
import { DifferenceList, FailureList, LineList, OverpaidList } from './lists.tsx';
import { MovementTable } from './MovementTable.tsx';
import { nextStep } from './next-step.ts';
import { StepDialog } from './StepDialog.tsx';
import { useCycle } from './cycle.ts';
import type { Batch } from './words.ts';
import './payments.css';

const VIEWS = ['差异', '明细', '退回', '追缴'] as const;

function purposeOf(batch: Batch | undefined): string {
  if (!batch) return '还没有制单。制单只算账、不发钱，随时可以重做。';
  const { number, lines, totalFen, madeBy, confirmedBy } = batch;
  const checked = confirmedBy === null ? '还没有复核' : `${confirmedBy} 复核`;
  return `发放单 ${number} 号：${lines.toLocaleString('zh-CN')} 条，${formatYuan(totalFen)} 元；${madeBy} 制单，${checked}。`;
}

/** A month of the two subsidies, from 制单 to 关账. */
export function PaymentsPage() {
  const session = useSession();
  const [month, setMonth] = useState(monthOf(Day.parse(today())));
  const [view, setView] = useState<(typeof VIEWS)[number]>('差异');
  const batches = useQuery({ queryKey: ['payments.batches'], queryFn: () => client.payments.batches({}) });
  const batch = batches.data?.find((each) => each.month === month && each.state !== 'void');
  const next = nextStep(batch, session);
  const cycle = useCycle(month, batch);
  if (batches.isError) return <ErrorState error={batches.error} />;
  if (batches.isPending) return <Waiting>正在打开发放…</Waiting>;
  return (
    <>
      <PageHeader
        title={`发放 ${month}`}
        purpose={purposeOf(batch)}
        more={
          <>
            {batch && <FormLinks subjects={{ batch: batch.id }} />}
            <Button onClick={() => setMonth(shiftMonth(month, -1))}>上个月</Button>
            <Button onClick={() => setMonth(shiftMonth(month, 1))}>下个月</Button>
          </>
        }
        {...(next
          ? {
              action: {
                label: next.label,
                run: () => cycle.take(next),
                impossible: cycle.pending ? '正在做…' : next.impossible,
              },
            }
          : {})}
      />
      {cycle.said !== undefined && <Alert type="success" showIcon role="status" title={cycle.said} />}
      {cycle.error && <Alert type="error" showIcon role="alert" title={errorText(cycle.error)} />}
      <CycleSteps batch={batch} />
      {batch && (
        <>
          <MovementTable movement={batch.movement} />
          <div className="payment-bar">
            <Segmented<(typeof VIEWS)[number]> options={[...VIEWS]} value={view} onChange={setView} />
            {CLERKS.includes(session.role) && <BatchActions batch={batch} cycle={cycle} />}
          </div>
          {view === '差异' && <DifferenceList batch={batch} />}
          {view === '明细' && <LineList batch={batch} />}
          {view === '退回' && <FailureList batch={batch} />}
          {view === '追缴' && <OverpaidList month={month} />}
        </>
      )}
      {cycle.step && batch && <StepDialog batch={batch} step={cycle.step} close={cycle.closeStep} />}
    </>
  );
}
