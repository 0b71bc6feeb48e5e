import { expect, test } from 'vitest';
import { withoutRadicals } from '#shared/domain/documents/radicals.ts';

test('what comes back as a radical is read as the character, and nothing else changes', () => {
  expect(withoutRadicals('⻢⻰，第 1 ⻚：⼈⺠（⽅）')).toBe('马龙，第 1 页：人民（方）');
  expect(withoutRadicals('马龙，第 1 页：１２３（元）')).toBe('马龙，第 1 页：１２３（元）');
});
