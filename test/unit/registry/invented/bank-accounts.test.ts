import { expect, test } from 'vitest';
import { luhnDigit } from '#shared/domain/registry/invented/bank-accounts.ts';

test.each([
  ['the standard’s example', '7992739871', '3'],
  ['a sum that is a multiple of ten', '0000000000', '0'],
  ['a doubled nine', '9', '1'],
])('the check digit of %s', (_, body, digit) => expect(luhnDigit(body)).toBe(digit));
