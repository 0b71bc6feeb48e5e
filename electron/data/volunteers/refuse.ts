import { AppError } from '#shared/contract/errors.ts';
import type { VolunteersFault } from '#shared/domain/volunteers/faults.ts';

/** What is refused, and about whom or what. */
export const refusal = (fault: VolunteersFault, about = ''): AppError =>
  new AppError('volunteers-fault', { fault, about });
