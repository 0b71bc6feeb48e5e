import type { z } from 'zod';
import { CallError } from '#shared/contract/client.ts';

/**
 * A call whose input comes from a form: what the contract does not take is told before anything is sent, in the same
 * way as the other side would tell it.
 */
export function checked<I extends z.ZodType, O>(
  schema: I,
  run: (input: z.output<I>) => Promise<O>,
): (raw: unknown) => Promise<O> {
  return async (raw) => {
    const read = schema.safeParse(raw);
    if (read.success) return run(read.data);
    const fields = read.error.issues.map(({ path }) => path.map(String).join('.'));
    throw new CallError({ code: 'invalid-input', params: { fields: [...new Set(fields)] } });
  };
}
