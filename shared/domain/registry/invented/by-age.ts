import { pickWeighted, type Random } from '#shared/domain/registry/invented/random.ts';

/** Values whose shares change with age: a row holds below its age and from the row before; the last is below Infinity. */
export type ByAge<T> = {
  readonly values: readonly T[];
  readonly rows: readonly { readonly below: number; readonly weights: readonly number[] }[];
};

/** One of the values by the weights of that age in completed years. */
export function pickByAge<T>(random: Random, { values, rows }: ByAge<T>, age: number): T {
  return pickWeighted(random, { values, weights: rows.find(({ below }) => age < below)?.weights ?? [] });
}
