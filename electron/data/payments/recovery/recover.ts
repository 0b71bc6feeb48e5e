import { asc, eq, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { type Fen, sumFen } from '#shared/domain/money.ts';
import { type Claim, outstandingOf, type RecoveryKind } from '#shared/domain/payments/recovery.ts';
import type { Reader } from '../../db/database.ts';
import { insertRow } from '../../db/rows.ts';
import { recoveries } from '../../db/schema/recovery.ts';
import type { CommandContext } from '../../rpc/context.ts';
import { CLAIM_SUMS } from '../paid.ts';

type Movement = {
  readonly kind: Extract<RecoveryKind, 'returned' | 'written-off'>;
  readonly items: readonly { readonly overpaymentId: string; readonly amountFen: Fen }[];
  readonly happenedOn: string;
  readonly document: string;
};

/** Writes down what came back or was given up of some months, by one paper: all of it, or nothing. */
export function recover(
  { writer, clock, session }: Pick<CommandContext, 'writer' | 'clock' | 'session'>,
  { kind, items, happenedOn, document }: Movement,
): Fen {
  if (happenedOn > clock.today()) throw new AppError('payment-day-wrong');
  for (const { overpaymentId, amountFen } of items) {
    const { name, forMonth, ...claim } = claimOf(writer, overpaymentId);
    if (amountFen > outstandingOf(claim)) {
      throw new AppError('recovery-too-much', { name, month: forMonth, fen: outstandingOf(claim) });
    }
    insertRow(writer, recoveries, {
      overpaymentId,
      kind,
      amountFen,
      happenedOn,
      document,
      at: clock.now(),
      by: session.name,
    });
  }
  return sumFen(items.map(({ amountFen }) => amountFen));
}

type Found = Claim & { readonly name: string; readonly forMonth: string };

function claimOf(reader: Reader, overpaymentId: string): Found {
  const found = reader.get<Found | undefined>(sql`SELECT p.name, o.for_month AS forMonth, ${CLAIM_SUMS}
    FROM overpayment o JOIN person p ON p.id = o.person_id WHERE o.id = ${overpaymentId}`);
  if (!found) throw new AppError('not-found');
  return found;
}

/** What became of one overpayment, in the order of events. */
export function recoveriesOf(reader: Reader, overpaymentId: string) {
  const { seq, kind, amountFen, happenedOn, document, at, by } = recoveries;
  return reader
    .select({ seq, kind, amountFen, happenedOn, document, at, by })
    .from(recoveries)
    .where(eq(recoveries.overpaymentId, overpaymentId))
    .orderBy(asc(seq))
    .all();
}
