import type { Day } from '#shared/domain/day.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../../db/database.ts';
import { settingsRepository } from '../../settings/repository.ts';
import { createVolunteerPlans, type VolunteerPlans } from '../../volunteers/import/plans.ts';
import { createMatcher, type Matcher } from './match.ts';
import { prepareRecords, type StoredRecords } from './records.ts';

/** What planning a row needs: whose file, what stands there, and what earlier rows of the workbook are about to add. */
export type Planner = {
  readonly match: Matcher;
  readonly stored: StoredRecords;
  readonly today: Day;
  readonly countyCode: string;
  readonly volunteers: VolunteerPlans;
  /** Whether an earlier row plans the same addition; from then on one does. */
  readonly plansAlready: (key: string) => boolean;
};

const countyCodeOn = (reader: Reader, today: Day) =>
  String(settingOn(settingsRepository.history(reader), 'office.countyCode', today));

export function createPlanner(reader: Reader, today: Day): Planner {
  const planned = new Set<string>();
  return {
    match: createMatcher(reader),
    stored: prepareRecords(reader),
    today,
    countyCode: countyCodeOn(reader, today),
    volunteers: createVolunteerPlans(reader),
    plansAlready: (key) => {
      const known = planned.has(key);
      planned.add(key);
      return known;
    },
  };
}
