import { z } from 'zod';
import { ADMINS, EVERYONE, WRITERS } from '#shared/domain/accounts/roles.ts';
import { LESSON_NAMES } from '#shared/domain/practice-lessons.ts';
import { command, job, query } from './rpc.ts';

const Lesson = z.enum(LESSON_NAMES);

export const practice = {
  /** Adds invented people to the practice office; refused in a real one. */
  addPeople: job(
    ADMINS,
    z.strictObject({ count: z.int().min(1).max(1_000_000) }),
    z.strictObject({ people: z.int() }),
  ),
  /** The lesson that somebody has begun, and those that were finished since the office was founded. */
  lessons: query(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({
      taken: z.strictObject({ lesson: Lesson, steps: z.array(z.boolean()) }).nullable(),
      finished: z.array(Lesson),
    }),
  ),
  /** Begins a lesson, from its first step; null leaves it. */
  takeLesson: command(WRITERS, z.strictObject({ lesson: Lesson.nullable() }), z.strictObject({})),
};
