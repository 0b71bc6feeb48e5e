import { and, asc, desc, eq, gt, gte, lt, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { AuditFilter } from '#shared/contract/audit.ts';
import type { Reader, Writer } from '../db/database.ts';
import { auditRows } from '../db/schema/audit.ts';
import { CHAIN_START } from '../db/hash-chain.ts';
import { type AuditRecord, chainHash } from './chain.ts';

type Filter = z.output<typeof AuditFilter>;

/** A time of a day in Beijing time, as an instant: `at` is UTC and sorts as text. */
const instantOf = (day: string, time: string) => new Date(`${day}T${time}+08:00`).toISOString();

function matching({ action, accountName, subject, from, to }: Filter) {
  return and(
    action === undefined ? undefined : eq(auditRows.action, action),
    accountName === undefined ? undefined : eq(auditRows.accountName, accountName),
    subject === undefined ? undefined : eq(auditRows.subject, subject),
    from === undefined ? undefined : gte(auditRows.at, instantOf(from, '00:00:00.000')),
    to === undefined ? undefined : lte(auditRows.at, instantOf(to, '23:59:59.999')),
  );
}

export const auditRepository = {
  append: (writer: Writer, record: Omit<AuditRecord, 'seq'>): void => {
    const last = writer
      .select({ seq: auditRows.seq, hash: auditRows.hash })
      .from(auditRows)
      .orderBy(desc(auditRows.seq))
      .limit(1)
      .get();
    const previousHash = last?.hash ?? CHAIN_START;
    // No number is given twice: rows that were cut off at the end leave their gap.
    const row = { ...record, seq: Math.max(last?.seq ?? 0, auditRepository.lastNumber(writer)) + 1 };
    writer
      .insert(auditRows)
      .values({ ...row, previousHash, hash: chainHash(previousHash, row) })
      .run();
  },
  page: (
    reader: Reader,
    filter: Filter,
    page: { readonly before: number | undefined; readonly limit: number },
  ) =>
    reader
      .select()
      .from(auditRows)
      .where(and(matching(filter), page.before === undefined ? undefined : lt(auditRows.seq, page.before)))
      .orderBy(desc(auditRows.seq))
      .limit(page.limit)
      .all(),
  actions: (reader: Reader): string[] =>
    reader
      .selectDistinct({ action: auditRows.action })
      .from(auditRows)
      .orderBy(asc(auditRows.action))
      .all()
      .map(({ action }) => action),
  after: (reader: Reader, seq: number, limit: number) =>
    reader
      .select()
      .from(auditRows)
      .where(gt(auditRows.seq, seq))
      .orderBy(asc(auditRows.seq))
      .limit(limit)
      .all(),
  /** The highest number ever given, whether or not its row is still there. */
  lastNumber: (reader: Reader): number =>
    reader.get<{ seq: number } | undefined>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'audit_row'`)
      ?.seq ?? 0,
};
