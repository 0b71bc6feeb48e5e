import type { Channel, Course, DeadlineRules } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import { type Month, monthOf } from '#shared/domain/month.ts';
import type { Policy } from '#shared/domain/programs/policy.ts';
import { policyOfRows } from '#shared/domain/programs/policy-rows.ts';
import type { Reader } from '../db/database.ts';
import { currentRows } from '../programs/policy.ts';
import { workingCalendarOf } from './calendar.ts';

/** Gives the rules by which an application's next step is due: those that count in the month in which it came to that step. */
export type DeadlinesOf = (course: Course, channel: Channel | null) => DeadlineRules;

/** The day from which the step that comes next runs. */
function lastMove({ appliedOn, taken, completedOn }: Course): Day {
  return [appliedOn, ...taken.map(({ on }) => on), ...completedOn].reduce((a, b) => (a > b ? a : b));
}

/** The working days that the office's policy gives in each month. */
export function readDeadlineDays(reader: Reader): (month: Month) => Policy['deadlines'] {
  // No deadline depends on the county.
  const policyOf = policyOfRows(currentRows(reader), '');
  return (month) => policyOf(month).deadlines;
}

/** Policy and calendar are read once, for however many applications. */
export function readDeadlines(reader: Reader): DeadlinesOf {
  const daysIn = readDeadlineDays(reader);
  const calendar = workingCalendarOf(reader);
  return (course, channel) => {
    const days = daysIn(monthOf(lastMove(course)));
    return {
      days: {
        村公示: days.village,
        乡镇初审: days.township,
        残联审核: days.federation,
        民政审定: days.civilAffairs,
      },
      together: channel === '跨省通办' ? days.acrossProvinces : null,
      calendar,
    };
  };
}
