import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { FindingRow } from '#shared/contract/programs/findings.ts';
import { maskIdentityNumber } from '#shared/domain/mask.ts';
import type { Fen } from '#shared/domain/money.ts';
import { type FindingKind, OUTCOME_NAMES, type Outcome } from '#shared/domain/programs/outcomes.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { StopReason } from '#shared/domain/programs/stop-reasons.ts';
import type { Reader } from '../db/database.ts';

type Asked = {
  readonly kind: FindingKind;
  readonly view: 'open' | 'settled';
  readonly program?: Program | undefined;
  readonly stopReason?: StopReason | undefined;
};
type Page = { readonly after: string | undefined; readonly limit: number };

type Row = Omit<FindingRow, 'maskedIdentityNumber' | 'held' | 'settled'> & {
  readonly pinyin: string;
  readonly identityNumber: string;
  readonly held: number;
  readonly happenedOn: string | null;
  readonly toldBy: string | null;
  readonly how: string | null;
  readonly proof: string | null;
  readonly reason: string | null;
  readonly by: string | null;
};

/** Where a page ended: at whose name, which file, which program. */
const Cursor = z.tuple([z.string(), z.int(), z.string()]);
type Cursor = z.infer<typeof Cursor>;

const OPEN = sql`f.gone_at IS NULL AND f.outcome IS NULL`;

/** One page of a list, in the order of the names. */
export function findingPage(reader: Reader, asked: Asked, { after, limit }: Page) {
  const rows = reader.all<Row>(sql`
    SELECT f.id, f.person_id AS personId, p.name, p.file_number AS fileNumber, p.pinyin,
      p.identity_number AS identityNumber, p.division_code AS divisionCode, f.program, f.month,
      f.since_month AS sinceMonth, f.overpaid_fen AS overpaidFen, f.rate_fen AS rateFen,
      f.stop_reason AS stopReason, f.kind = 'should-have' AND f.rule IS NOT NULL AS held,
      f.document, f.evidence, f.outcome, o.happened_on AS happenedOn, o.told_by AS toldBy, o.how,
      o.evidence AS proof, o.reason, o.by
    FROM finding f JOIN person p ON p.id = f.person_id
    LEFT JOIN finding_outcome o ON f.outcome IS NOT NULL
      AND o.seq = (SELECT max(seq) FROM finding_outcome WHERE finding_id = f.id)
    WHERE ${conditions(asked)} AND (p.pinyin, p.file_number, f.program) > (${sql.join(
      readCursor(after).map((part) => sql`${part}`),
      sql`, `,
    )})
    ORDER BY p.pinyin, p.file_number, f.program LIMIT ${limit + 1}`);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last ? cursorOf(last) : null;
  return { rows: shown.map(shownRow), next };
}

function conditions({ kind, view, program, stopReason }: Asked): SQL {
  return sql.join(
    [
      sql`f.kind = ${kind}`,
      view === 'open' ? OPEN : sql`f.outcome IS NOT NULL`,
      ...(program === undefined ? [] : [sql`f.program = ${program}`]),
      ...(stopReason === undefined ? [] : [sql`f.stop_reason = ${stopReason}`]),
    ],
    sql` AND `,
  );
}

function readCursor(text: string | undefined): Cursor {
  if (text === undefined) return ['', 0, ''];
  try {
    return Cursor.parse(JSON.parse(text));
  } catch {
    throw new AppError('invalid-input', { fields: ['after'] });
  }
}

const cursorOf = ({ pinyin, fileNumber, program }: Row) =>
  JSON.stringify([pinyin, fileNumber, program] satisfies Cursor);

function shownRow(row: Row): FindingRow {
  const { pinyin: _, identityNumber, held, happenedOn, toldBy, how, proof, reason, by, ...shown } = row;
  const said = [happenedOn, toldBy === null ? null : `告知人${toldBy}`, how, proof, reason];
  return {
    ...shown,
    maskedIdentityNumber: maskIdentityNumber(identityNumber),
    held: held === 1,
    settled:
      shown.outcome === null
        ? null
        : `${OUTCOME_NAMES[shown.outcome]}：${said.filter((part) => part !== null).join('，')}（${by ?? ''}）`,
  };
}

type Group = {
  readonly kind: FindingKind;
  readonly program: Program;
  readonly stopReason: StopReason | null;
  readonly outcome: Outcome | null;
  readonly count: number;
  readonly overpaidFen: Fen;
};

/** How much there is of what, still to be decided or decided. */
export function findingGroups(reader: Reader): Group[] {
  return reader.all<Group>(sql`
    SELECT f.kind, f.program, f.stop_reason AS stopReason, f.outcome, count(*) AS count,
      sum(f.overpaid_fen) AS overpaidFen
    FROM finding f WHERE (${OPEN}) OR f.outcome IS NOT NULL
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 3, 2, 4`);
}

/** How many wait for a decision, by kind. */
export function openCounts(reader: Reader): Readonly<Record<FindingKind, number>> {
  const rows = reader.all<{ kind: FindingKind; count: number }>(
    sql`SELECT f.kind, count(*) AS count FROM finding f WHERE ${OPEN} GROUP BY f.kind`,
  );
  const of = (kind: FindingKind) => rows.find((row) => row.kind === kind)?.count ?? 0;
  return { 'should-have': of('should-have'), 'should-not': of('should-not') };
}
