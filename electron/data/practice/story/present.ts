import { addDays, Day, daysBetween } from '#shared/domain/day.ts';
import { STEPS } from '#shared/domain/applications/steps.ts';
import { Fen } from '#shared/domain/money.ts';
import { monthOf } from '#shared/domain/month.ts';
import { sql } from 'drizzle-orm';
import { backUpUnproven } from './backups.ts';
import { workingDayBefore, workingDayFrom } from './calendar.ts';
import { NOTICE_DAYS } from './payments.ts';
import type { PastOffice } from './past-office.ts';
import { hold, plan } from './volunteers.ts';

const [MORNING, AFTERNOON] = [9 * 60, 15 * 60];

/** The working days before a day, the last first. */
function daysBack(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0; left -= 1) day = workingDayBefore(day);
  return day;
}

/** What lies on the desks this morning: something to do on every page, some of it late. */
export async function leaveThingsToDo(office: PastOffice, today: Day): Promise<void> {
  await applicationsUnderWay(office, today);
  await grantOnTheWall(office, today);
  await volunteersAtWork(office, today);
  await lookedThrough(office, today);
  await remindersHalfPrinted(office, today);
  backUpUnproven(office, daysBack(today, 2));
}

/** How many working days ago an application was handed in, and how many steps it has taken since. */
const UNDER_WAY = [
  { ago: 34, steps: 0 },
  { ago: 30, steps: 1 },
  { ago: 26, steps: 2 },
  { ago: 22, steps: 1 },
  { ago: 18, steps: 2 },
  { ago: 16, steps: 3 },
  { ago: 12, steps: 1 },
  { ago: 9, steps: 1, returned: true },
  { ago: 8, steps: 0 },
  { ago: 6, steps: 0 },
  { ago: 5, steps: 0 },
  { ago: 3, steps: 0 },
  { ago: 2, steps: 0 },
  { ago: 1, steps: 0 },
] as const satisfies readonly UnderWay[];
type UnderWay = { readonly ago: number; readonly steps: number; readonly returned?: true };

async function applicationsUnderWay(office: PastOffice, today: Day): Promise<void> {
  const client = office.at(daysBack(today, 40), MORNING, 'jingban');
  const { rows } = await client.programs.findings({ kind: 'should-have', view: 'open', limit: 500 });
  const people = rows.filter(({ held }) => !held);
  for (const [index, course] of UNDER_WAY.entries()) {
    const who = people[index];
    if (who) await underWay(office, { ...who, today }, course);
  }
}

type Who = { readonly personId: string; readonly program: 'living' | 'nursing'; readonly today: Day };

async function underWay(
  office: PastOffice,
  { personId, program, today }: Who,
  course: UnderWay,
): Promise<void> {
  const appliedOn = daysBack(today, course.ago);
  const client = office.at(appliedOn, MORNING, 'jingban');
  const { applicationIds } = await client.applications.receive({
    personId,
    programs: [program],
    appliedOn,
    channel: '窗口',
    remark: null,
  });
  const say = (index: number, said: { opinion: '同意' | '退回补正'; words: string | null }) => {
    const on = daysBack(today, Math.max(1, course.ago - (index + 1) * 4));
    const step = STEPS[index] ?? STEPS[0];
    const notice = index === 0 ? { from: daysBack(on, 3), to: on, objection: null } : null;
    const saying = { step, on, notice, overrides: [], ...said };
    return office
      .at(on, AFTERNOON, 'jingban')
      .applications.takeStep({ applicationIds, saying, onlyRight: true });
  };
  for (let index = 0; index < course.steps; index += 1) await say(index, { opinion: '同意', words: null });
  if (course.returned) await say(course.steps, { opinion: '退回补正', words: '缺银行账户复印件' });
}

const GRANT = { title: '困难残疾人慰问金', document: '林残联发〔演练〕12号', amountFen: Fen.parse(50_000) };

