import type { Desk } from './desk.ts';
import { bringIn } from './furnish.ts';

/** Brings in the volunteers' workbook, and says what they came to since there are any. */
export async function rehearseVolunteers(desk: Desk, workbooks: string) {
  await bringIn(desk, workbooks, ['07']);
  const { volunteers, activities, beneficiaries, minutes, participations } = await desk.volunteers.year({
    year: null,
  });
  return { registered: volunteers, activities, beneficiaries, service_minutes: minutes, participations };
}
