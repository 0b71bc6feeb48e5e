import { and, eq, sum } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { ExplainedLine, Explanation } from '#shared/contract/programs/explain.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { firstDay, Month } from '#shared/domain/month.ts';
import { decide, type Question } from '#shared/domain/programs/decide.ts';
import type { RuleLine } from '#shared/domain/programs/decision.ts';
import { entitlementState } from '#shared/domain/programs/entitlement-state.ts';
import { RULE_TITLES, sayDecision, sayFact, sayRemedy } from '#shared/domain/programs/explain.ts';
import { isGrantCode } from '#shared/domain/programs/programs.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import { Fen } from '#shared/domain/money.ts';
import type { Reader } from '../db/database.ts';
import { entitlementSteps } from '../db/schema/entitlement-history.ts';
import { paidMonths } from '../db/schema/ledger.ts';
import { registryRepository } from '../registry/repository.ts';
import { readBackPay } from './back-pay.ts';
import { type PersonCase, readCase } from './facts.ts';
import { readPolicy } from './policy.ts';
import { sourcesOf } from './sources.ts';

/** Why somebody is entitled in a month or not, in words, with where each fact comes from. */
export function explain(
  reader: Reader,
  { personId, today, ...question }: Question & { readonly personId: string; readonly today: string },
): Explanation {
  const person = registryRepository.find(reader, personId)?.person;
  const about = readCase(reader, personId, sourcesOf(reader, personId));
  if (!person || !about) throw new AppError('not-found');
  const { program, month } = question;
  const decision = decide(about.facts, question, readPolicy(reader, today)(month));
  const { outcome, rateFen, deciding, lines } = decision;
  return {
    personId,
    name: person.name,
    fileNumber: person.fileNumber,
    maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
    divisionCode: person.divisionCode,
    program,
    month,
    outcome,
    rateFen,
    sentence: sayDecision(decision),
    deciding: deciding?.rule ?? null,
    remedy: (deciding && sayRemedy(deciding)) ?? null,
    choice: choiceIn(lines),
    lines: lines.map(lineInWords),
    enrolment: enrolmentIn(reader, about, { ...question, today }),
    paidFen: paidIn(reader, personId, question),
  };
}

function choiceIn(lines: readonly RuleLine[]): Explanation['choice'] {
  for (const { fact } of lines) {
    if (fact.kind === 'choice') return { kind: fact.other.kind, name: WELFARE_NAMES[fact.other.kind] };
  }
  return null;
}

/** A rule that was looked at, as cards, notices and frozen copies put it. */
export function lineInWords(line: RuleLine): ExplainedLine {
  const { rule, severity, passed, document, fact, seen, overridden } = line;
  const source = seen && [seen.source, seen.seenOn].filter((part) => part !== null).join('，');
  return {
    rule,
    title: RULE_TITLES[rule],
    severity,
    passed,
    document,
    fact: sayFact(fact),
    source,
    overridden,
  };
}

/** The entitlement of the month, else the one that began last before it, and everything that happened to it. */
function enrolmentIn(
  reader: Reader,
  { personId, entitlements }: PersonCase,
  { program, month, today }: Question & { readonly today: string },
): Explanation['enrolment'] {
  const [latest] = entitlements
    .filter((each) => each.program === program && each.startMonth <= month)
    .toSorted((a, b) => (a.startMonth < b.startMonth ? 1 : -1));
  const state = latest && entitlementState(latest, month);
  if (!latest || !state) return null;
  const { id, startMonth, stopMonth, pausedFrom } = latest;
  const backPay =
    state === '暂停'
      ? readBackPay(reader, { personId, program: latest.program, appliedOn: firstDay(month), today })
      : null;
  return { id, state, startMonth, stopMonth, pausedFrom, backPay, steps: stepsOf(reader, id) };
}

function stepsOf(reader: Reader, entitlementId: string) {
  return reader
    .select()
    .from(entitlementSteps)
    .where(eq(entitlementSteps.entitlementId, entitlementId))
    .orderBy(entitlementSteps.seq)
    .all()
    .map(({ step, effectiveMonth, stopReason, cause, document, at, by }) => ({
      step,
      effectiveMonth: Month.parse(effectiveMonth),
      stopReason,
      cause,
      document,
      at,
      by,
    }));
}

function paidIn(reader: Reader, personId: string, { program, month }: Question) {
  if (isGrantCode(program)) return null;
  const row = reader
    .select({ paid: sum(paidMonths.paidFen) })
    .from(paidMonths)
    .where(
      and(eq(paidMonths.personId, personId), eq(paidMonths.program, program), eq(paidMonths.month, month)),
    )
    .get();
  return row?.paid == null ? null : Fen.parse(Number(row.paid));
}
