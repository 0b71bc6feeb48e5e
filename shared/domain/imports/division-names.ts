import { type Division, findDivision, findTownship, findVillage } from '#shared/domain/registry/divisions.ts';
import { foldTyped } from '#shared/domain/typed-text.ts';

/** Finds townships and villages by what rosters call them, old names included. */
export type DivisionNames = {
  readonly findTownship: (name: string) => Division | undefined;
  readonly findVillage: (townshipCode: string, name: string) => Division | undefined;
};

/** A name that a division once had; a village's belongs to the township that it lies in today. */
export type DivisionAlias = { readonly name: string; readonly code: string };

const SUPERIORS = /^(?:内蒙古自治区)?(?:赤峰市)?(?:林西县)?(?=.)/u;

/** The county's own list, and an office's list of old names. */
export function createDivisionNames(aliases: readonly DivisionAlias[]): DivisionNames {
  const former = aliases.flatMap(({ name, code }) => {
    const division = findDivision(code);
    return division ? [{ name: keyOf(name), division }] : [];
  });
  const formerTownships = new Map(
    former
      .filter(({ division }) => division.level === 'township')
      .map(({ name, division }) => [name, division]),
  );
  const townshipOf = (name: string) => findTownship(name) ?? formerTownships.get(name);
  const formerVillages = Map.groupBy(
    former.filter(({ division }) => division.level === 'village'),
    ({ division }) => division.parentCode,
  );
  const seen = new Map<string, Division | undefined>();
  const villageOf = (townshipCode: string, name: string) => {
    const key = keyOf(name);
    const names = formerVillages.get(townshipCode);
    return findVillage(townshipCode, key) ?? names?.find((village) => village.name === key)?.division;
  };
  return {
    findTownship: (name) => {
      const key = keyOf(name).replace(SUPERIORS, '');
      return townshipOf(key) ?? townshipOf(key.replace(/办事处$/, ''));
    },
    // A roster names the same hundred villages thousands of times.
    findVillage: (townshipCode, name) => {
      const key = `${townshipCode} ${name}`;
      if (!seen.has(key)) seen.set(key, villageOf(townshipCode, name));
      return seen.get(key);
    },
  };
}

function keyOf(name: string): string {
  return foldTyped(name).replace(/\s/g, '');
}
