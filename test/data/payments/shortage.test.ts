/** What the bank paid less than it was sent is owed by the month after, to the fen. */
import { expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { answerFile, openSmall, payMonth, peopleOf, send, smallOffice } from './support/small-office.ts';

const DAY = '2026-11-23';
const REASON = '银行柜面确认少付';

test('an answer that was accepted below what was sent', async () => {
  const desk = openSmall(await smallOffice(3));
  const { payments } = desk.client;
  const november = await payMonth(desk, Month.parse('2026-11'));
  await send(desk, november.id);
  const [first, second] = peopleOf(desk);
  const amountOf = (number: string) =>
    number === first?.number ? '100.01' : number === second?.number ? '125.00' : '125.00';
  const bytes = answerFile(peopleOf(desk).map(({ number }) => ({ number, amount: amountOf(number) })));
  const { misfits } = await payments.readAnswers({ batchId: november.id, bytes });
  expect(misfits.map(({ kind }) => kind)).toEqual(['amount-differs']);
  const accepted = misfits.map(({ id }) => ({ misfit: id, reason: REASON }));
  await payments.reconcile({ batchId: november.id, bytes, happenedOn: DAY, accepted });
  await payments.advance({ batchId: november.id, state: 'closed', happenedOn: DAY, document: null });

  const december = await payMonth(desk, Month.parse('2026-12'));
  const { lines } = await payments.lines({ batchId: december.id, after: 0, limit: 10 });
  const arrears = lines.filter(({ kind }) => kind === 'arrears');
  expect(arrears).toMatchObject([{ personId: first?.id, forMonth: '2026-11', amountFen: 2_499 }]);
  expect(december.totalFen).toBe(3 * 12_500 + 2_499);
  // It is owed once.
  await send(desk, december.id);
  const paid = lines.map(({ personId, kind }) => ({ personId, kind }));
  expect(paid).toHaveLength(4);
  const january = await payMonth(desk, Month.parse('2027-01'));
  expect(january.totalFen).toBe(3 * 12_500);
  desk.end();
});
