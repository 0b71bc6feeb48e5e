import { ageOn, type Day } from '#shared/domain/day.ts';

const OF_AGE = 18;

/** What was typed of a volunteer's consent, and a minor's guardian's. */
export type Consent = {
  readonly birthDate: Day;
  readonly registeredOn: Day;
  readonly consentOn: Day | null;
  readonly guardianName: string | null;
  readonly guardianConsentOn: Day | null;
  readonly namePublic: boolean;
};

export const REGISTER_FAULTS = ['guardian-needed', 'consent-missing', 'day-in-future', 'born-later'] as const;
export type RegisterFault = (typeof REGISTER_FAULTS)[number];

export const isMinor = (birthDate: Day, day: Day): boolean => ageOn(birthDate, day) < OF_AGE;

/** What is wrong with a registration: minors need their guardian's consent (条例; 民法典), a published name the volunteer's own (art. 20). */
export function registerFault(consent: Consent, today: Day): RegisterFault | undefined {
  const { birthDate, registeredOn, consentOn, guardianName, guardianConsentOn, namePublic } = consent;
  if (birthDate >= registeredOn) return 'born-later';
  if ([registeredOn, consentOn, guardianConsentOn].some((day) => day !== null && day > today))
    return 'day-in-future';
  if (namePublic && consentOn === null) return 'consent-missing';
  const needsGuardian = isMinor(birthDate, today);
  return needsGuardian && (guardianName === null || guardianConsentOn === null)
    ? 'guardian-needed'
    : undefined;
}
