import { describe, expect, test } from 'vitest';
import { withoutRadicals } from '#shared/domain/documents/radicals.ts';
import { glyphsOf } from '#test/support/font-characters.ts';

test('what comes back as a radical is read as the character, and nothing else changes', () => {
  expect(withoutRadicals('⻢⻰，第 1 ⻚：⼈⺠（⽅）')).toBe('马龙，第 1 页：人民（方）');
  expect(withoutRadicals('马龙，第 1 页：１２３（元）')).toBe('马龙，第 1 页：１２３（元）');
  expect(withoutRadicals('⼾口、户口，⻮⻧⺒⺓')).toBe('户口、户口，齿卤巳幺');
});

/** Characters of two names that the face draws alike: which of them was meant no letter tells. */
const TWINS = ['㦳', '䎛', '𤈎', '𤨁', '𧺯'];

describe('every character of the bundled face is read as itself, whichever of those it shares its letter with', () => {
  test.each(['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'])('%s', (file) => {
    const glyphs = glyphsOf(`node_modules/@expo-google-fonts/noto-serif-sc/${file}`);
    const first = new Map([...glyphs].toSorted(([a], [b]) => b - a).map(([code, glyph]) => [glyph, code]));
    const characters = [...glyphs].filter(([code]) => {
      const character = String.fromCodePoint(code);
      return /\p{Unified_Ideograph}/u.test(character) && character.normalize('NFKC') === character;
    });
    expect(characters.length).toBeGreaterThan(27_000);
    // A PDF says of a letter the first character that it draws.
    const read = (glyph: number) => withoutRadicals(String.fromCodePoint(first.get(glyph) ?? 0));
    const wrong = characters.filter(([code, glyph]) => read(glyph) !== String.fromCodePoint(code));
    expect(wrong.map(([code]) => String.fromCodePoint(code))).toEqual(TWINS);
    // And any radical that shares a letter is read as a character, too, whatever program wrote the PDF.
    const radicals = [...glyphs].filter(([code]) => code >= 0x2e80 && code <= 0x2fdf);
    const drawn = new Set(characters.map(([, glyph]) => glyph));
    const kept = radicals.filter(
      ([code, glyph]) =>
        drawn.has(glyph) && /[\u2e80-\u2fdf]/.test(withoutRadicals(String.fromCodePoint(code))),
    );
    expect(kept).toEqual([]);
  });
});
