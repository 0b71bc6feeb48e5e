import type { Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import type { Fate } from './people.ts';
import type { PastOffice } from './past-office.ts';
import { applyAndDecide, decideTheRest } from './applications.ts';
import { workingDayOf } from './calendar.ts';
import { payMonth, repayReturned } from './payments.ts';
import { backUp } from './backups.ts';
import { importDeaths, importWelfare } from './lists.ts';
import { reviewIn } from './reviews.ts';
import { helpIn } from './volunteers.ts';

const MORNING = 9 * 60;

export type Told = {
  readonly office: PastOffice;
  readonly month: Month;
  readonly fates: readonly Fate[];
};

/** One month of the office's work, from what it hears to 关账. */
export async function tellMonth({ office, month, fates }: Told): Promise<void> {
  await decideTheRest(office, workingDayOf(month, 3));
  await hear(
    office,
    workingDayOf(month, 4),
    fates.filter(({ heardIn }) => heardIn === month),
  );
  await importWelfare(office, workingDayOf(month, 4), month);
  await lookThrough(office, month, workingDayOf(month, 5));
  await repayReturned(office, month, workingDayOf(month, 8));
  await applyAndDecide(office, workingDayOf(month, 10));
  const closedOn = await payMonth(office, month, workingDayOf(month, 6));
  await helpIn(office, month);
  await reviewIn(office, month, closedOn);
  backUp(office, closedOn);
}

async function hear(office: PastOffice, day: Day, fates: readonly Fate[]): Promise<void> {
  await importDeaths(
    office,
    day,
    fates.filter(({ status }) => status === '死亡'),
  );
  for (const [index, { personId, status, since }] of fates.entries()) {
    if (status === '死亡') continue;
    const client = office.at(day, MORNING + index, 'jingban');
    await client.registry.changeStatus({ personId, status, since, reason: HEARD[status] });
  }
}

const HEARD = {
  迁出: '公安户籍迁出名单',
  注销: '残疾人证注销',
} as const;

/** 核对: whoever has no right any more is stopped. */
async function lookThrough(office: PastOffice, month: Month, day: Day): Promise<void> {
  const client = office.at(day, MORNING, 'jingban');
  await client.programs.scan({ month });
  const { rows } = await client.programs.findings({ kind: 'should-not', view: 'open', limit: 500 });
  if (rows.length === 0) return;
  await office.at(day, MORNING + 90, 'jingban').programs.settle({
    findingIds: rows.map(({ id }) => id),
    settlement: { outcome: 'stopped', document: '停发审批表' },
  });
}
