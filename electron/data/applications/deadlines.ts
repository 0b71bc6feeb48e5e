import type { Channel, Course, DeadlineRules } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import { type SettingKey, settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';
import { workingCalendarOf } from './calendar.ts';

/** Gives the rules by which an application's next step is due: those that count on the day it came to that step. */
export type DeadlinesOf = (course: Course, channel: Channel | null) => DeadlineRules;

/** The day from which the step that comes next runs. */
function lastMove({ appliedOn, taken, completedOn }: Course): Day {
  return [appliedOn, ...taken.map(({ on }) => on), ...completedOn].reduce((a, b) => (a > b ? a : b));
}

/** Settings and calendar are read once, for however many applications. */
export function readDeadlines(reader: Reader): DeadlinesOf {
  const history = settingsRepository.history(reader);
  const calendar = workingCalendarOf(reader);
  return (course, channel) => {
    const day = lastMove(course);
    const days = (key: SettingKey) => Number(settingOn(history, key, day));
    return {
      days: {
        村公示: days('deadline.village'),
        乡镇初审: days('deadline.township'),
        残联审核: days('deadline.federation'),
        民政审定: days('deadline.civilAffairs'),
      },
      together: channel === '跨省通办' ? days('deadline.acrossProvinces') : null,
      calendar,
    };
  };
}
