/** Two years of an office on the real database, news in any order, against a mind that knows the calendar and no rule. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Office } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { openSmall, payMonth, smallOffice } from './support/small-office.ts';
import {
  act,
  at,
  deed,
  type Deed,
  learn,
  MONTHS,
  type News,
  news,
  nothingKnown,
  PEOPLE,
  type Standing,
  worth,
} from './support/story.ts';

const RUNS = 12;
const STANDARD = 12_500;

let office: Office;
beforeAll(async () => {
  office = await smallOffice(PEOPLE);
});

type Money = { readonly person: number; readonly month: string; readonly fen: number };

const MONEY = `SELECT p.file_number - 1 AS person, l.for_month AS month, sum(l.amount_fen) AS fen
  FROM payment_line l JOIN payment_batch b ON b.id = l.batch_id AND b.state NOT IN ('draft', 'void')
  JOIN person p ON p.id = l.person_id GROUP BY 1, 2`;
/** What is held to be paid too much, come back or not. */
const CLAIMED = `SELECT p.file_number - 1 AS person, o.for_month AS month, o.amount_fen + coalesce((SELECT
    sum(iif(r.kind = 'more', r.amount_fen, -r.amount_fen)) FROM recovery r
    WHERE r.overpayment_id = o.id AND r.kind IN ('more', 'withdrawn')), 0) AS fen
  FROM overpayment o JOIN person p ON p.id = o.person_id`;
const TWICE = `SELECT count(*) AS fen FROM (SELECT 1 FROM payment_line l
  JOIN payment_batch b ON b.id = l.batch_id AND b.state NOT IN ('draft', 'void')
  WHERE l.kind = 'regular' GROUP BY l.person_id, l.for_month HAVING count(*) > 1)`;
const SUMS = `SELECT b.number AS person, '' AS month, b.total_fen - coalesce((SELECT sum(l.amount_fen) FROM payment_line l
  WHERE l.batch_id = b.id), 0) AS fen FROM payment_batch b WHERE b.state <> 'void'`;

type Known = {
  readonly standings: readonly Standing[];
  readonly raises: readonly Deed[];
  /** The last month that was paid. */
  readonly through: number;
};

/** Of every month so far: what was paid, less what is claimed back, and is not what the month is worth. */
function wrongIn(desk: TestDesk, { standings, raises, through }: Known): unknown[] {
  const { reader } = desk.desk.database();
  const ask = (statement: string) => reader.all<Money>(statement);
  const table = (rows: readonly Money[]) =>
    new Map(rows.map(({ person, month, fen }) => [`${person} ${month}`, fen]));
  const [paid, claimed] = [table(ask(MONEY)), table(ask(CLAIMED))];
  // The newest of those that count from the latest month on by then.
  const rateOf = (month: number) =>
    raises.reduce<Deed | undefined>(
      (best, raise) => (raise.from <= month && (!best || raise.from >= best.from) ? raise : best),
      undefined,
    );
  const rates = (month: number) => {
    const raise = rateOf(month);
    return raise ? 10_000 + raise.size * 100 : STANDARD;
  };
  const wrong: unknown[] = [];
  for (const [person, standing] of standings.entries()) {
    for (let month = 0; month <= through; month += 1) {
      const owed = worth(standing, month, rates);
      const key = `${person} ${at(month)}`;
      const held = (paid.get(key) ?? 0) - (claimed.get(key) ?? 0);
      if (owed !== null && held !== owed) wrong.push({ key, held, owed });
    }
  }
  const twice = ask(TWICE).filter(({ fen }) => fen !== 0);
  const unequal = ask(SUMS).filter(({ fen }) => fen !== 0);
  return [...wrong, ...twice, ...unequal];
}

/** Two years of an office; whatever was wrong in any month of them. */
async function live(desk: TestDesk, told: readonly News[], deeds: readonly Deed[]): Promise<unknown[]> {
  const wrong: unknown[] = [];
  const standings = Array.from({ length: PEOPLE }, nothingKnown);
  const raises: Deed[] = [];
  for (let month = 0; month < MONTHS; month += 1) {
    desk.clock.set(`${at(month)}-20T01:00:00.000Z`);
    for (const each of told.filter(({ known }) => known === month)) {
      const standing = standings[each.person];
      if (standing) learn(desk, standing, each);
    }
    const now = deeds.filter(({ known }) => known === month);
    for (const each of now.filter(({ kind }) => kind !== 'void')) {
      if (each.kind === 'raise') raises.push(each);
      await act(desk, each);
    }
    await payMonth(desk, at(month));
    for (const each of now.filter(({ kind }) => kind === 'void')) await act(desk, each);
    wrong.push(...wrongIn(desk, { standings, raises, through: month }));
  }
  const { fault } = await desk.client.payments.verify({});
  return fault ? [...wrong, fault] : wrong;
}

test(
  'no fen is lost, none is paid twice, every sum is the sum of its lines, and the chain holds',
  { timeout: 300_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(news, { minLength: 4, maxLength: 14 }),
        fc.array(deed, { maxLength: 8 }),
        async (told, deeds) => {
          const desk = openSmall(office);
          try {
            expect(await live(desk, told, deeds)).toEqual([]);
          } finally {
            desk.end();
          }
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    );
  },
);
