import { z } from 'zod';
import { ADMINS } from '#shared/domain/accounts/roles.ts';
import { job } from './rpc.ts';

export const practice = {
  /** Adds invented people to the practice office; refused in a real one. */
  addPeople: job(
    ADMINS,
    z.strictObject({ count: z.int().min(1).max(1_000_000) }),
    z.strictObject({ people: z.int() }),
  ),
};
