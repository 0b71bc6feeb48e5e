import { z } from 'zod';
import { entry } from './rpc.ts';

/** What a page that is being printed asks of the shell; it is told nothing else. */
export const paper = {
  model: entry(z.strictObject({}), z.unknown()),
  /** Everything is on the page, fonts included; the characters that none of them has. */
  drawn: entry(z.strictObject({ missing: z.array(z.string()).max(1000) }), z.strictObject({})),
};
