import { count, isNull } from 'drizzle-orm';
import type { Reader } from '../db/database.ts';
import { persons } from '../db/schema/registry.ts';

/** How many files there are that were not merged into others: what a walk through everybody comes to. */
export function countPeople(reader: Reader): number {
  return (
    reader.select({ people: count() }).from(persons).where(isNull(persons.mergedInto)).get()?.people ?? 0
  );
}
