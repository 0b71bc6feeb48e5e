import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import { BASICS } from '#renderer/lib/person-file/record-specs.ts';
import { fieldText } from '#renderer/lib/person-file/field-text.ts';
import { disabilityText } from '../person-words.ts';

type Row = readonly [label: string, a: string, b: string];

const OTHERS: readonly (readonly [string, (file: PersonFile) => string])[] = [
  ['身份证号', ({ maskedIdentityNumber }) => maskedIdentityNumber],
  ['状态', ({ status, statusSince }) => (statusSince === null ? status : `${status}，自 ${statusSince}`)],
  [
    '证件',
    ({ certificates }) =>
      certificates
        .map((one) => `${one.number} ${disabilityText(one)}，到 ${one.expiresOn}，${one.status}`)
        .join('；'),
  ],
  [
    '账户',
    ({ accounts }) =>
      accounts.map(({ bank, number, holderName }) => `${bank} ${number} ${holderName}`).join('；'),
  ],
  ['监护人', ({ guardians }) => guardians.map(({ name, relation }) => `${name}（${relation}）`).join('；')],
  [
    '待遇',
    ({ welfare }) =>
      welfare
        .map(
          ({ kind, startMonth, endMonth }) => `${WELFARE_NAMES[kind]} ${startMonth} 至 ${endMonth ?? '今'}`,
        )
        .join('；'),
  ],
  [
    '补贴',
    ({ entitlements }) =>
      entitlements
        .map(
          ({ program, startMonth, stopMonth }) =>
            `${PROGRAM_NAMES[program]} ${startMonth} 至 ${stopMonth ?? '今'}`,
        )
        .join('；'),
  ],
  ['备注', ({ notes }) => `${notes.length} 条`],
  ['附件', ({ attachments }) => `${attachments.length} 份`],
];

/** Two files in words, line by line; a line that both leave empty is left out. */
export function comparedRows(a: PersonFile, b: PersonFile): readonly Row[] {
  const [left, right]: readonly Readonly<Record<string, unknown>>[] = [a.basics, b.basics];
  const basics = BASICS.map((spec): Row => [
    spec.label,
    fieldText(spec, left?.[spec.name]),
    fieldText(spec, right?.[spec.name]),
  ]);
  const others = OTHERS.map(([label, text]): Row => [label, text(a), text(b)]);
  return [...basics.slice(0, 1), ...others.slice(0, 3), ...basics.slice(1), ...others.slice(3)].filter(
    ([, one, other]) => one !== '' || other !== '',
  );
}
