import { asc, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import type { oldNames } from '#shared/contract/registry/old-names.ts';
import { findDivision, findTownship, findVillage } from '#shared/domain/registry/divisions.ts';
import { foldTyped } from '#shared/domain/typed-text.ts';
import type { Reader } from '../db/database.ts';
import { divisionAliases } from '../db/schema/search.ts';
import type { Handlers } from '../rpc/context.ts';

/** Every old name, and the division that bears another one today. */
const listOldNames = (reader: Reader) =>
  reader
    .select({ name: divisionAliases.alias, divisionCode: divisionAliases.divisionCode })
    .from(divisionAliases)
    .orderBy(asc(divisionAliases.alias))
    .all();

/** A name of today cannot be an old one as well: nobody could tell which is meant. */
function refuseNameOfToday(name: string, code: string): void {
  const division = findDivision(code);
  if (!division) throw new AppError('not-found');
  const bearer = division.level === 'township' ? findTownship(name) : findVillage(division.parentCode, name);
  if (bearer) throw new AppError('name-of-today', { name });
}

export const oldNameHandlers: Handlers<typeof oldNames> = {
  oldNames: ({ reader }) => listOldNames(reader),
  addOldName: ({ writer, note }, { name, divisionCode }) => {
    const alias = foldTyped(name).replace(/\s/g, '');
    refuseNameOfToday(alias, divisionCode);
    const known = writer.select().from(divisionAliases).where(eq(divisionAliases.alias, alias)).get();
    if (known) throw new AppError('old-name-taken', { name: alias });
    writer.insert(divisionAliases).values({ alias, divisionCode }).run();
    note({ subject: `division:${divisionCode}` });
    return {};
  },
  removeOldName: ({ writer }, { name }) => {
    const { changes } = writer.delete(divisionAliases).where(eq(divisionAliases.alias, name)).run();
    if (changes === 0) throw new AppError('not-found');
    return {};
  },
};
