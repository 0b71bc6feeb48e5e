import { expect, test } from 'vitest';
import {
  certificateFollows,
  certificateRemarks,
} from '#renderer/features/registry/fields/certificate-checks.ts';

// 150424 1975-11-11 012, check digit X.
const IDENTITY = '15042419751111012X';
const HOLDER = { identityNumber: IDENTITY, birthDate: '1975-11-11', sex: 'female' } as const;
const FINE = {
  number: `${IDENTITY}43`,
  category: 4,
  level: 3,
  components: '',
  issuedOn: '2024-01-05',
  expiresOn: '2034-01-04',
};

test('a certificate that fits its holder needs no remark', () => {
  expect(certificateRemarks(FINE, HOLDER)).toEqual([]);
});

test.each([
  ['a number that is still being typed', { ...FINE, number: IDENTITY.slice(0, 12) }, []],
  ['another holder', { ...FINE, number: '15042419751111014643' }, ['前 18 位和身份证号不一样']],
  ['a number that nobody has', { ...FINE, number: '15042419751111012143' }, ['前 18 位不是有效的身份证号']],
  ['another category', { ...FINE, category: 5 }, ['证号里的类别是肢体']],
  ['another level', { ...FINE, level: 1 }, ['证号里的等级是三级']],
  ['components without 多重', { ...FINE, components: '肢体三级;智力二级' }, ['只有多重残疾才分各项']],
  [
    '多重 without components',
    { ...FINE, number: `${IDENTITY}72`, category: 7, level: 2 },
    ['多重残疾要写明至少两项'],
  ],
  [
    'a level that is not the most severe one',
    { ...FINE, number: `${IDENTITY}73`, category: 7, components: '肢体三级;智力二级' },
    ['应是二级'],
  ],
  ['an end before the beginning', { ...FINE, expiresOn: '2023-01-04' }, ['有效期至应在发证日期以后']],
  ['a reissue that is none', { ...FINE, number: `${IDENTITY}43B0` }, ['B1、B2……B99']],
])('%s', (_, values, said) => {
  const remarks = certificateRemarks(values, HOLDER);
  expect(remarks).toHaveLength(said.length);
  for (const [index, words] of said.entries()) expect(remarks[index]).toContain(words);
});

test('somebody else’s birth and sex are told from the number', () => {
  const remarks = certificateRemarks(FINE, { birthDate: '1975-11-12', sex: 'male' });
  expect(remarks).toEqual([
    '证号里的出生日期是 1975-11-11，档案里是 1975-11-12。',
    '证号里的性别和档案里的不一样。',
  ]);
});

test('a number that is right chooses category and level', () => {
  expect(certificateFollows({ number: `${IDENTITY}43B2` })).toEqual({ category: 4, level: 3 });
  expect(certificateFollows({ number: IDENTITY })).toBeUndefined();
  expect(certificateFollows({ category: 4 })).toBeUndefined();
});
