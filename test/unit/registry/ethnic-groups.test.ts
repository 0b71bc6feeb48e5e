import { expect, test } from 'vitest';
import { findEthnicGroup, parseEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';

test.each([
  ['蒙古族', '02'],
  ['蒙古', '02'],
  ['汉', '01'],
  ['１１', '11'],
  ['hu', '03'],
  ['族', undefined],
  ['97', undefined],
  ['', undefined],
])('ethnic group %j has code %j', (text, code) => expect(parseEthnicGroup(text)?.code).toBe(code));

test('a group is found by its code', () => {
  expect(findEthnicGroup('56')).toEqual({ code: '56', letters: 'JN', name: '基诺族' });
  expect(findEthnicGroup('57')).toBeUndefined();
});