/** A grant hangs on the wall; somebody has said something against it. */
async function grantOnTheWall(office: PastOffice, today: Day): Promise<void> {
  const day = daysBack(today, 4);
  const people = office.writer.all<{ id: string }>(sql`SELECT p.id FROM person p
    WHERE p.status = '在册' AND EXISTS (SELECT 1 FROM bank_account a WHERE a.person_id = p.id AND a.valid_to IS NULL)
    ORDER BY p.file_number LIMIT 60`);
  if (people.length === 0) return;
  const { title, document, amountFen } = GRANT;
  const client = office.at(day, MORNING, 'jingban');
  const { id: batchId } = await client.payments.makeGrant({
    month: monthOf(day),
    title,
    document,
    grants: people.map(({ id }) => ({ personId: id, amountFen, reason: '生活困难' })),
  });
  await office.at(day, AFTERNOON, 'fuhe').payments.confirm({ batchId });
  const fromDay = daysBack(today, 3);
  const notice = {
    batchId,
    by: 'township',
    fromDay,
    workingDays: NOTICE_DAYS,
    place: '乡镇政府公开栏',
  } as const;
  await office.at(fromDay, MORNING, 'jingban').payments.beginNotice(notice);
  const [first] = await client.payments.notices({ batchId });
  if (!first) return;
  const raisedOn = daysBack(today, 1);
  const objection = { raisedOn, raisedBy: '村民来电', about: '名单中有一户已经搬走，请核实。' };
  await office.at(raisedOn, AFTERNOON, 'jingban').payments.object({ noticeId: first.id, ...objection });
}

const SATURDAY = Day.parse('2024-01-06');

/** The last Saturday before a day, on which nobody of the county's offices has anything else to do. */
function saturdayBefore(today: Day): Day {
  const yesterday = addDays(today, -1);
  return addDays(yesterday, -(((daysBetween(SATURDAY, yesterday) % 7) + 7) % 7));
}

/** One activity waits to be approved, one to be entered, one is planned; a volunteer asks for a correction. */
async function volunteersAtWork(office: PastOffice, today: Day): Promise<void> {
  const saturday = saturdayBefore(today);
  const submitted = await hold(office, saturday);
  const client = office.at(addDays(saturday, 1), MORNING, 'jingban');
  await client.volunteers.submitActivity({ activityId: submitted });
  await plan(office, { day: addDays(saturday, 1), on: daysBack(saturday, 8) });
  await plan(office, { day: workingDayFrom(addDays(today, 4)), on: daysBack(today, 1) });
  const asked = office.at(daysBack(today, 2), MORNING, 'jingban');
  const { rows } = await asked.volunteers.list({ filter: {}, limit: 1 });
  for (const { id } of rows)
    await asked.volunteers.askCorrection({
      volunteerId: id,
      askedOn: daysBack(today, 2),
      words: '上次活动少记了一个小时',
    });
}

/** This month was looked through yesterday: whoever has no right any more waits for a decision. */
async function lookedThrough(office: PastOffice, today: Day): Promise<void> {
  const client = office.at(daysBack(today, 1), AFTERNOON, 'jingban');
  await client.programs.scan({ month: monthOf(today) });
}

/** Reminders to renew certificates, of which none has been printed yet. */
async function remindersHalfPrinted(office: PastOffice, today: Day): Promise<void> {
  const people = office.writer.all<{ id: string; name: string }>(sql`SELECT p.id, p.name FROM person p
    JOIN certificate c ON c.person_id = p.id AND c.is_current = 1
    WHERE p.status = '在册' AND c.expires_on > ${today} ORDER BY c.expires_on LIMIT 20`);
  if (people.length === 0) return;
  const items = people.map(({ id, name }) => ({ subject: id, name }));
  await office
    .at(daysBack(today, 1), AFTERNOON, 'jingban')
    .documents.beginRun({ form: 'F18', title: '残疾人证到期换领提醒', items });
}
