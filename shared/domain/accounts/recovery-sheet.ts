import { z } from 'zod';

/** What stands on the paper for the office's safe. */
export const RecoverySheet = z.strictObject({
  office: z.string(),
  code: z.string(),
  printedAt: z.string(),
  printedBy: z.string(),
});
export type RecoverySheet = z.infer<typeof RecoverySheet>;
