import type { Fen } from '#shared/domain/money.ts';
import type { RuleCode } from '#shared/domain/programs/decision.ts';
import type { WelfareFact } from '#shared/domain/programs/facts.ts';
import { standardOf } from '#shared/domain/programs/rules/standard.ts';
import { choice, type Case, type Rule, welfareOf } from '#shared/domain/programs/rules/case.ts';
import type { WelfareKind } from '#shared/domain/registry/welfare.ts';

function higher(found: readonly WelfareFact[]): WelfareFact | undefined {
  return found.toSorted((a, b) => (b.amountFen ?? 0) - (a.amountFen ?? 0))[0];
}

/** Whether the subsidy is what is paid: what the person chose, else the higher amount; a tie leaves ours. */
function isChosen(asked: Case, other: WelfareFact, rateFen: Fen | null): boolean {
  const made = asked.facts.choices.find(({ kind }) => kind === other.kind);
  if (made) return made.chosen === 'subsidy';
  return (other.amountFen ?? 0) <= (rateFen ?? 0);
}

/** Only the higher of two may be drawn (择高): the subsidy, or what another department pays. */
export function choosing(
  kinds: readonly WelfareKind[],
  { rule, document }: { readonly rule: RuleCode; readonly document: string },
): Rule {
  return (asked) => {
    const other = higher(welfareOf(asked, kinds));
    if (!other) return null;
    const rateFen = standardOf(asked)?.amountFen ?? null;
    return choice({
      rule,
      document,
      passed: isChosen(asked, other, rateFen),
      fact: {
        kind: 'choice',
        other,
        rateFen,
        made: asked.facts.choices.find(({ kind }) => kind === other.kind) ?? null,
      },
      seen: other,
      stopReason: '10',
    });
  };
}
