import type { Told } from '#shared/contract/applications/frozen.ts';
import type { ExplainedLine } from '#shared/contract/programs/explain.ts';
import { Fen, formatYuan } from '#shared/domain/money.ts';
import { placeName } from '#renderer/lib/places.ts';

type Props = {
  readonly title: string;
  readonly told: Told;
  /** Why it cannot be handed in, whatever the rules say. */
  readonly refused?: string | undefined;
};

const OUTCOMES = { entitled: '✓ 符合', held: '△ 待复核', 'not-entitled': '✕ 不符合' } as const;

function signOf({ passed, overridden, severity }: ExplainedLine): string {
  if (passed) return '✓';
  if (overridden !== null) return '△ 已放行';
  return severity === 'WARN' ? '△' : severity === 'INFO' ? '○' : '✕';
}

/** What stands against it first; the order of the rules otherwise. */
const inOrder = (lines: readonly ExplainedLine[]) =>
  lines.toSorted((a, b) => Number(a.passed) - Number(b.passed));

/** What the rules answered on a day: the sentence first, then every rule that was looked at, and whom about. */
export function ToldCard({ title, told, refused }: Props) {
  const { person, account, rateFen } = told;
  return (
    <section className="told-card" aria-label={title}>
      <h2>
        {title} <span className="quiet">{told.askedOn}</span>
      </h2>
      <p>
        <b>{refused === undefined ? OUTCOMES[told.outcome] : '✕ 不能受理'}</b>　{refused ?? told.sentence}
      </p>
      <ul className="told-lines">
        {inOrder(told.lines).map((line) => (
          <li key={line.rule}>
            <span className="told-sign">{signOf(line)}</span>
            <span>
              <b>{line.title}</b>　{line.fact}
              {line.overridden !== null && `；放行理由：${line.overridden}`}
              <span className="quiet told-source">
                {line.document}
                {line.source === null ? '' : ` · ${line.source}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet">
        当时的档案：{person.name}，{person.maskedIdentityNumber}，{placeName(person.divisionCode)}，
        {person.address}
        {account === null
          ? '，没有账户'
          : `，${account.bank} ${account.maskedNumber}（户名 ${account.holderName}）`}
        {rateFen === null ? '' : `，当时标准每月 ${formatYuan(Fen.parse(rateFen))} 元`}
      </p>
    </section>
  );
}
