/** The power fails while a month is made, confirmed or reconciled: it is there whole, or not at all. */
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Month } from '#shared/domain/month.ts';
import { copyOf, type Office, withConnection } from '#test/data/support/offices.ts';
import { randomFrom } from '#test/data/support/random.ts';
import { type Cut, killAllAlong, type Moment } from '#test/support/killed-process.ts';
import { killAtLedger, type LedgerTask } from '#test/support/ledger-process.ts';
import {
  answerFile,
  confirm,
  execute,
  openSmall,
  peopleOf,
  send,
  smallOffice,
} from './support/small-office.ts';

const PEOPLE = 300;
const KILLS = 70;
const NOVEMBER = Month.parse('2026-11');

type Task = LedgerTask['task'];
type Prepared = { readonly office: Office; readonly batchId: string };
const ready: Partial<Record<Task, Prepared>> = {};
let answer = new Uint8Array();

/** The office as it lies there before each of the three. */
beforeAll(async () => {
  const founded = await smallOffice(PEOPLE);
  const desk = openSmall(founded);
  const kept = (): Office => copyOf({ ...founded, folder: desk.folder });
  const still = () => desk.desk.database().writer.$client.pragma('wal_checkpoint(TRUNCATE)');
  // Somebody died in August, and September was paid.
  execute(
    desk,
    `INSERT INTO paid_before SELECT 'p' || file_number, id, 'living', '2026-10', 12500, 12500, '信用社', '1' FROM person;
     UPDATE person SET status = '死亡', status_since = '2026-08-01' WHERE file_number <= 5`,
  );
  still();
  ready.make = { office: kept(), batchId: '' };
  const { id: batchId } = await desk.client.payments.make({ month: NOVEMBER });
  still();
  ready.confirm = { office: kept(), batchId };
  await confirm(desk, batchId);
  await send(desk, batchId);
  still();
  ready.reconcile = { office: kept(), batchId };
  const lines = peopleOf(desk)
    .slice(5)
    .map(({ number }) => ({ number, amount: '125.00' }));
  answer = answerFile(lines);
  desk.end();
});

const State = z.object({
  state: z.string().nullable(),
  lines: z.int(),
  promised: z.int(),
  numbered: z.int(),
  last: z.int(),
  overpaid: z.int(),
  settled: z.int(),
  results: z.int(),
});
const STATE = `SELECT (SELECT state FROM payment_batch) AS state, (SELECT count(*) FROM payment_line) AS lines,
  coalesce((SELECT line_count FROM payment_batch), 0) AS promised,
  (SELECT count(*) FROM payment_line WHERE number IS NOT NULL) AS numbered,
  coalesce((SELECT last_number FROM payment_batch), 0) AS last, (SELECT count(*) FROM overpayment) AS overpaid,
  (SELECT count(*) FROM settled_account) AS settled, (SELECT count(*) FROM bank_result) AS results`;

const PAID = PEOPLE - 5;
const nothing = { lines: 0, promised: 0, numbered: 0, last: 0, overpaid: 0, settled: 0, results: 0 };
const made = { ...nothing, state: 'draft', lines: PAID, promised: PAID };
const entered = { ...made, state: 'confirmed', numbered: PAID, last: PAID, overpaid: 5, settled: PEOPLE };
const WHOLE: Readonly<Record<Task, readonly [z.output<typeof State>, z.output<typeof State>]>> = {
  make: [{ ...nothing, state: null }, made],
  confirm: [made, entered],
  reconcile: [
    { ...entered, state: 'paid' },
    { ...entered, state: 'reconciled', results: PAID },
  ],
};
type Left = Cut & { readonly state: z.output<typeof State> };

/** Cuts the power at some moment, and looks at what the database holds. */
async function cut({ office, batchId }: Prepared, task: Task, moment: Moment): Promise<Left> {
  const copy = copyOf(office);
  const { folder, key } = copy;
  const given = { folder, key: key.toString('hex'), task, batchId, answer };
  const killed = await killAtLedger(given, moment);
  const state = withConnection(copy, (connection) => State.parse(connection.prepare(STATE).get()));
  return { ...killed, state };
}

test.each(['make', 'confirm', 'reconcile'] as const)(
  `the power fails ${KILLS} times while a month is: %s`,
  async (task) => {
    const prepared = ready[task];
    if (!prepared) throw new Error('The office was not made ready');
    const left = await killAllAlong(KILLS, randomFrom(task.length), (moment) => cut(prepared, task, moment));
    expect(left).toHaveLength(KILLS);
    const [before, after] = WHOLE[task];
    for (const { told, state } of left) expect(told ? [after] : [before, after]).toContainEqual(state);
    expect(left).toContainEqual(expect.objectContaining({ told: false, state: before }));
  },
  300_000,
);
