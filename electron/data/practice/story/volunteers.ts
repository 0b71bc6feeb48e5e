import { addDays, Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { between, pick, type Random, randomFrom, shuffle } from '#shared/domain/registry/invented/random.ts';
import { SERVICES } from '#shared/domain/volunteers/words.ts';
import { PRACTICE_OFFICE } from '../office.ts';
import { addInventedRegister, townsWithStation } from '../volunteers.ts';
import { workingDayFrom, workingDayOf } from './calendar.ts';
import type { PastOffice } from './past-office.ts';

const KEY = 17;
const [MORNING, AFTERNOON] = [9 * 60, 15 * 60];
const [ARRIVED, LEFT] = [8 * 60 + 30, 12 * 60];
const TOOK_PART = { from: 8, to: 14 };

/** The stations and the register, as they stand on the office's first day. */
export function beginVolunteers({ writer, newId, now }: PastOffice, today: Day): void {
  const { countyCode } = PRACTICE_OFFICE;
  addInventedRegister({ writer, newId, author: null }, { countyCode, today, now: now() });
}

type Volunteer = { readonly id: string };
const volunteersOf = ({ writer }: PastOffice): string[] =>
  writer.all<Volunteer>(`SELECT id FROM volunteer WHERE status = '在册' ORDER BY seq`).map(({ id }) => id);

/** A month's two activities, entered from their sheets, sent in and approved. */
export async function helpIn(office: PastOffice, month: Month): Promise<void> {
  for (const date of [9, 23]) {
    const day = workingDayOf(month, date);
    const activityId = await hold(office, day);
    await office.at(addDays(day, 1), MORNING, 'jingban').volunteers.submitActivity({ activityId });
    await office.at(addDays(day, 2), MORNING, 'fuhe').volunteers.approveActivity({ activityId });
  }
  if (month.endsWith('-03') || month.endsWith('-09')) await awardStars(office, workingDayOf(month, 10));
}

/** Plans an activity of a day, and enters who took part. */
export async function hold(office: PastOffice, day: Day): Promise<string> {
  const random = randomFrom(KEY, Number(day.replaceAll('-', '')));
  const activityId = await plan(office, { day, on: day });
  const client = office.at(day, AFTERNOON, 'jingban');
  const stays = some(office, random).map((volunteerId) => ({
    volunteerId,
    day,
    arrived: ARRIVED,
    left: LEFT + between(random, 0, 5) * 30,
  }));
  await client.volunteers.enterStays({ activityId, stays });
  await client.volunteers.setBeneficiaries({ activityId, count: between(random, 6, 30), personIds: [] });
  return activityId;
}

const some = (office: PastOffice, random: Random): string[] =>
  shuffle(random, volunteersOf(office)).slice(0, between(random, TOOK_PART.from, TOOK_PART.to));

/** Plans an activity for a day, written down on another. */
export async function plan(
  office: PastOffice,
  { day, on }: { readonly day: Day; readonly on: Day },
): Promise<string> {
  const random = randomFrom(KEY + 1, Number(day.replaceAll('-', '')));
  const service = pick(random, SERVICES);
  const town = pick(random, townsWithStation(PRACTICE_OFFICE.countyCode));
  const { activityId } = await office.at(on, MORNING, 'jingban').volunteers.planActivity({
    title: `“阳光助残”${service}`,
    service,
    startsOn: day,
    endsOn: day,
    arrived: ARRIVED,
    left: LEFT,
    place: `${town.name}便民服务中心`,
    townshipCode: town.code,
    organiser: '县助残志愿者联络站',
    leader: null,
    content: null,
    costFen: null,
    insurance: null,
  });
  return activityId;
}

/** 星级: proposed, published and approved. */
async function awardStars(office: PastOffice, day: Day): Promise<void> {
  const client = office.at(day, MORNING, 'jingban');
  const { proposed } = await client.volunteers.proposeStars({});
  if (proposed === 0) return;
  const stars = await client.volunteers.stars({ volunteerId: null });
  const starIds = stars.filter(({ noticeFrom }) => noticeFrom === null).map(({ id }) => id);
  const { to } = await client.volunteers.publishStars({ starIds, fromDay: day, place: '县残联公开栏' });
  const approvedOn = workingDayFrom(addDays(Day.parse(to), 1));
  await office.at(approvedOn, MORNING, 'fuhe').volunteers.approveStars({ starIds });
}
