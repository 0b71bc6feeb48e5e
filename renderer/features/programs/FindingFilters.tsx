import { Button } from 'antd';
import { FINDING_KINDS } from '#shared/domain/programs/outcomes.ts';
import { PROGRAMS } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS, type StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { countOf, type Shown, type Summary } from './findings.ts';
import { KIND_NAMES, SHORT_NAMES } from './words.ts';

type Props = {
  readonly shown: Shown;
  readonly show: (shown: Shown) => void;
  readonly summary: Summary | undefined;
};
type Choice = { readonly key: string; readonly label: string; readonly isOn: boolean; readonly next: Shown };

function Choices({
  label,
  choices,
  show,
}: {
  label: string;
  choices: readonly Choice[];
  show: Props['show'];
}) {
  return (
    <div className="choices" role="group" aria-label={label}>
      {choices.map(({ key, label: text, isOn, next }) => (
        <Button
          key={key}
          size="small"
          type={isOn ? 'primary' : 'default'}
          aria-pressed={isOn}
          onClick={() => show(next)}
        >
          {text}
        </Button>
      ))}
    </div>
  );
}

/** What the list shows, as words with their counts; pressed again, a narrowing is taken away. */
export function FindingFilters({ shown, show, summary }: Props) {
  const { kind, view, program, stopReason } = shown;
  const kinds = FINDING_KINDS.toReversed().map((each) => ({
    key: each,
    label: `${KIND_NAMES[each]} ${countOf(summary, { kind: each, view: 'open' })}`,
    isOn: kind === each,
    next: { kind: each, view: 'open' as const },
  }));
  const views = (['open', 'settled'] as const).map((each) => ({
    key: each,
    label: `${each === 'open' ? '待处理' : '已处理'} ${countOf(summary, { kind, view: each })}`,
    isOn: view === each,
    next: { kind, view: each },
  }));
  const programs = PROGRAMS.map((each) => ({
    key: each,
    label: `${SHORT_NAMES[each]} ${countOf(summary, { kind, view, program: each })}`,
    isOn: program === each,
    next: { ...shown, program: program === each ? undefined : each },
  }));
  const reasons = (Object.keys(STOP_REASONS) as StopReason[])
    .toSorted()
    .map((each) => ({ each, count: countOf(summary, { kind, view, program, stopReason: each }) }))
    .filter(({ each, count }) => count > 0 || each === stopReason)
    .map(({ each, count }) => ({
      key: each,
      label: `${STOP_REASONS[each]} ${count}`,
      isOn: stopReason === each,
      next: { ...shown, stopReason: stopReason === each ? undefined : each },
    }));
  return (
    <div className="finding-filters">
      <Choices label="哪一类" choices={kinds} show={show} />
      <Choices label="处理了没有" choices={views} show={show} />
      <Choices label="哪项补贴" choices={programs} show={show} />
      {kind === 'should-not' && <Choices label="什么原因" choices={reasons} show={show} />}
    </div>
  );
}
