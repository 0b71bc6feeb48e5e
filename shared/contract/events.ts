import { z } from 'zod';
import { JobEvent } from './jobs.ts';

/** What the window is told without having asked, by topic. */
export const events = {
  job: JobEvent,
  /** Somebody was signed out by the data process or the computer was locked. */
  locked: z.strictObject({ why: z.enum(['idle', 'computer-locked', 'asked']) }),
  /** The data process died and another one has taken its place; whoever was signed in must sign in again. */
  restarted: z.strictObject({}),
} as const;

export type Topic = keyof typeof events;
export type EventPayload<T extends Topic> = z.output<(typeof events)[T]>;
