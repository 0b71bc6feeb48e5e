import { digits, type Random } from '#shared/domain/registry/invented/random.ts';

/** A mobile number of eleven digits, all under 199. */
export function inventPhone(random: Random): string {
  return `199${digits(random, 8)}`;
}
