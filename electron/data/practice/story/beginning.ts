import type { Day } from '#shared/domain/day.ts';
import { beginVolunteers } from './volunteers.ts';
import type { PastOffice } from './past-office.ts';
import { NOTICE_DAYS } from './payments.ts';

const MORNING = 9 * 60;
/** What the office has not come to yet. */
const UNCONFIRMED = ['deadline.', 'renewal.'];

/** The first day of the office: its telephone, its days, the rules that it confirms, its volunteers' stations. */
export async function beginOffice(office: PastOffice, day: Day): Promise<void> {
  const client = office.at(day, MORNING, 'guanli');
  const own = { effectiveFrom: null, document: null, reason: null };
  await client.settings.set({ ...own, key: 'office.phone', value: '0476-5520000' });
  await client.settings.set({ ...own, key: 'deadline.notice', value: NOTICE_DAYS, effectiveFrom: day });
  const { rows } = await client.programs.policy({});
  for (const { key, from, value } of rows) {
    if (UNCONFIRMED.some((start) => key.startsWith(start))) continue;
    await client.programs.setPolicy({
      key,
      from,
      value,
      document: '县残联、县财政局文件（演练）',
      shown: null,
    });
  }
  beginVolunteers(office, day);
}
