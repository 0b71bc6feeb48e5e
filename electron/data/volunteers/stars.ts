import { eq, sql } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { StarRow } from '#shared/contract/volunteers/rewards.ts';
import type { Day } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { highestStar, type StarHours } from '#shared/domain/volunteers/stars.ts';
import { addWorkingDays } from '#shared/domain/working-days.ts';
import { workingCalendarOf } from '../applications/calendar.ts';
import type { Reader } from '../db/database.ts';
import { volunteerStars } from '../db/schema/volunteers.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { settingsRepository } from '../settings/repository.ts';
import { addKept, changeKept } from './pen.ts';
import { refusal } from './refuse.ts';

const STAR_SETTINGS = [
  'volunteers.star1',
  'volunteers.star2',
  'volunteers.star3',
  'volunteers.star4',
  'volunteers.star5',
] as const;

/** The hours that each star takes on a day. */
function readStarHours(reader: Reader, day: Day): StarHours {
  const history = settingsRepository.history(reader);
  return STAR_SETTINGS.map((key) => Number(settingOn(history, key, day)));
}

/** Of one volunteer, or everybody's: those under way first, then the latest approved. */
export function starRows(reader: Reader, volunteerId: string | null): StarRow[] {
  return reader.all<StarRow>(sql`SELECT s.id, s.volunteer_id AS volunteerId, v.number, v.name, s.star, s.minutes,
    s.proposed_on AS proposedOn, s.notice_from AS noticeFrom, s.notice_to AS noticeTo, s.approved_on AS approvedOn,
    s.approved_by AS approvedBy FROM volunteer_star s JOIN volunteer v ON v.id = s.volunteer_id
    WHERE ${volunteerId === null ? sql`1` : sql`s.volunteer_id = ${volunteerId}`}
    ORDER BY s.approved_on IS NOT NULL, s.approved_on DESC, v.pinyin, v.seq`);
}

type Earner = { readonly volunteerId: string; readonly minutes: number; readonly known: number };

/** Everybody on the register whose hours have earned a higher star than any that was proposed. */
function earners(reader: Reader, hours: StarHours) {
  const least = (hours[0] ?? 0) * 60;
  return reader
    .all<Earner>(sql`SELECT m.volunteer_id AS volunteerId, sum(m.minutes) AS minutes,
      coalesce((SELECT max(s.star) FROM volunteer_star s WHERE s.volunteer_id = m.volunteer_id), 0) AS known
      FROM volunteer_sum m JOIN volunteer v ON v.id = m.volunteer_id AND v.status <> '退出'
      WHERE m.service = '' AND length(m.period) = 4
      GROUP BY m.volunteer_id HAVING sum(m.minutes) >= ${least}`)
    .flatMap(({ volunteerId, minutes, known }) => {
      const star = highestStar(minutes, hours);
      return star !== undefined && star > known ? [{ volunteerId, minutes, star }] : [];
    });
}

export const countEarners = (reader: Reader, today: Day): number =>
  earners(reader, readStarHours(reader, today)).length;

/** Writes a proposal for each of them, on the hours of today. */
export function proposeStars(pen: Pen, today: Day): number {
  const found = earners(pen.writer, readStarHours(pen.writer, today));
  for (const earner of found)
    addKept(pen, volunteerStars, {
      ...earner,
      id: pen.newId(),
      proposedOn: today,
      proposedBy: pen.author?.by ?? '',
    });
  return found.length;
}

function getStar(reader: Reader, id: string) {
  const found = reader.select().from(volunteerStars).where(eq(volunteerStars.id, id)).get();
  if (!found) throw new AppError('not-found');
  return found;
}

type Notice = { readonly fromDay: Day; readonly place: string; readonly today: Day };

/** Publishes them from a day on, through the last of so many working days after it. */
export function publishStars(pen: Pen, ids: readonly string[], { fromDay, place, today }: Notice): Day {
  const history = settingsRepository.history(pen.writer);
  const workingDays = Number(settingOn(history, 'volunteers.starNotice', today));
  const to = addWorkingDays(fromDay, workingDays, workingCalendarOf(pen.writer));
  for (const id of ids) {
    const before = getStar(pen.writer, id);
    if (before.noticeFrom !== null) throw refusal('star-step');
    changeKept(pen, volunteerStars, {
      before,
      after: { noticeFrom: fromDay, noticeTo: to, noticePlace: place },
    });
  }
  return to;
}

/** Approves what was published long enough and still has its hours. */
export function approveStars(pen: Pen, ids: readonly string[], today: Day): void {
  const hours = readStarHours(pen.writer, today);
  for (const id of ids) {
    const before = getStar(pen.writer, id);
    if (before.noticeTo === null || before.approvedOn !== null) throw refusal('star-step');
    if (today <= before.noticeTo) throw refusal('star-notice-running', before.noticeTo);
    const { minutes } = pen.writer.get<{ minutes: number }>(sql`SELECT coalesce(sum(m.minutes), 0) AS minutes
      FROM volunteer_sum m WHERE m.volunteer_id = ${before.volunteerId} AND m.service = '' AND length(m.period) = 4`);
    if (minutes < (hours[before.star - 1] ?? 0) * 60) throw refusal('star-not-earned');
    const after = { approvedOn: today, approvedBy: pen.author?.by ?? '' };
    changeKept(pen, volunteerStars, { before, after });
  }
}
