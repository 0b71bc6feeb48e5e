import { z } from 'zod';

const text = z.string();

/** What forms say of a person, in words and masked numbers. */
export const PersonFields = z.strictObject({
  name: text,
  sex: text,
  ethnic: text,
  birthDate: text,
  maskedIdentityNumber: text,
  maskedCertificateNumber: text,
  category: text,
  level: text,
  components: text,
  issuedOn: text,
  expiresOn: text,
  householdType: text,
  address: text,
  livingAddress: text,
  maskedPhone: text,
  welfare: text,
  bank: text,
  maskedAccount: text,
  holder: text,
  guardian: text,
  guardianRelation: text,
  guardianMaskedPhone: text,
  fileNumber: text,
});
export type PersonFields = z.infer<typeof PersonFields>;

/** Nobody: an invented person for examples. */
export const EXAMPLE_PERSON: PersonFields = {
  name: '巴图',
  sex: '男',
  ethnic: '蒙古族',
  birthDate: '1990-01-01',
  maskedIdentityNumber: '150424********0013',
  maskedCertificateNumber: '150424********0013**',
  category: '肢体',
  level: '二级',
  components: '',
  issuedOn: '2020-03-15',
  expiresOn: '2030-03-14',
  householdType: '农业',
  address: '林西县林西镇东风村三组',
  livingAddress: '林西县林西镇东风村三组',
  maskedPhone: '138****1234',
  welfare: '农村低保',
  bank: '内蒙古农村信用社林西支行',
  maskedAccount: '***************1234',
  holder: '本人',
  guardian: '其其格',
  guardianRelation: '配偶',
  guardianMaskedPhone: '139****5678',
  fileNumber: '1024',
};
