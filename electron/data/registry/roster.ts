import { and, desc, inArray, isNull } from 'drizzle-orm';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import type { Day } from '#shared/domain/day.ts';
import type { Component } from '#shared/domain/registry/disability.ts';
import type { Reader } from '../db/database.ts';
import { bankAccounts, guardians } from '../db/schema/circumstances.ts';
import { certificateComponents } from '../db/schema/registry.ts';
import { type FoundPerson, registryRepository } from './repository.ts';
import { findPage } from './search/find.ts';

/** A person with all that a roster's line says, numbers whole. */
export type RosterLine = FoundPerson & {
  readonly components: readonly Component[];
  readonly guardian: typeof guardians.$inferSelect | undefined;
  readonly account: typeof bankAccounts.$inferSelect | undefined;
};

const PAGE = 200;

function firstOfEach<Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.toReversed().map((row) => [row.personId, row]));
}

function linesOf(reader: Reader, files: readonly number[]): RosterLine[] {
  const found = registryRepository.byFileNumbers(reader, files);
  const people = found.map(({ person }) => person.id);
  const held = found.flatMap(({ certificate }) => certificate?.id ?? []);
  const parts = reader
    .select()
    .from(certificateComponents)
    .where(inArray(certificateComponents.certificateId, held))
    .all();
  const components = Map.groupBy(parts, ({ certificateId }) => certificateId);
  const guardianOf = firstOfEach(
    reader
      .select()
      .from(guardians)
      .where(and(inArray(guardians.personId, people), isNull(guardians.validTo)))
      .orderBy(desc(guardians.validFrom))
      .all(),
  );
  const accountOf = firstOfEach(
    reader
      .select()
      .from(bankAccounts)
      .where(and(inArray(bankAccounts.personId, people), isNull(bankAccounts.validTo)))
      .orderBy(desc(bankAccounts.validFrom))
      .all(),
  );
  return found.map((line) => ({
    ...line,
    components: (components.get(line.certificate?.id ?? '') ?? []).map(({ category, level }) => ({
      category,
      level,
    })),
    guardian: guardianOf.get(line.person.id),
    account: accountOf.get(line.person.id),
  }));
}

/** Everybody whom the filter finds, in the order of the list, a page at a time. */
export function* rosterPages(
  reader: Reader,
  filter: PersonFilter,
  today: Day,
): Generator<readonly RosterLine[], void> {
  for (let after: string | undefined; ;) {
    const { files, next } = findPage(reader, { filter, today }, { after, limit: PAGE });
    yield linesOf(reader, files);
    if (next === null) return;
    after = next;
  }
}
