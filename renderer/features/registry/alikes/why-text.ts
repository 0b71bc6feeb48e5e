import type { AlikeReason } from '#shared/contract/registry/alikes.ts';

const REASONS: Readonly<Record<AlikeReason, string>> = {
  'same-number': '身份证号相同',
  'same-certificate': '残疾人证号相同',
  'same-account': '账号相同',
  'same-name-and-birth': '姓名同音、出生日期相同',
  'one-digit-apart': '身份证号只差一位',
};

/** Why two files may be one person's. */
export function whyText(why: readonly AlikeReason[]): string {
  return why.map((reason) => REASONS[reason]).join('、');
}
