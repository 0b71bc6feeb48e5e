import type { CertificateFact } from '#shared/domain/programs/facts.ts';
import type { GrantTerms } from '#shared/domain/programs/grants.ts';
import { MULTIPLE } from '#shared/domain/registry/disability.ts';

/**
 * Whether a certificate is of one of the categories and levels. A 多重 certificate has every one of its parts: where a
 * category is asked for, the level is that of the part (as for the widened 护理补贴).
 */
export function hasDisability(
  { category, level, components }: CertificateFact,
  { categories, levels }: Pick<GrantTerms, 'categories' | 'levels'>,
): boolean {
  const isOf = (one: { readonly category: number; readonly level: number }) =>
    (categories.length === 0 || categories.some((each) => each === one.category)) &&
    (levels.length === 0 || levels.some((each) => each === one.level));
  return (
    isOf({ category, level }) || (category === MULTIPLE && categories.length > 0 && components.some(isOf))
  );
}
