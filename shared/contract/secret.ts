import { z } from 'zod';

/** Text that opens something: it is never written to the audit log, the log file or a reply. */
export const Secret = z.string().min(1).max(200);

/** A file's content on its way in: nobody reads it in a log. */
export const FileBytes = z.instanceof(Uint8Array);

/** A list that somebody pasted, with whole numbers in it. */
export const PastedList = z.string().max(60_000);

const secrets = new Set<z.ZodType>([Secret, FileBytes, PastedList]);

/** The same input with every secret and every file's content left out, for the audit log. */
export function withoutSecrets(schema: z.ZodType, input: unknown): unknown {
  if (!(schema instanceof z.ZodObject) || typeof input !== 'object' || input === null) return input;
  const shape: Readonly<Record<string, unknown>> = schema.shape;
  return Object.fromEntries(
    Object.entries(input).flatMap(([name, value]): [string, unknown][] => {
      const field = shape[name];
      if (field instanceof z.ZodType && secrets.has(field)) return [];
      return [[name, field instanceof z.ZodType ? withoutSecrets(field, value) : value]];
    }),
  );
}
