import { expect, test } from 'vitest';
import { AppError, readWireError } from '#shared/contract/errors.ts';

test.each([
  ['a known code', { code: 'not-allowed', params: {} }, { code: 'not-allowed', params: {} }],
  [
    'a known code with its parameters',
    { code: 'wrong-password', params: { waitSeconds: 4 } },
    { code: 'wrong-password', params: { waitSeconds: 4 } },
  ],
  [
    'a code of another version',
    { code: 'solar-flare', params: {} },
    { code: 'unexpected', params: { incident: 'solar-flare' } },
  ],
  [
    'a name every object has',
    { code: 'toString', params: {} },
    { code: 'unexpected', params: { incident: 'toString' } },
  ],
  ['no code', { code: undefined, params: {} }, { code: 'unexpected', params: { incident: 'undefined' } }],
  [
    'a known code whose parameters are not its own',
    { code: 'wrong-password', params: { waitSeconds: 'soon' } },
    { code: 'unexpected', params: { incident: 'wrong-password' } },
  ],
  [
    'a known code with parameters that say more than they may',
    { code: 'not-found', params: { name: '阿拉坦' } },
    { code: 'unexpected', params: { incident: 'not-found' } },
  ],
])('%s', (_, raw, expected) => {
  expect(readWireError(raw)).toEqual(expected);
});

test('an error carries its code and its parameters', () => {
  const error = new AppError('login-taken', { login: 'wangfang' });
  expect([error.code, error.params, error.message]).toEqual([
    'login-taken',
    { login: 'wangfang' },
    'login-taken',
  ]);
  expect(new AppError('not-found').params).toEqual({});
});
