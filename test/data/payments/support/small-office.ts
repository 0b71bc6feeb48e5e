import { addInventedPeople } from '#data/practice/people.ts';
import type { Role } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { seatRole } from '#test/support/seat.ts';
import { addAccount, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';

/** Everybody lives, has a card and an account, is on 低保 and drew 生活补贴 long before this desk. */
const PLAIN = `
  UPDATE account SET must_change_password = 0;
  UPDATE person SET status = '在册', status_since = NULL, living_division_code = NULL;
  UPDATE certificate SET issued_on = '2018-01-01', expires_on = '2038-01-01', status = '正常', status_since = NULL;
  DELETE FROM welfare_status; DELETE FROM entitlement; DELETE FROM bank_account;
  INSERT INTO welfare_status (id, person_id, kind, start_month, source, checked_on)
    SELECT 'w' || file_number, id, 'DB_R', '2018-01', '民政局', '2024-01-01' FROM person;
  INSERT INTO entitlement (id, person_id, program, start_month)
    SELECT 'l' || file_number, id, 'living', '2018-01' FROM person;
  INSERT INTO bank_account (id, person_id, bank, number, holder_name, holder_relation, kind, valid_from)
    SELECT 'a' || file_number, id, '农村信用社', '62284800' || printf('%011d', file_number), name, '本人', '社会保障卡', '2018-01-01'
    FROM person;`;

/** A small office with its people and a second account for the one who checks. */
export function smallOffice(people: number): Promise<Office> {
  return foundedOffice(async (desk) => {
    await addAccount(desk, { login: 'fuhe', role: 'reviewer' });
    const { newId, clock, database } = desk.desk;
    await database().transaction((writer) => {
      const invented = { count: people, known: 0, today: Day.parse(clock.today()), now: clock.now() };
      for (const _done of addInventedPeople({ ...invented, writer, newId }));
      writer.$client.exec(PLAIN);
    });
  });
}

/** Somebody of the office takes the seat. */
export const sitDown = ({ desk }: TestDesk, role: Role): void => seatRole(desk, role);

export const openSmall = (office: Office): TestDesk => seatedDesk(office);

/** 复核 by the other account, and back. */
export async function confirm(desk: TestDesk, batchId: string) {
  sitDown(desk, 'reviewer');
  try {
    return await desk.client.payments.confirm({ batchId });
  } finally {
    sitDown(desk, 'admin');
  }
}

/** A month made and confirmed. */
export async function payMonth(desk: TestDesk, month: Month) {
  const { id } = await desk.client.payments.make({ month });
  return confirm(desk, id);
}

const DAY = { fromDay: '2026-11-02', sentOn: '2026-11-20' };

/** From 复核 to 发放, a notice in between where there is one. */
export async function send(desk: TestDesk, batchId: string, { noticed = true } = {}): Promise<void> {
  const { payments } = desk.client;
  const notice = { by: 'township', fromDay: DAY.fromDay, workingDays: 10, place: '公开栏' } as const;
  if (noticed) await payments.beginNotice({ batchId, ...notice });
  for (const state of ['submitted', 'paid'] as const)
    await payments.advance({ batchId, state, happenedOn: DAY.sentOn, document: null });
}

type Line = {
  readonly number: string;
  readonly amount: string;
  readonly result?: string;
  readonly memo?: string;
};

/** A bank's answer as a text file of separated values. */
export function answerFile(lines: readonly Line[]): Uint8Array<ArrayBuffer> {
  const rows = lines.map(
    ({ number, amount, result = '成功', memo = '生活补贴202611' }, index) =>
      `${index + 1},某人,${number},${amount},${memo},${result === '成功' ? '成功' : '失败'},${result === '成功' ? '' : result}`,
  );
  const text = ['序号,姓名,公民身份号码,金额(元),摘要,处理结果,失败原因', ...rows].join('\r\n');
  return Uint8Array.from(Buffer.from(text));
}

/** Whoever is in the office, in the order of their files. */
export function peopleOf({ desk }: TestDesk) {
  return desk
    .database()
    .reader.all<{ id: string; name: string; number: string }>(
      'SELECT id, name, identity_number AS number FROM person ORDER BY file_number',
    );
}

export function execute({ desk }: TestDesk, statement: string): void {
  desk.database().writer.$client.exec(statement);
}
