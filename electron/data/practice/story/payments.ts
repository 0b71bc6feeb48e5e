import { addDays, Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { RETURN_CODES } from '#shared/domain/payments/return-codes.ts';
import { happens, pick, type Random, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { sentOf } from '../../payments/sent.ts';
import { SEED } from '../people.ts';
import { workingDayFrom } from './calendar.ts';
import type { PastOffice } from './past-office.ts';

const KEY = 15;
const [MORNING, AFTERNOON] = [9 * 60 + 30, 14 * 60 + 30];
export const NOTICE_DAYS = 7;
const FAILED = 0.0015;
const WHY = [
  RETURN_CODES['06'],
  RETURN_CODES['07'],
  RETURN_CODES['05'],
  RETURN_CODES['04'],
  RETURN_CODES['01'],
];
const GIVEN_BACK = 0.6;

const next = (day: Day): Day => workingDayFrom(addDays(day, 1));

/** A month from 制单 to 关账; gives the day of 关账. */
export async function payMonth(office: PastOffice, month: Month, day: Day): Promise<Day> {
  const batch = await office.at(day, MORNING, 'jingban').payments.make({ month });
  await office.at(day, AFTERNOON, 'fuhe').payments.confirm({ batchId: batch.id });
  const submittedOn = await notice(office, batch.id, next(day));
  const closedOn = await settle(office, batch.id, submittedOn);
  await giveBack(office, closedOn);
  return closedOn;
}

async function notice(office: PastOffice, batchId: string, fromDay: Day): Promise<Day> {
  const client = office.at(fromDay, MORNING, 'jingban');
  await client.payments.beginNotice({
    batchId,
    by: 'township',
    fromDay,
    workingDays: NOTICE_DAYS,
    place: '乡镇政府公开栏',
  });
  const [first] = await client.payments.notices({ batchId });
  return next(first ? Day.parse(first.toDay) : fromDay);
}

/** From 报送 to 关账, with what the bank answers. */
async function settle(office: PastOffice, batchId: string, submittedOn: Day): Promise<Day> {
  const [paidOn, answeredOn] = [next(submittedOn), next(next(submittedOn))];
  const step = { batchId, document: null };
  await office
    .at(submittedOn, MORNING, 'jingban')
    .payments.advance({ ...step, state: 'submitted', happenedOn: submittedOn });
  await office
    .at(paidOn, MORNING, 'jingban')
    .payments.advance({ ...step, state: 'paid', happenedOn: paidOn });
  const bytes = answer(office, batchId, randomFrom(SEED, KEY, Number(answeredOn.replaceAll('-', ''))));
  await office
    .at(answeredOn, MORNING, 'jingban')
    .payments.reconcile({ batchId, bytes, happenedOn: answeredOn });
  await office
    .at(answeredOn, AFTERNOON, 'jingban')
    .payments.advance({ ...step, state: 'closed', happenedOn: answeredOn });
  return answeredOn;
}

const MEMO = { living: '生活补贴', nursing: '护理补贴', grant: '一次性补助' };

/** The bank's answer as it sends it: nearly everything paid, some lines returned. */
function answer(office: PastOffice, batchId: string, random: Random): Uint8Array<ArrayBuffer> {
  const rows = sentOf(office.writer, batchId).map(({ name, identityNumber, amountFen, program }, index) => {
    const why = happens(random, FAILED) ? pick(random, WHY) : '';
    const said = [
      name,
      identityNumber,
      (amountFen / 100).toFixed(2),
      MEMO[program],
      why === '' ? '成功' : '失败',
      why,
    ];
    return [index + 1, ...said].join(',');
  });
  const titles = '序号,姓名,公民身份号码,金额(元),摘要,处理结果,失败原因';
  return Uint8Array.from(Buffer.from([titles, ...rows].join('\r\n')));
}

/** What came back is settled at the bank, and sent again. */
export async function repayReturned(office: PastOffice, month: Month, day: Day): Promise<void> {
  const client = office.at(day, MORNING, 'jingban');
  const { lines } = await client.payments.returned({});
  if (lines.length === 0) return;
  const open = lines.filter(({ standing }) => standing === 'open').map(({ resultId }) => resultId);
  if (open.length > 0)
    await client.payments.remedy({ resultIds: open, happenedOn: day, words: '本人已到银行办妥' });
  const batch = await client.payments.makeRepay({ month, numbers: lines.map(({ number }) => number) });
  await office.at(day, AFTERNOON, 'fuhe').payments.confirm({ batchId: batch.id });
  await settle(office, batch.id, next(day));
}

/** Families give back most of what was paid too much. */
async function giveBack(office: PastOffice, day: Day): Promise<void> {
  const random = randomFrom(SEED, KEY + 1, Number(day.replaceAll('-', '')));
  const client = office.at(day, AFTERNOON + 60, 'jingban');
  const { items } = await client.payments.overpayments({ filter: { view: 'outstanding' } });
  const given = items
    .filter(() => happens(random, GIVEN_BACK))
    .map(({ id, outstandingFen }) => ({ overpaymentId: id, amountFen: outstandingFen }));
  if (given.length > 0)
    await client.payments.recover({ items: given, happenedOn: day, document: '家属缴回，收款收据' });
}
