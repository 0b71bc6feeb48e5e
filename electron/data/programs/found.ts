import { Fen } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import type { RuleLine } from '#shared/domain/programs/decision.ts';
import { sayFact } from '#shared/domain/programs/explain.ts';
import { endingsAhead, type Finding, findingsOf } from '#shared/domain/programs/finding.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { PolicyOf } from '#shared/domain/programs/runs.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';
import type { findings } from '../db/schema/findings.ts';
import { type PersonCase, readCase } from './facts.ts';
import { proposedByReview, type ReviewStops } from './review-stops.ts';
import { sourcesOf } from './sources.ts';

type Row = typeof findings.$inferInsert;

/** What was found, as its row keeps it; whatever was decided about it stands beside that. */
export type Found = Omit<Row, 'id' | 'foundAt' | 'goneAt' | 'outcome' | 'outcomeAt'>;

export type Asked = {
  readonly month: Month;
  readonly policyOf: PolicyOf;
  readonly reviewStops: ReviewStops;
};

/** The line that a right rests on: the need for the one, the degree for the other. */
const RESTS_ON: Readonly<Record<Program, RuleLine['rule']>> = { living: 'L1', nursing: 'N1' };

/**
 * What is found about one person. Where each fact came from is looked up only for the few about whom something is
 * proposed.
 */
export function findAbout(reader: Reader, about: PersonCase, asked: Asked): Found[] {
  const { month, policyOf } = asked;
  const { personId } = about;
  const look = (at: PersonCase) => [...findingsOf(at, month, policyOf), ...endingsAhead(at, month, policyOf)];
  const quick = look(about);
  const traced = quick.some(({ kind }) => kind === 'should-not')
    ? readCase(reader, personId, sourcesOf(reader, personId))
    : undefined;
  const found = traced ? look(traced) : quick;
  const byRules = found.map((finding) => foundOf(reader, { personId, month, finding }));
  // Where the rules say it already, they say it better.
  const byReview = proposedByReview(about, asked).filter(
    ({ program }) => !byRules.some((each) => each.kind === 'should-not' && each.program === program),
  );
  return [
    ...byRules,
    ...byReview.map((each) => ({ ...each, overpaidFen: paidSince(reader, personId, each) })),
  ];
}

type About = { readonly personId: string; readonly month: Month; readonly finding: Finding };

/** What is written down of a finding about somebody. */
function foundOf(reader: Reader, { personId, month, finding }: About): Found {
  const { kind, program, decision } = finding;
  const { deciding, lines, rateFen } = decision;
  const line = deciding ?? lines.find(({ rule }) => rule === RESTS_ON[program]);
  return {
    personId,
    program,
    kind,
    month,
    sinceMonth: kind === 'should-not' ? finding.since : null,
    overpaidFen:
      kind === 'should-not'
        ? paidSince(reader, personId, { program, sinceMonth: finding.since })
        : Fen.parse(0),
    rateFen,
    rule: deciding?.rule ?? null,
    stopReason: kind === 'should-not' ? (deciding?.stopReason ?? '17') : null,
    document: line?.document ?? '',
    evidence: line ? evidenceOf(line) : '',
  };
}

/** What the rule saw, and who says so since when. */
function evidenceOf({ fact, seen }: RuleLine): string {
  if (seen === null) return sayFact(fact);
  return `${sayFact(fact)}（${[seen.source, seen.seenOn].filter((part) => part !== null).join('，')}）`;
}

const PAID_SINCE = `SELECT coalesce(sum(paid_fen), 0) AS paid FROM paid_month
  WHERE person_id = :personId AND program = :program AND month >= :since`;

function paidSince(
  reader: Reader,
  personId: string,
  { program, sinceMonth }: Pick<Found, 'program' | 'sinceMonth'>,
): Fen {
  const asked = { personId, program, since: sinceMonth ?? '' };
  const [row] = allPrepared<{ paid: number }>(reader, PAID_SINCE, asked);
  return Fen.parse(row?.paid ?? 0);
}
