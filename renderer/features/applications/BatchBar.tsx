import { Button } from 'antd';
import { useState } from 'react';
import type { ApplicationFilter, ApplicationRow } from '#shared/contract/applications/listing.ts';
import { MOST_AT_ONCE } from '#shared/contract/applications/steps.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PrintRun } from '#renderer/ui/PrintRun.tsx';
import { BatchStep } from './BatchStep.tsx';
import { NationalForm } from './NationalForm.tsx';
import { TellForm } from './TellForm.tsx';

/** What applicants are told in writing, by how their application stands. */
const TOLD_BY = {
  'at-step': { form: 'F04', what: '受理通知书' },
  returned: { form: 'F04B', what: '补正告知书' },
  approved: { form: 'F09', what: '核准告知书' },
  refused: { form: 'F08', what: '不予批准通知书' },
  withdrawn: undefined,
} as const;

type Props = { readonly selected: readonly ApplicationRow[]; readonly filter: ApplicationFilter };

const TOO_MANY = `一次最多办 ${MOST_AT_ONCE} 件，请少选一些。`;

/** The step that all of them are at; undefined when they are at several. */
function commonStep(rows: readonly ApplicationRow[]) {
  const [first] = rows;
  return first && rows.every(({ step }) => step === first.step) ? (first.step ?? undefined) : undefined;
}

/** What can be done with all that are selected. */
export function BatchBar({ selected, filter }: Props) {
  const { role } = useSession();
  const [doing, setDoing] = useState<'step' | 'national' | 'tell'>();
  const close = () => setDoing(undefined);
  const step = commonStep(selected);
  const ids = selected.map(({ id }) => id);
  const tooMany = ids.length > MOST_AT_ONCE;
  if (role === 'reader') return null;
  const told = TOLD_BY[filter.state];
  const items = selected.map(({ id, name }) => ({ subject: id, name }));
  const printing = told && <PrintRun {...told} items={items} />;
  if (filter.state === 'at-step') {
    const unlike = selected.length > 0 && step === undefined;
    return (
      <div role="toolbar" aria-label="对选中的申请" className="batch-bar">
        <Button disabled={step === undefined || tooMany} onClick={() => setDoing('step')}>
          {step === undefined ? '办理选中的…' : `${step}：办理选中的 ${ids.length} 件…`}
        </Button>
        {printing}
        <span className="quiet">
          {selected.length === 0 && '用空格选几件（Shift 连选），可以一起办同一步。'}
          {unlike && '选中的不在同一步。先按步骤筛选，再一起办。'}
          {tooMany && TOO_MANY}
        </span>
        {doing === 'step' && step !== undefined && <BatchStep step={step} rows={selected} close={close} />}
      </div>
    );
  }
  const { state } = filter;
  if (state === 'returned') {
    return (
      <div role="toolbar" aria-label="对选中的申请" className="batch-bar">
        {printing}
      </div>
    );
  }
  if ((state !== 'approved' && state !== 'refused') || !CLERKS.includes(role)) return null;
  return (
    <div role="toolbar" aria-label="对选中的申请" className="batch-bar">
      {state === 'approved' && (
        <Button disabled={ids.length === 0 || tooMany} onClick={() => setDoing('national')}>
          {ids.length === 0 ? '标记已录入国家系统…' : `标记选中的 ${ids.length} 件已录入国家系统…`}
        </Button>
      )}
      <Button disabled={ids.length === 0 || tooMany} onClick={() => setDoing('tell')}>
        {ids.length === 0 ? '记下已告知本人…' : `记下选中的 ${ids.length} 件已告知本人…`}
      </Button>
      {printing}
      <span className="quiet">
        {tooMany && TOO_MANY}
        {ids.length === 0 && '用空格选几件（Shift 连选），可以一起标记。'}
      </span>
      {doing === 'tell' && <TellForm applicationIds={ids} refused={state === 'refused'} close={close} />}
      {doing === 'national' && <NationalForm applicationIds={ids} close={close} />}
    </div>
  );
}
