import { type GrantTerms, GrantTerms as Terms } from '#shared/domain/programs/grants.ts';

/** What stands in the fields of a program of the office's own. */
export type TypedGrant = { readonly [Field in keyof GrantTerms]?: NonNullable<GrantTerms[Field]> };

/** A program's terms as the form starts from them; a new one is given once a year to everybody. */
export function startOfGrant(value: unknown): TypedGrant {
  const terms = Terms.safeParse(value).data;
  if (!terms) return { cycle: 'yearly' };
  const { to, ageFrom, ageTo, ...rest } = terms;
  return {
    ...rest,
    ...(to === null ? {} : { to }),
    ...(ageFrom === null ? {} : { ageFrom }),
    ...(ageTo === null ? {} : { ageTo }),
  };
}

/** What the fields say, as the terms of a program; the data process checks it. */
export function grantOf(typed: TypedGrant): unknown {
  return {
    fund: typed.fund,
    cycle: typed.cycle,
    amountFen: typed.amountFen,
    to: typed.to ?? null,
    ageFrom: typed.ageFrom ?? null,
    ageTo: typed.ageTo ?? null,
    categories: typed.categories ?? [],
    levels: typed.levels ?? [],
    welfare: typed.welfare ?? [],
    withoutWelfare: typed.withoutWelfare ?? [],
    withoutPrograms: typed.withoutPrograms ?? [],
  };
}
