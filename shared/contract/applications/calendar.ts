import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { job, query } from '../rpc.ts';
import { FileBytes } from '../secret.ts';

const CalendarYear = z.strictObject({
  year: z.int().min(2016).max(2100),
  daysOff: z.array(z.iso.date()),
  worked: z.array(z.iso.date()),
  document: z.string(),
  /** Null for what the program came with. */
  savedAt: z.string().nullable(),
  savedBy: z.string().nullable(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

export const calendar = {
  /** The years whose holidays are known, the latest first. */
  calendar: query(EVERYONE, z.strictObject({}), z.array(CalendarYear)),
  /** A year's notice, as text; open deadlines are counted anew. */
  saveCalendar: job(
    CLERKS,
    z.strictObject({
      year: CalendarYear.shape.year,
      text: z.string().max(20_000),
      document: z.string().trim().min(2).max(80),
    }),
    z.strictObject({ daysOff: z.int(), worked: z.int(), moved: z.int() }),
  ),
  /** A workbook's cells as lines of text, for a clerk to look at before they are saved. */
  readCalendar: job(
    CLERKS,
    z.strictObject({ fileName: z.string().min(1).max(260), bytes: FileBytes }),
    z.strictObject({ text: z.string() }),
  ),
};
