import { z } from 'zod';
import { rememberTitles, type SheetMapping } from '#shared/domain/imports/header.ts';
import type { Remembered } from '#shared/domain/imports/recognise.ts';
import type { WorkbookProfile } from '#shared/domain/imports/sheet-profile.ts';
import type { Sheet } from '#shared/domain/imports/sheet.ts';
import type { Reader, Writer } from '../db/database.ts';
import { importMappings } from '../db/schema/imports.ts';

/** What clerks have said about titles: one row a kind of sheet and title. */
export function rememberedTitles(reader: Reader): Remembered {
  const rows = Map.groupBy(reader.select().from(importMappings).all(), ({ profile }) => profile);
  return Object.fromEntries(
    [...rows].map(([profile, titles]) => [
      profile,
      Object.fromEntries(titles.map(({ header, mapping }) => [header, z.string().nullable().parse(mapping)])),
    ]),
  );
}

type Taught = {
  readonly sheets: readonly Sheet[];
  readonly profile: WorkbookProfile;
  readonly mappings: readonly SheetMapping[];
};

/** Keeps what a corrected mapping teaches. */
export function learnTitles(
  writer: Writer,
  { sheets, profile, mappings }: Taught,
  { newId, now }: { readonly newId: () => string; readonly now: string },
): void {
  for (const mapping of mappings) {
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    const sheetProfile = profile.sheets.find(({ id }) => id === mapping.profile);
    if (!sheet || !sheetProfile) continue;
    for (const [header, field] of Object.entries(rememberTitles(sheet, sheetProfile, mapping))) {
      const row = { id: newId(), profile: mapping.profile, header, mapping: field, savedAt: now };
      writer
        .insert(importMappings)
        .values(row)
        .onConflictDoUpdate({
          target: [importMappings.profile, importMappings.header],
          set: { mapping: field, savedAt: now },
        })
        .run();
    }
  }
}
