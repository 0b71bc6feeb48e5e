import type { ApplicationFault } from '#shared/domain/applications/saying.ts';
import type { STATES } from '#shared/domain/applications/steps.ts';
import type { Day } from '#shared/domain/day.ts';
import type { WAYS_OF_TELLING } from '#shared/domain/programs/outcomes.ts';

export type WayOfTelling = (typeof WAYS_OF_TELLING)[number];

type Standing = { readonly state: (typeof STATES)[number]; readonly since: Day | null };
type Telling = { readonly on: Day; readonly how: WayOfTelling; readonly today: Day };

/** What stands against noting that an applicant was told; a refusal is told in writing (社会救助暂行办法 art. 11). */
export function tellingFault(
  { state, since }: Standing,
  { on, how, today }: Telling,
): ApplicationFault | undefined {
  if (state !== 'approved' && state !== 'refused') return 'not-decided';
  if (on > today) return 'in-future';
  if (since !== null && on < since) return 'too-early';
  return state === 'refused' && how !== '书面告知' ? 'told-in-writing' : undefined;
}
