import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  certificateMismatches,
  formatCertificateNumber,
  readCertificateNumber,
} from '#shared/domain/registry/certificate-number.ts';

test.each([
  ['a first certificate', '15042419900101001342', 0],
  ['a reissued one', '15042419900101001342B1', 1],
  ['one reissued ten times', '15042419900101001342B10', 10],
])('%s is read', (_, number, reissue) => {
  expect(readCertificateNumber(number)).toEqual({
    ok: true,
    number,
    base: '15042419900101001342',
    identityNumber: '150424199001010013',
    category: 4,
    level: 2,
    reissue,
  });
});

test('small letters, full-width digits and blanks are tidied', () => {
  expect(readCertificateNumber(' １５０４２４ 19751111 012x 42 b1 ')).toMatchObject({
    ok: true,
    number: '15042419751111012X42B1',
  });
});

test.each([
  ['a number Excel has rounded', '1.50424199001010E+19', 'scientific-notation'],
  ['a digit too few', '1504241990010100134', 'length'],
  ['a digit too many', '150424199001010013421', 'length'],
  ['an identity number alone', '150424199001010013', 'length'],
  ['nothing', '', 'length'],
  ['a wrong identity number', '15042419900101001442', 'identity-number'],
  ['category 0', '15042419900101001302', 'category'],
  ['category 8', '15042419900101001382', 'category'],
  ['level 5', '15042419900101001345', 'level'],
  ['a letter for the level', '1504241990010100134B', 'level'],
  ['B without a count', '15042419900101001342B', 'reissue'],
  ['B0', '15042419900101001342B0', 'reissue'],
  ['B100', '15042419900101001342B100', 'reissue'],
  ['another letter', '15042419900101001342C1', 'length'],
])('%s is refused', (_, text, fault) => expect(readCertificateNumber(text)).toEqual({ ok: false, fault }));

test.each([
  ['nothing', {}, []],
  ['the identity number', { identityNumber: '150424196203150029' }, ['identity-number']],
  ['the category', { category: 5 }, ['category']],
  ['category and level', { category: 7, level: 1 }, ['category', 'level']],
] as const)('a record may differ from its certificate in %s', (_, change, mismatches) => {
  const certificate = { identityNumber: '150424199001010013', category: 4, level: 2, reissue: 1 } as const;
  expect(certificateMismatches(certificate, { ...certificate, ...change })).toEqual(mismatches);
});

test('a composed number reads as its parts', () => {
  fc.assert(
    fc.property(
      fc.record({
        identityNumber: fc.constantFrom('150424199001010013', '15042419751111012X'),
        category: fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        level: fc.constantFrom(1, 2, 3, 4),
        reissue: fc.nat({ max: 99 }),
      }),
      (parts) => {
        expect(readCertificateNumber(formatCertificateNumber(parts))).toMatchObject({ ok: true, ...parts });
      },
    ),
  );
});
