import type { ErrorParams } from '#shared/contract/errors.ts';
import type { IdentityFault } from '#shared/domain/registry/identity-number.ts';

/** What is wrong with an identity number (GB 11643), and what to do. */
export const IDENTITY_FAULT_TEXTS: Readonly<Record<IdentityFault, string>> = {
  'scientific-notation': '这个号码被 Excel 变成了数字，末几位已经丢了。请从证件上重新抄。',
  characters: '身份证号只能是数字，最后一位可以是 X。',
  'old-15-digit': '这是 15 位旧号，2013 年起已停用。请填 18 位的号码。',
  length: '身份证号应是 18 位。',
  region: '开头六位不是有效的地区。请对照证件再看一遍。',
  'birth-date': '第 7 到 14 位不是有效的出生日期。请对照证件再看一遍。',
  'check-digit': '校验位对不上，有一位抄错了。请对照证件再看一遍。',
};

/** What is wrong with a certificate number (残联发〔2017〕34号 art. 20), and what to do. */
export const CERTIFICATE_FAULT_TEXTS: Readonly<
  Record<ErrorParams<'certificate-number-wrong'>['fault'], string>
> = {
  'scientific-notation': '这个残疾人证号被 Excel 变成了数字，末几位已经丢了。请从证件上重新抄。',
  length: '残疾人证号应是 20 位，补办过的末尾还有 B1、B2。请对照证件再看一遍。',
  'identity-number': '残疾人证号的前 18 位不是有效的身份证号。请对照证件再看一遍。',
  category: '残疾人证号的第 19 位是残疾类别，应是 1 到 7。请对照证件再看一遍。',
  level: '残疾人证号的第 20 位是残疾等级，应是 1 到 4。请对照证件再看一遍。',
  reissue: '残疾人证号末尾的补办次数应写作 B1、B2……B99。请对照证件再看一遍。',
};
