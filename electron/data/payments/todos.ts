import { sql } from 'drizzle-orm';
import type { Todo } from '#shared/contract/today.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { monthOf } from '#shared/domain/month.ts';
import type { Reader } from '../db/database.ts';
import type { QueryContext } from '../rpc/context.ts';
import { closedThrough } from '../programs/closed-months.ts';
import { OUTSTANDING } from './paid.ts';
import { paymentsRepository } from './repository.ts';
import { returnedLines } from './returns/returned.ts';
import { todo } from '../today/todo.ts';

type Asked = Pick<QueryContext, 'reader' | 'clock'> & {
  readonly session: Pick<QueryContext['session'], 'role' | 'accountId'>;
};

/** Where the money stands still: what waits for a clerk, what for a reviewer. */
export function paymentsTodos({ reader, session, clock }: Asked): readonly Todo[] {
  const today = clock.today();
  const forReviewers = REVIEWERS.includes(session.role)
    ? [
        ...todo('payments-to-confirm', 'due', toConfirm(reader, session.accountId)),
        ...todo('payments-objections', 'due', openObjections(reader)),
      ]
    : [];
  if (!CLERKS.includes(session.role)) return forReviewers;
  const returned = returnedLines(reader);
  const standing = (which: string) => returned.filter((line) => line.standing === which).length;
  return [
    ...forReviewers,
    ...todo('payments-to-make', 'due', toMake(reader, today)),
    ...todo('payments-notice-over', 'due', noticesOver(reader, today)),
    ...todo('payments-to-reconcile', 'due', inState(reader, 'paid')),
    ...todo('payments-to-mend', 'due', standing('open')),
    ...todo('payments-to-send-again', 'due', standing('mended')),
    ...todo('payments-to-close', 'prepared', inState(reader, 'reconciled')),
    ...todo('overpayments-open', 'prepared', overpaymentsOpen(reader)),
  ];
}

const counted = (reader: Reader, query: ReturnType<typeof sql>): number =>
  reader.get<{ count: number }>(query).count;

/** The month of today, once the office pays at all. */
function toMake(reader: Reader, today: string): number {
  const month = monthOf(Day.parse(today));
  if (paymentsRepository.ofMonth(reader, month)) return 0;
  const closed = closedThrough(reader);
  return closed === null || closed >= month ? 0 : 1;
}

function toConfirm(reader: Reader, accountId: string): number {
  return counted(
    reader,
    sql`SELECT count(*) AS count FROM payment_batch WHERE state = 'draft' AND maker_id <> ${accountId}`,
  );
}

function inState(reader: Reader, state: string): number {
  return counted(reader, sql`SELECT count(*) AS count FROM payment_batch WHERE state = ${state}`);
}

/** Batches whose every notice is over and against which nothing is open. */
function noticesOver(reader: Reader, today: string): number {
  return counted(
    reader,
    sql`SELECT count(*) AS count FROM payment_batch b WHERE b.state = 'noticed'
      AND NOT EXISTS (SELECT 1 FROM public_notice n WHERE n.batch_id = b.id AND n.to_day >= ${today})
      AND NOT EXISTS (SELECT 1 FROM public_notice n JOIN notice_objection o ON o.notice_id = n.id
        WHERE n.batch_id = b.id AND o.outcome IS NULL)`,
  );
}

function openObjections(reader: Reader): number {
  return counted(
    reader,
    sql`SELECT count(*) AS count FROM notice_objection o JOIN public_notice n ON n.id = o.notice_id
      JOIN payment_batch b ON b.id = n.batch_id AND b.state = 'noticed' WHERE o.outcome IS NULL`,
  );
}

function overpaymentsOpen(reader: Reader): number {
  return counted(reader, sql`SELECT count(*) AS count FROM overpayment o WHERE ${OUTSTANDING} > 0`);
}
