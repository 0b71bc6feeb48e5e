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

/** Whether the money came back; 处理中 may still go either way. */
export const isFailure = (code: ReturnCode): boolean => code !== '00' && code !== '98';

/** What the office can do about a payment that came back (domain section 5). */
export const REMEDIES: Readonly<Record<ReturnCode, string>> = {
  '00': '',
  '01': '核对户名：本人姓名或监护人姓名，在档案里改好账户',
  '02': '核对身份证号，在档案里更正',
  '03': '核对账号，在档案里换成对的账户',
  '04': '请本人提供在用的账户，在档案里登记',
  '05': '请本人到银行解冻，或换一个账户',
  '06': '请本人到银行解挂或补卡，卡号变了要在档案里登记',
  '07': '请本人到银行激活，或换一个账户',
  '08': '请本人到银行升为一类户，或换一个账户',
  '09': '请本人到银行换卡或更新证件',
  '98': '等银行的最后结果',
  '99': '向银行问明原因',
};

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

type OwnWords = readonly { readonly words: string; readonly means: ReturnCode }[];

/** The code of a bank's own words: its result, and its reason where it failed; `own` are words of this bank only. */
export function returnCode(result: string, reason: string, own: OwnWords = []): ReturnCode {
  const said = foldTyped(`${result} ${reason}`);
  const known = own.find(({ words }) => said.includes(foldTyped(words)));
  if (known) return known.means;
  if (/^(?:成功|交易成功|00)(?:\s|$)/.test(said.trim()) && reason.trim() === '') return '00';
  return WORDS.find(([words]) => words.test(said))?.[1] ?? '99';
}
