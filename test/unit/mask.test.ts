import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskAccount, maskCertificateNumber, maskIdentityNumber, maskPhone } from '#shared/domain/mask.ts';

test.for([
  ['an identity number without its birthday', maskIdentityNumber, '150424199001010013', '150424********0013'],
  ['an old identity number not at all', maskIdentityNumber, '150424900101001', '***************'],
  ['a number too long not at all', maskIdentityNumber, '1504241990010100131', '*******************'],
  ['a short number not at all', maskIdentityNumber, '0013', '****'],
  ['nothing of nothing', maskIdentityNumber, '', ''],
  [
    'a certificate without kind and degree',
    maskCertificateNumber,
    '15042419900101001342',
    '150424********0013**',
  ],
  ['a reissued certificate', maskCertificateNumber, '15042419900101001342B1', '150424********0013****'],
  ['a broken certificate number not at all', maskCertificateNumber, '1504241990', '**********'],
  ['an account by its last four', maskAccount, '6217991234567890123', '***************0123'],
  ['a short account not at all', maskAccount, '12345678', '********'],
  ['a mobile number', maskPhone, '13812341234', '138****1234'],
  ['a landline not at all', maskPhone, '04765522123', '***********'],
  ['a cut phone number not at all', maskPhone, '1380476', '*******'],
] as const)('a mask shows %s', ([, mask, text, expected]) => expect(mask(text)).toBe(expected));

test.each([
  ['identity number', maskIdentityNumber, 10],
  ['certificate number', maskCertificateNumber, 10],
  ['account', maskAccount, 4],
  ['phone', maskPhone, 7],
])('the mask of a %s never shows more than its rule', (_, mask, most) => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }).filter((text) => !text.includes('*')),
      (text) => {
        const masked = mask(text);
        expect(masked).toHaveLength(text.length);
        expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
