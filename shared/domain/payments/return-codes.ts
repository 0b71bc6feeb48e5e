import { foldTyped } from '#shared/domain/typed-text.ts';

/** What a bank says of a payment (domain section 5, the default of a profile). */
export const RETURN_CODES = {
  '00': '成功',
  '01': '户名不符',
  '02': '证件号不符',
  '03': '账号不存在',
  '04': '账户销户',
  '05': '冻结或止付',
  '06': '挂失',
  '07': '睡眠户，未激活',
  '08': '二、三类户限额',
  '09': '卡或证件过期',
  '98': '银行处理中',
  '99': '其他',
} as const;
export type ReturnCode = keyof typeof RETURN_CODES;

/** Words that banks use, most telling first. */
const WORDS: readonly (readonly [RegExp, ReturnCode])[] = [
  [/户名/, '01'],
  [/过期/, '09'],
  [/证件号|身份证号/, '02'],
  [/不存在|无此账|账号有误/, '03'],
  [/销户/, '04'],
  [/冻结|止付/, '05'],
  [/挂失/, '06'],
  [/睡眠|未激活|不动户/, '07'],
  [/限额/, '08'],
  [/处理中/, '98'],
];

/** The code of a bank's own words: its result, and its reason where it failed. */
export function returnCode(result: string, reason: string): ReturnCode {
  const said = foldTyped(`${result} ${reason}`);
  if (/^(?:成功|交易成功|00)(?:\s|$)/.test(said.trim()) && reason.trim() === '') return '00';
  return WORDS.find(([words]) => words.test(said))?.[1] ?? '99';
}
