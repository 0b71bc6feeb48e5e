import type { Explanation } from '#shared/contract/programs/explain.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { WARN_RULES } from '#shared/domain/programs/overriding.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PrintActions } from '#renderer/ui/PrintActions.tsx';
import { ChoiceForm } from './ChoiceForm.tsx';
import { EnrolmentSteps } from './EnrolmentSteps.tsx';
import { OverrideForm } from './OverrideForm.tsx';
import { lineState, OUTCOME_SIGNS } from './words.ts';

type Props = { readonly explanation: Explanation };

function RuleTable({ explanation: { lines, deciding } }: Props) {
  return (
    <table className="rules">
      <caption className="quiet">核对过的每一条</caption>
      <thead>
        <tr>
          <th scope="col">条件</th>
          <th scope="col">结果</th>
          <th scope="col">看到的情况</th>
          <th scope="col">来源</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.rule} data-deciding={line.rule === deciding}>
            <th scope="row">
              {line.rule === deciding ? '▶ ' : ''}
              {line.title}
            </th>
            <td>{lineState(line)}</td>
            <td>{line.overridden === null ? line.fact : `${line.fact}；复核：${line.overridden}`}</td>
            <td>{line.source ?? '—'}</td>
            <td>{line.document}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The answer in one sentence, then the rule that decided, every fact with its source, and what would change it. */
export function ExplainCard({ explanation }: Props) {
  const session = useSession();
  const { outcome, sentence, remedy, personId, deciding, paidFen, divisionCode, name } = explanation;
  const doubt = WARN_RULES.find((rule) => rule === deciding);
  const sheet = () => ({
    document: 'explanation' as const,
    model: {
      ...explanation,
      office: session.office,
      place: placeName(divisionCode),
      printedAt: instantText(new Date().toISOString()),
      printedBy: session.name,
    },
    fileName: `补贴资格说明-${name}.pdf`,
  });
  return (
    <div className="scroll explain">
      <section className="answer" aria-label="结论" data-outcome={outcome}>
        <h2>
          {OUTCOME_SIGNS[outcome]} {sentence}
        </h2>
        {remedy !== null && <p>{remedy}。</p>}
        {paidFen !== null && <p>这个月已发 {formatYuan(paidFen)} 元。</p>}
        {outcome === 'held' && doubt && REVIEWERS.includes(session.role) && (
          <OverrideForm personId={personId} rule={doubt} />
        )}
      </section>
      <RuleTable explanation={explanation} />
      {explanation.choice && CLERKS.includes(session.role) && (
        <ChoiceForm key={personId} personId={personId} choice={explanation.choice} />
      )}
      <EnrolmentSteps key={explanation.enrolment?.id ?? 'none'} explanation={explanation} />
      <section aria-label="打印">
        <PrintActions label="打印这份说明" sheet={sheet} savedText={(file) => `已存成“${file}”。`} />
      </section>
    </div>
  );
}
