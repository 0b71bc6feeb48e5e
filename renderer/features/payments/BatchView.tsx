import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { formatYuan } from '#shared/domain/money.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { BatchActions } from './BatchActions.tsx';
import { BatchDialogs } from './BatchDialogs.tsx';
import type { Cycle } from './cycle.ts';
import { DifferenceList, LineList, OverpaidList, ReturnedOfBatch } from './lists.tsx';
import { MovementTable } from './MovementTable.tsx';
import { NoticeList } from './NoticeList.tsx';
import type { Asker, Batch } from './words.ts';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';

const VIEWS = ['差异', '明细', '公示', '退回', '追缴'] as const;
type View = (typeof VIEWS)[number];
const viewsOf = ({ kind }: Batch): readonly View[] =>
  kind === 'monthly' ? VIEWS : kind === 'repay' ? ['明细', '退回'] : ['明细', '公示', '退回'];

/** What a batch is, in one sentence. */
export function batchPurpose({
  number,
  lines,
  totalFen,
  madeBy,
  confirmedBy,
  alone,
  ...batch
}: Batch): string {
  const checked =
    confirmedBy === null ? '还没有复核' : `${confirmedBy} 复核${alone ? '（单人办公，同一人）' : ''}`;
  const ended = batch.voidReason === null ? '' : `已作废：${batch.voidReason}。`;
  return `发放单 ${number} 号：${lines.toLocaleString('zh-CN')} 条，${formatYuan(totalFen)} 元；${madeBy} 制单，${checked}。${ended}`;
}

/** What came of the last thing that was done. */
export function CycleMessages({ cycle }: { readonly cycle: Cycle }) {
  const { said, error, misfits } = cycle;
  return (
    <>
      <DoneMessage text={said} close={cycle.hush} />
      {error && misfits.length === 0 && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
    </>
  );
}

type Props = {
  readonly batch: Batch;
  readonly cycle: Cycle;
  readonly asker: Asker;
  readonly days: number;
};

/** A batch: where it stands, what it says, what can be done with it. */
export function BatchView({ batch, cycle, asker, days }: Props) {
  const views = viewsOf(batch);
  const [chosen, setView] = useState<View>('差异');
  const view = views.includes(chosen) ? chosen : '明细';
  return (
    <>
      {batch.movement && <MovementTable movement={batch.movement} />}
      <div className="payment-bar">
        <Segmented<View> options={[...views]} value={view} onChange={setView} />
        <BatchActions batch={batch} cycle={cycle} asker={asker} />
      </div>
      {view === '差异' && <DifferenceList batch={batch} />}
      {view === '明细' && <LineList batch={batch} />}
      {view === '公示' && <NoticeList batch={batch} />}
      {view === '退回' && <ReturnedOfBatch batch={batch} />}
      {view === '追缴' && <OverpaidList month={batch.month} />}
      <BatchDialogs batch={batch} cycle={cycle} days={days} />
    </>
  );
}
