import { Alert, Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Waiting } from '#renderer/ui/States.tsx';
import { StepRow } from '#renderer/ui/StepRow.tsx';
import { type CurrentImport, setImport, STEPS } from './current-import.ts';
import { FaultList } from './FaultList.tsx';
import { type Fault, useFaults } from './faults.ts';
import { notWritten, type Outcome, whatWillHappen, whyNotApply, whyNotCheck } from './import-words.ts';
import { MappingPanel } from './MappingPanel.tsx';
import { findRow, type Place } from './place.ts';
import { PlanPanel } from './PlanPanel.tsx';
import { PlanTable } from './PlanTable.tsx';
import { useSteps } from './steps.ts';
import { WorkbookView } from './WorkbookView.tsx';

type Current = Extract<CurrentImport, { readonly workbook: unknown }>;

const PURPOSES = {
  对列: '看看每一列认得对不对，再核对内容。',
  核对: '标出来的格子有问题。可以存一份标好的工作簿，改好以后再导。',
  计划: '看清楚会新增、变更什么，再写入。',
} as const;

const STEP_NAMES = STEPS.map((name, index) => `${index + 1}. ${name}`);

/** The one thing to do next, and why it cannot be done. */
function nextOf(current: Current, onlyRight: boolean) {
  if (current.step === '对列') {
    return { label: '核对', impossible: whyNotCheck(current.workbook) };
  }
  if (current.step === '核对') return { label: '看计划', impossible: undefined };
  return { label: '写入', impossible: whyNotApply(current.checked, onlyRight) };
}

function back(current: Current): void {
  const { workbook, bytes } = current;
  if (current.step === '对列') setImport({ step: '选择' });
  else if (current.step === '计划' && notWritten(current.checked) > 0)
    setImport({ ...current, step: '核对' });
  else setImport({ step: '对列', workbook, bytes });
}

/** A workbook on its way: what to do on the left, its own cells on the right. */
export function ImportDesk({ current }: { readonly current: Current }) {
  const { workbook, step } = current;
  const { importId } = workbook;
  const [sheet, setSheet] = useState(workbook.mappings[0]?.sheet ?? workbook.sheets[0]?.name ?? '');
  const [place, setPlace] = useState<Place>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [onlyRight, setOnlyRight] = useState(false);
  const [asCells, setAsCells] = useState(false);
  const checked = step === '对列' ? undefined : current.checked;
  const faults = useFaults(importId, checked);
  const { go, pending, error, save, said, hush } = useSteps(current, onlyRight);
  const next = nextOf(current, onlyRight);

  async function lead(fault: Fault): Promise<void> {
    const index = await findRow(importId, fault.sheet, fault.row);
    setSheet(fault.sheet);
    setPlace({ sheet: fault.sheet, index, column: String(fault.column) });
    setAsCells(true);
  }
  const keys = useMemo(
    () => [
      { keys: 'Ctrl+Enter', label: next.label, run: () => next.impossible === undefined && !pending && go() },
      { keys: 'Escape', label: '退回上一步', run: () => !pending && back(current) },
    ],
    [next.label, next.impossible, pending, go, current],
  );
  useKeys(keys);
  return (
    <>
      <PageHeader
        title="导入"
        purpose={`${workbook.fileName}：${PURPOSES[step]}`}
        more={<StepRow label="步骤" steps={STEP_NAMES} at={STEPS.indexOf(step)} />}
      />
      <div className="import-desk">
        <div className="import-side">
          {error !== undefined && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
          <DoneMessage text={said} close={hush} />
          {pending && <Waiting>正在做，上面有进度…</Waiting>}
          {checked && (
            <PlanPanel
              checked={checked}
              outcome={outcome}
              choose={(chosen) => {
                setOutcome(chosen);
                setImport({ ...current, checked, step: '计划' });
                setAsCells(false);
              }}
              onlyRight={onlyRight}
              setOnlyRight={setOnlyRight}
            />
          )}
          {checked && step === '计划' && <p role="status">{whatWillHappen(checked, onlyRight)}</p>}
          <Space wrap>
            <Button type="primary" autoFocus disabled={pending || next.impossible !== undefined} onClick={go}>
              {next.impossible ?? `${next.label}（Ctrl+Enter）`}
            </Button>
            <Button disabled={pending} onClick={() => back(current)}>
              退回（Esc）
            </Button>
            {checked && checked.faults > 0 && (
              <Button disabled={pending} onClick={save}>
                存标好的工作簿
              </Button>
            )}
          </Space>
          {step === '对列' && <MappingPanel current={current} sheet={sheet} />}
          {checked && (
            <FaultList
              faults={faults}
              total={checked.faults + checked.warnings}
              lead={(fault) => void lead(fault)}
            />
          )}
        </div>
        <div className="import-work">
          {step === '计划' && (
            <span>
              <Button size="small" onClick={() => setAsCells(!asCells)}>
                {asCells ? '看计划' : '看工作簿'}
              </Button>
            </span>
          )}
          {step === '计划' && !asCells ? (
            <PlanTable importId={importId} outcome={outcome} />
          ) : (
            <WorkbookView
              workbook={workbook}
              sheet={sheet}
              setSheet={setSheet}
              faults={faults}
              lead={place}
            />
          )}
        </div>
      </div>
    </>
  );
}
