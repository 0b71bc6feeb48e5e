import { STAY_FAULTS } from './hours.ts';
import { REGISTER_FAULTS } from './register.ts';

/** Everything about volunteers that is refused, each with its sentence in the window. */
export const VOLUNTEERS_FAULTS = [
  ...REGISTER_FAULTS,
  ...STAY_FAULTS,
  'identity-taken',
  'number-taken',
  'station-taken',
  'not-active',
  'stay-outside',
  'stay-in-future',
  'stay-corrected',
  'activity-closed',
  'activity-days',
  'activity-not-over',
  'nobody-took-part',
  'still-signed-in',
  'not-signed-in',
  'same-person',
  'request-settled',
  'star-not-earned',
  'star-step',
  'star-notice-running',
  'no-service',
] as const;
export type VolunteersFault = (typeof VOLUNTEERS_FAULTS)[number];
