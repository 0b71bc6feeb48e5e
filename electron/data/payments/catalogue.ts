import type { Month } from '#shared/domain/month.ts';
import { grantPeriod } from '#shared/domain/programs/grants.ts';
import { type GrantCode, isGrantCode, programName } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../db/database.ts';
import { allPrepared } from '../db/rows.ts';
import { type Fitting, fittingPeople, readGrant } from '../programs/grants.ts';
import { grantPortion } from './chosen.ts';
import { factsOf } from './line-facts.ts';
import type { Portion } from './portion.ts';

type Asked = {
  readonly program: GrantCode;
  readonly month: Month;
  readonly today: string;
  readonly exceptBatch: string | null;
};

const REASON = '符合项目条件';

/**
 * 补助项目: everybody whom a program of the office's own fits in a month and whom no other batch that counts gives it in
 * the same `grantPeriod`. Whoever a doubt holds is left out until a reviewer has answered it.
 */
export function* computeCatalogue(reader: Reader, asked: Asked): Generator<Portion, void> {
  const grant = readGrant(reader, asked);
  if (!grant) return;
  const { program, month } = asked;
  const period = grantPeriod(grant, month);
  const given = new Set(
    givenIn(reader, asked).flatMap(({ personId, forMonth }) =>
      grantPeriod(grant, forMonth) === period ? [personId] : [],
    ),
  );
  const terms = { program, from: grant.from, period };
  let fitting: Fitting[] = [];
  for (const step of fittingPeople(reader, asked)) {
    if (!('seen' in step)) {
      if (step.decision.outcome === 'entitled' && !given.has(step.personId)) fitting.push(step);
      continue;
    }
    yield grantPortion(reader, {
      month,
      grants: fitting.map(({ personId, amountFen, decision }) => ({
        personId,
        amountFen,
        facts: JSON.stringify({
          grant: programName(program),
          document: grant.document,
          reason: REASON,
          ...terms,
          seen: JSON.parse(factsOf(decision)) as unknown,
        }),
      })),
    });
    fitting = [];
  }
}

/** How a batch of a program is called: its name, and the year or month for which it is given. */
export function catalogueTitle(reader: Reader, asked: Omit<Asked, 'exceptBatch'>): string {
  const grant = readGrant(reader, asked);
  const name = programName(asked.program);
  return grant === null || grant.cycle === 'once' ? name : `${name}（${grantPeriod(grant, asked.month)}）`;
}

/** The program that a batch of grants was made from; null where somebody brought the list. */
export function programOfBatch(reader: Reader, batchId: string): GrantCode | null {
  const [row] = allPrepared<{ program: string | null }>(
    reader,
    `SELECT json_extract(l.facts, '$.program') AS program FROM payment_batch b CROSS JOIN payment_line l ON l.id = b.first_line
      WHERE b.id = :batchId`,
    { batchId },
  );
  return row?.program != null && isGrantCode(row.program) ? row.program : null;
}

// To whom, whatever file theirs was merged into since.
const GIVEN = `WITH RECURSIVE given (id, month) AS (
    SELECT l.person_id, l.for_month FROM payment_batch b CROSS JOIN payment_line l ON l.id BETWEEN b.first_line AND b.last_line
      WHERE b.kind = 'grant' AND b.state <> 'void' AND b.id IS NOT :exceptBatch
        AND json_extract(l.facts, '$.program') = :program
    UNION SELECT p.merged_into, g.month FROM given g CROSS JOIN person p ON p.id = g.id AND p.merged_into IS NOT NULL)
  SELECT id AS personId, month AS forMonth FROM given`;

function givenIn(reader: Reader, { program, exceptBatch }: Asked) {
  return allPrepared<{ personId: string; forMonth: Month }>(reader, GIVEN, { program, exceptBatch });
}
