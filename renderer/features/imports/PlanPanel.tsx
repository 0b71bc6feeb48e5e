import { Button, Checkbox } from 'antd';
import { OUTCOMES } from '#shared/contract/imports.ts';
import { type Checked, filledDownText, notWritten, type Outcome, OUTCOME_NAMES } from './import-words.ts';

type Props = {
  readonly checked: Checked;
  readonly outcome: Outcome | undefined;
  readonly choose: (outcome: Outcome | undefined) => void;
  readonly onlyRight: boolean;
  readonly setOnlyRight: (onlyRight: boolean) => void;
};

/** How many rows would be added, changed, left and refused; each number shows its rows. */
export function PlanPanel({ checked, outcome, choose, onlyRight, setOnlyRight }: Props) {
  const { rows, right, plan, filledDown, hiddenRows } = checked;
  return (
    <>
      <div className="plan-counts" role="group" aria-label="计划，按一个数只看那些行">
        {OUTCOMES.filter((one) => plan[one] > 0).map((one) => (
          <Button
            key={one}
            size="small"
            type={outcome === one ? 'primary' : 'default'}
            aria-pressed={outcome === one}
            onClick={() => choose(outcome === one ? undefined : one)}
          >
            {OUTCOME_NAMES[one]} {plan[one].toLocaleString('zh-CN')}
          </Button>
        ))}
      </div>
      {filledDown.map((filled) => (
        <p key={`${filled.sheet} ${filled.column}`}>△ {filledDownText(filled)}</p>
      ))}
      {hiddenRows > 0 && <p>△ 隐藏的 {hiddenRows.toLocaleString('zh-CN')} 行没有算进来。</p>}
      {rows > right && <p>✕ 有错的 {(rows - right).toLocaleString('zh-CN')} 行，下面列出了每一格。</p>}
      {notWritten(checked) > 0 && (
        <Checkbox checked={onlyRight} onChange={({ target }) => setOnlyRight(target.checked)}>
          只写对的行，其余的不写
        </Checkbox>
      )}
    </>
  );
}
