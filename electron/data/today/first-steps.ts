import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { today } from '#shared/contract/today.ts';
import { FIRST_STEPS, type FirstStep } from '#shared/domain/today/first-steps.ts';
import { calendarYears } from '../applications/calendar.ts';
import { currentRows } from '../programs/policy.ts';
import type { QueryContext } from '../rpc/context.ts';

type Step = z.output<typeof today.firstSteps.output>[number];
type Context = Pick<QueryContext, 'reader' | 'clock'>;

const some = ({ reader }: Context, query: ReturnType<typeof sql>): number =>
  reader.get<{ count: number }>(sql`SELECT count(*) AS count FROM (${query} LIMIT 1)`).count;

const imported = (profile: string) =>
  sql`SELECT 1 FROM import_run WHERE profile = ${profile} AND undone_at IS NULL`;

const thisYear = ({ clock }: Context) => Number(clock.today().slice(0, 4));

/** How much there is of each: nothing left of what has to be confirmed, something of the rest. */
const STANDING: Readonly<Record<FirstStep, (context: Context) => Omit<Step, 'step'>>> = {
  roster: (context) => there(some(context, sql`SELECT 1 FROM person`)),
  welfare: (context) => there(some(context, imported('welfare'))),
  deaths: (context) => there(some(context, imported('deaths'))),
  registers: (context) =>
    there(some(context, sql`SELECT 1 FROM paid_before`) + some(context, sql`SELECT 1 FROM payment_batch`)),
  policy: ({ reader }) => {
    const left = currentRows(reader).filter(({ setBy }) => setBy === null).length;
    return { isDone: left === 0, count: left };
  },
  'second-account': ({ reader }) => {
    const { count } = reader.get<{ count: number }>(
      sql`SELECT count(*) AS count FROM account WHERE state = 'active'`,
    );
    return { isDone: count > 1, count };
  },
  backup: (context) => there(some(context, sql`SELECT 1 FROM backup_run`)),
  printer: (context) => there(some(context, sql`SELECT 1 FROM document_print`)),
  holidays: (context) => {
    const year = thisYear(context);
    return there(calendarYears(context.reader).filter((known) => known.year === year).length);
  },
};

const there = (count: number) => ({ isDone: count > 0, count });

/** The steps of an office's first days, in their order. */
export const firstStepsOf = (context: Context): Step[] =>
  FIRST_STEPS.map((step) => ({ step, ...STANDING[step](context) }));
