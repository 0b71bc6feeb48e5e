import { foldCode } from '#shared/domain/typed-text.ts';

/** An ethnic group of GB/T 3304-1991: numeric code, letter code, name. */
export type EthnicGroup = { readonly code: string; readonly letters: string; readonly name: string };

const GB_T_3304 = `
  01HA汉族 02MG蒙古族 03HU回族 04ZA藏族 05UG维吾尔族 06MH苗族 07YI彝族 08ZH壮族
  09BY布依族 10CS朝鲜族 11MA满族 12DO侗族 13YA瑶族 14BA白族 15TJ土家族 16HN哈尼族
  17KZ哈萨克族 18DA傣族 19LI黎族 20LS傈僳族 21VA佤族 22SH畲族 23GS高山族 24LH拉祜族
  25SU水族 26DX东乡族 27NX纳西族 28JP景颇族 29KG柯尔克孜族 30TU土族 31DU达斡尔族 32ML仫佬族
  33QI羌族 34BL布朗族 35SL撒拉族 36MN毛南族 37GL仡佬族 38XB锡伯族 39AC阿昌族 40PM普米族
  41TA塔吉克族 42NU怒族 43UZ乌孜别克族 44RS俄罗斯族 45EW鄂温克族 46DE德昂族 47BN保安族 48YG裕固族
  49GI京族 50TT塔塔尔族 51DR独龙族 52OR鄂伦春族 53HZ赫哲族 54MB门巴族 55LB珞巴族 56JN基诺族
`;

/** The 56 groups in the order of their codes. */
export const ETHNIC_GROUPS: readonly EthnicGroup[] = [...GB_T_3304.matchAll(/(\d{2})([A-Z]{2})(\S+)/g)].map(
  ([, code = '', letters = '', name = '']) => ({ code, letters, name }),
);

const BY_CODE = new Map(ETHNIC_GROUPS.map((group) => [group.code, group]));

/** The group of a two-digit code. */
export function findEthnicGroup(code: string): EthnicGroup | undefined {
  return BY_CODE.get(code);
}

/** Reads 蒙古族, 蒙古, 02 or MG; undefined when it is none of the 56. */
export function parseEthnicGroup(text: string): EthnicGroup | undefined {
  const word = foldCode(text);
  return ETHNIC_GROUPS.find(
    ({ code, letters, name }) => word === name || `${word}族` === name || word === code || word === letters,
  );
}
