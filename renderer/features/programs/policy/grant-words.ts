import { formatYuan } from '#shared/domain/money.ts';
import { CYCLE_NAMES, GrantTerms } from '#shared/domain/programs/grants.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';

function agesText({ ageFrom, ageTo }: GrantTerms): string {
  if (ageFrom !== null && ageTo !== null) return `${ageFrom}—${ageTo} 周岁`;
  if (ageFrom !== null) return `满 ${ageFrom} 周岁`;
  return ageTo === null ? '' : `不超过 ${ageTo} 周岁`;
}

const listed = (words: readonly string[], before = '') =>
  words.length === 0 ? '' : before + words.join('、');

/** A program's terms in one line. */
export function grantText(value: unknown): string {
  const terms = GrantTerms.safeParse(value).data;
  if (!terms) return '';
  return [
    `${CYCLE_NAMES[terms.cycle]} ${formatYuan(terms.amountFen)} 元`,
    terms.to === null ? '' : `到 ${terms.to} 止`,
    agesText(terms),
    listed(terms.categories.map((each) => CATEGORY_NAMES[each])),
    listed(terms.levels.map((each) => LEVEL_NAMES[each])),
    listed(terms.welfare.map((each) => WELFARE_NAMES[each])),
    listed(
      [
        ...terms.withoutWelfare.map((each) => WELFARE_NAMES[each]),
        ...terms.withoutPrograms.map((each) => PROGRAM_NAMES[each]),
      ],
      '不含 ',
    ),
    terms.fund,
  ]
    .filter((part) => part !== '')
    .join('，');
}
