import { and, eq } from 'drizzle-orm';
import { claimChange } from '#shared/domain/payments/recovery.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import type { Reader, Writer } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { overpayments } from '../../db/schema/ledger.ts';
import { recoveries } from '../../db/schema/recovery.ts';
import type { JobContext } from '../../rpc/context.ts';
import type { Portion } from '../portion.ts';

type Found = Portion['overpaid'][number];
type Kept = { readonly batchId: string; readonly overpaid: readonly Found[] };
type Author = Pick<JobContext, 'newId' | 'clock' | 'session'>;

/**
 * Writes down what was paid too much as the facts now say: a month that was not known yet is found, one that was turns
 * out to be more, or less. Nothing that was written before is changed.
 */
export function keepOverpaid(author: Author, writer: Writer, { batchId, overpaid }: Kept): void {
  for (const found of overpaid) {
    const known = knownOf(writer, found);
    if (known === undefined) {
      if (found.amountFen > 0) find(author, writer, { batchId, found });
      continue;
    }
    const change = claimChange(found.amountFen, found.claimed);
    if (!change) continue;
    insertRow(writer, recoveries, {
      overpaymentId: known,
      ...change,
      happenedOn: author.clock.today(),
      document: `重新核算：${whyOf(found)}`,
      batchId,
      at: author.clock.now(),
      by: author.session.name,
    });
  }
}

function knownOf(reader: Reader, { personId, program, forMonth }: Found): string | undefined {
  return reader
    .select({ id: overpayments.id })
    .from(overpayments)
    .where(
      and(
        eq(overpayments.personId, personId),
        eq(overpayments.program, program),
        eq(overpayments.forMonth, forMonth),
      ),
    )
    .get()?.id;
}

const causeOf = ({ decision, entitlement }: Found) =>
  decision?.deciding?.stopReason ?? entitlement?.stopReason ?? null;

function whyOf(found: Found): string {
  const cause = causeOf(found);
  if (found.amountFen === 0) return '这个月没有多发';
  return cause === null ? '标准或资格有变' : STOP_REASONS[cause];
}

function find(
  { newId, clock }: Author,
  writer: Writer,
  { batchId, found }: { readonly batchId: string; readonly found: Found },
): void {
  const { personId, program, forMonth, amountFen } = found;
  insertRow(writer, overpayments, {
    id: newId(),
    personId,
    program,
    forMonth,
    amountFen,
    cause: causeOf(found),
    batchId,
    foundAt: clock.now(),
  });
}
