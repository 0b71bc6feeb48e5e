import { AppError } from '#shared/contract/errors.ts';
import type { practice } from '#shared/contract/practice.ts';
import { Day } from '#shared/domain/day.ts';
import { persons } from '../db/schema/registry.ts';
import type { Handlers } from '../rpc/context.ts';
import { lessonsOf, takeLesson } from './lessons.ts';
import { addInventedPeople } from './people.ts';

export const practiceHandlers: Handlers<typeof practice> = {
  lessons: ({ reader }) => lessonsOf(reader),
  takeLesson: ({ writer, session }, { lesson }) => {
    if (!session.practice) throw new AppError('practice-only');
    takeLesson(writer, lesson);
    return {};
  },
  addPeople: async ({ session, reader, transaction, clock, newId, pause }, { count }) => {
    if (!session.practice) throw new AppError('practice-only');
    await transaction(async (writer) => {
      const known = await reader.$count(persons);
      const today = Day.parse(clock.today());
      const county = { count, known, today, now: clock.now(), newId, writer };
      for (const done of addInventedPeople(county)) await pause({ done, total: count });
    });
    return { people: await reader.$count(persons) };
  },
};
