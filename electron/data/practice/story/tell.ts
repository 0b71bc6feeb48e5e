import type { Day } from '#shared/domain/day.ts';
import { firstDay, monthOf, nextMonth, shiftMonth } from '#shared/domain/month.ts';
import type { Desk } from '../../desk/desk.ts';
import { closedThrough } from '../../programs/closed-months.ts';
import { endStory } from '../lessons.ts';
import { beginOffice } from './beginning.ts';
import { enrolTheFirst } from './enrolment.ts';
import { tellMonth } from './month.ts';
import { pastOffice, type Unfinished } from './past-office.ts';
import { type Fate, type Span, writePeople } from './people.ts';
import { leaveThingsToDo } from './present.ts';

/** Which office is told: how many people it has, on which day, and how many months came before. */
export type Telling = { readonly people: number; readonly today: Day; readonly months: number };

/** Up to the month before today's. */
const toldSpan = ({ today, months }: Telling): Span => ({
  from: shiftMonth(monthOf(today), -months),
  to: monthOf(today),
});

/** The day on which the office was founded whose story is told. */
export const foundingDay = (telling: Telling): Day => firstDay(shiftMonth(toldSpan(telling).from, -1));

/** Tells a practice office's past, month by month, as they would have been lived at its desks. */
export async function tellMonths(desk: Desk, founded: Unfinished, telling: Telling): Promise<void> {
  const { people, today } = telling;
  const span = toldSpan(telling);
  const begun = foundingDay(telling);
  const office = pastOffice(desk, founded, begun);
  await beginOffice(office, begun);
  const fates: Fate[] = [];
  await founded.database.transaction(() => {
    for (const fate of writePeople(office, { count: people, today, span })) if (fate) fates.push(fate);
    enrolTheFirst(office, span.from);
  });
  for (let month = span.from; month < span.to; month = nextMonth(month))
    await tellMonth({ office, month, fates });
}

/** Tells what came after the last month that is told, and leaves today's work on the desks. */
export async function tellUntil(desk: Desk, founded: Unfinished, today: Day): Promise<void> {
  const now = monthOf(today);
  const told = closedThrough(founded.database.writer);
  const office = pastOffice(desk, founded, today);
  for (let month = told ? nextMonth(told) : now; month < now; month = nextMonth(month))
    await tellMonth({ office, month, fates: [] });
  await leaveThingsToDo(office, today);
  await founded.database.transaction((writer) => endStory(writer));
}
