import { sql } from 'drizzle-orm';
import { type Fen, sumFen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { BATCH_KIND_NAMES, type PaidFor } from '#shared/domain/payments/batch.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../../db/database.ts';
import { settingsRepository } from '../../settings/repository.ts';
import { batchOf } from '../find-batch.ts';
import { ofBatch } from '../repository.ts';
import { noticeOf } from './notices.ts';

type Row = {
  readonly name: string;
  readonly divisionCode: string;
  readonly program: PaidFor;
  readonly amountFen: Fen;
};

/** Whom a batch names in public, of the county (null) or of one place: a person and subsidy one line, all months together. */
export function publicRows(reader: Reader, batchId: string, divisionCode: string | null): Row[] {
  const place = divisionCode ?? '';
  return reader.all<Row>(sql`SELECT name, division_code AS divisionCode, program, sum(amount_fen) AS amountFen
    FROM payment_line WHERE ${ofBatch(batchId)} AND substr(division_code, 1, ${place.length}) = ${place}
    GROUP BY person_id, program ORDER BY division_code, min(id)`);
}

/** What hangs on the wall of a town or village: names, villages, subsidies and sums; no number of anybody. */
export function noticeSheet(reader: Reader, noticeId: string) {
  const { batchId, divisionCode, fromDay, toDay, workingDays } = noticeOf(reader, noticeId);
  const { month, kind, title } = batchOf(reader, batchId);
  const settings = settingsRepository.history(reader);
  const rows = publicRows(reader, batchId, divisionCode);
  return {
    office: String(settingOn(settings, 'office.name', fromDay)),
    officePhone: String(settingOn(settings, 'office.phone', fromDay)),
    month: Month.parse(month),
    title: title ?? BATCH_KIND_NAMES[kind],
    divisionCode,
    fromDay,
    toDay,
    workingDays,
    rows,
    totalFen: sumFen(rows.map(({ amountFen }) => amountFen)),
  };
}
