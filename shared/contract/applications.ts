import { calendar } from './applications/calendar.ts';
import { listing } from './applications/listing.ts';
import { steps } from './applications/steps.ts';

export const applications = { ...listing, ...steps, ...calendar };
