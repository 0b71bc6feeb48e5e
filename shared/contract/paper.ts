import { z } from 'zod';
import { entry } from './rpc.ts';

/** What a page that is being printed asks of the shell; it is told nothing else. */
export const paper = {
  model: entry(z.strictObject({}), z.unknown()),
  /** Everything is on the page, fonts included. */
  drawn: entry(z.strictObject({}), z.strictObject({})),
};
