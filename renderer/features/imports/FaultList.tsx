import { useState } from 'react';
import { Button } from 'antd';
import { columnName } from './column-name.ts';
import type { Fault } from './faults.ts';

type Props = {
  readonly faults: readonly Fault[];
  readonly total: number;
  readonly lead: (fault: Fault) => void;
};

/** As many lines as somebody looks through at a time. */
const SHOWN = 100;

/** Everything that is wrong, each line a way to its cell. */
export function FaultList({ faults, total, lead }: Props) {
  const [shown, setShown] = useState(SHOWN);
  if (total === 0) return <p className="quiet">没有发现问题。</p>;
  return (
    <>
      <h2>问题 {total.toLocaleString('zh-CN')} 处</h2>
      <ul className="fault-list" aria-label="问题">
        {faults.slice(0, shown).map((fault) => (
          <li key={`${fault.sheet}${fault.row}:${fault.column}${fault.code}`}>
            <button type="button" onClick={() => lead(fault)}>
              <b>
                {fault.severity === 'fault' ? '✕' : '△'} {columnName(fault.column)}
                {fault.row} {fault.title}
                {fault.name === null ? '' : ` · ${fault.name}`}
              </b>
              <br />
              {fault.text}
            </button>
          </li>
        ))}
      </ul>
      {shown < faults.length && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          再看 {Math.min(SHOWN, faults.length - shown)} 处
        </Button>
      )}
    </>
  );
}
