import { z } from 'zod';
import type { PolicyEntry } from '#shared/contract/programs/policy.ts';
import { Fen } from '#shared/domain/money.ts';
import { grantOf, startOfGrant, type TypedGrant } from './grant-value.ts';
import { itemOf, tierOf, TIERS, Until } from './policy-words.ts';

/** What stands in the field of the value, whatever its kind. */
export type Typed = TypedGrant & {
  readonly name?: string;
  readonly amountFen?: Fen;
  readonly isOn?: boolean;
  readonly choice?: string;
  readonly kinds?: readonly string[];
  readonly count?: number;
};

const Standard = z.object({ amountFen: Fen.nullable() });

/** A row as the form starts from it. */
export function startOf({
  key,
  from,
  value,
}: PolicyEntry): Typed & { readonly key: string; readonly from: string } {
  const at = { key, from };
  switch (itemOf(key)?.kind) {
    case 'money': {
      const amountFen = Standard.safeParse(value).data?.amountFen ?? null;
      return amountFen === null ? at : { ...at, amountFen };
    }
    case 'switch':
      return { ...at, isOn: value === true };
    case 'choice':
      return { ...at, choice: String(value) };
    case 'count':
      return { ...at, count: Number(value) };
    case 'until': {
      const to = Until.safeParse(value).data?.to;
      return to === undefined ? at : { ...at, to };
    }
    case 'grant':
      return { ...at, ...startOfGrant(value), name: itemOf(key)?.name ?? '' };
    case 'kinds':
      return { ...at, kinds: z.array(z.string()).catch([]).parse(value) };
    case undefined:
      return at;
  }
}

/** What the form says, as the value of its key. */
export function valueOf(key: string, { amountFen, isOn, choice, kinds, count, ...terms }: Typed): unknown {
  const tier = tierOf(key);
  switch (itemOf(key)?.kind) {
    case 'money':
      return { amountFen: amountFen ?? null, tier: tier === undefined ? {} : TIERS[tier] };
    case 'switch':
      return isOn;
    case 'choice':
      return choice;
    case 'count':
      return count;
    case 'until':
      return terms.to === undefined ? null : { to: terms.to };
    case 'grant':
      return grantOf(amountFen === undefined ? terms : { ...terms, amountFen });
    case 'kinds':
      return kinds ?? [];
    case undefined:
      return undefined;
  }
}
