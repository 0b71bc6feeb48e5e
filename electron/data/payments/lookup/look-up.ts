import { desc, eq, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import { Fen, sumFen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { MOST_LINES, type PastedLine, readPasted } from '#shared/domain/payments/pasted.ts';
import { entitlementState } from '#shared/domain/programs/entitlement-state.ts';
import { type Program, PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { Reader } from '../../db/database.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { OUTSTANDING } from '../paid.ts';
import { type FoundPerson, peopleOf } from './people.ts';

type Paid = {
  readonly program: Program;
  readonly months: number;
  readonly fen: Fen;
  readonly lastMonth: Month;
  readonly lastFen: Fen;
};
type Owed = { readonly program: Program; readonly fen: Fen };

/** The lines of a pasted list; throws when it is longer than a person can look through. */
function pastedLines(text: string): readonly PastedLine[] {
  const lines = readPasted(text);
  if (lines.length > MOST_LINES) throw new AppError('list-too-long', { most: MOST_LINES });
  return lines;
}

type Meant = {
  readonly line: number;
  readonly text: string;
  readonly found: number;
  readonly nameDiffers: boolean;
  /** With the whole number: not for the window. */
  readonly person: FoundPerson | null;
  readonly programs: ReturnType<typeof standingsOf>;
};

/** What the window may see of who is meant: no whole number. */
export function lookUp(reader: Reader, text: string, month: Month) {
  return whoIsMeant(reader, text, month).map(({ person, ...about }) => ({
    ...about,
    person: person && shown(person),
  }));
}

/** Who is meant by each line of a list, and what they are enrolled in and were paid. */
export function whoIsMeant(reader: Reader, text: string, month: Month): Meant[] {
  const lines = pastedLines(text);
  return lines.flatMap((line): Meant[] => {
    const people = peopleOf(reader, line);
    const about = {
      line: line.line,
      text: hidden(line),
      found: people.length,
    };
    if (people.length === 0) return [{ ...about, nameDiffers: false, person: null, programs: [] }];
    return people.map((person) => ({
      ...about,
      nameDiffers: line.nameKey !== null && line.nameKey !== person.nameKey,
      person,
      programs: standingsOf(reader, person.id, month),
    }));
  });
}

/** The line as it was pasted, with its numbers partly hidden. */
function hidden({ text, identityNumber, certificateNumber }: PastedLine): string {
  const numbers = [identityNumber, certificateNumber].filter((number) => number !== null);
  return numbers.reduce(
    (shownText, number) => shownText.replace(number, maskIdentityNumber(number.slice(0, 18))),
    text.toUpperCase(),
  );
}

function shown({ id, name, identityNumber, divisionCode, status }: FoundPerson) {
  return { id, name, maskedIdentityNumber: maskIdentityNumber(identityNumber), divisionCode, status };
}

function standingsOf(reader: Reader, personId: string, month: Month) {
  const enrolled = reader
    .select()
    .from(entitlements)
    .where(eq(entitlements.personId, personId))
    .orderBy(desc(entitlements.startMonth))
    .all();
  const paid = paidOf(reader, personId);
  const returned = returnedOf(reader, personId);
  const owed = owedOf(reader, personId);
  return PROGRAMS.flatMap((program) => {
    const own = enrolled.find((row) => row.program === program);
    const money = paid.find((row) => row.program === program);
    if (!own && !money) return [];
    const interval = own && {
      startMonth: Month.parse(own.startMonth),
      stopMonth: own.stopMonth === null ? null : Month.parse(own.stopMonth),
      stopReason: own.stopReason,
      pausedFrom: own.pausedFrom === null ? null : Month.parse(own.pausedFrom),
    };
    return [
      {
        program,
        state: interval ? entitlementState(interval, month) : null,
        since: interval?.startMonth ?? null,
        until: interval?.stopMonth ?? null,
        paidMonths: money?.months ?? 0,
        paidFen: money?.fen ?? Fen.parse(0),
        lastPaidMonth: money?.lastMonth ?? null,
        lastPaidFen: money?.lastFen ?? null,
        returnedFen: sumOf(returned, program),
        outstandingFen: sumOf(owed, program),
      },
    ];
  });
}

const sumOf = (rows: readonly Owed[], program: Program) =>
  sumFen(rows.filter((row) => row.program === program).map(({ fen }) => fen));

function paidOf(reader: Reader, personId: string): readonly Paid[] {
  return reader.all<Paid>(sql`WITH m AS (SELECT program, month, sum(paid_fen) AS fen FROM paid_month
      WHERE person_id = ${personId} GROUP BY program, month)
    SELECT program, count(*) AS months, sum(fen) AS fen, max(month) AS lastMonth,
      (SELECT l.fen FROM m l WHERE l.program = m.program ORDER BY l.month DESC LIMIT 1) AS lastFen
    FROM m GROUP BY program`);
}

/** What the bank sent back and no other batch sends again. */
function returnedOf(reader: Reader, personId: string): readonly Owed[] {
  return reader.all<Owed>(sql`SELECT l.program, l.amount_fen AS fen FROM payment_line l
    JOIN bank_result r ON r.batch_id = l.batch_id AND r.person_id = l.person_id AND r.program = l.program
      AND r.code NOT IN ('00', '98')
    WHERE l.person_id = ${personId} AND l.number IS NOT NULL AND NOT EXISTS (SELECT 1 FROM payment_line n
      JOIN payment_batch b ON b.id = n.batch_id AND b.state <> 'void' WHERE n.repays = l.number AND n.repays <> 0)`);
}

function owedOf(reader: Reader, personId: string): readonly Owed[] {
  return reader.all<Owed>(sql`SELECT o.program, ${OUTSTANDING} AS fen FROM overpayment o
    WHERE o.person_id = ${personId}`);
}
