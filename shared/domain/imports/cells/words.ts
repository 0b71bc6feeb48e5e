import { type Read, readShown } from '#shared/domain/imports/cells/text.ts';
import {
  type Category,
  type Component,
  type Level,
  parseCategory,
  parseComponents,
  parseLevel,
} from '#shared/domain/registry/disability.ts';
import { ETHNIC_GROUPS, parseEthnicGroup } from '#shared/domain/registry/ethnic-groups.ts';
import type { Sex } from '#shared/domain/registry/identity-number.ts';

export const SEX_NAMES: Readonly<Record<Sex, string>> = { male: '男', female: '女' };

/**
 * Makes a reader of one of a few words. `words` pairs what may be written with what it means; the sentence after a
 * word that is none of them names the first way to write each meaning.
 */
export function readWord<V>(words: readonly (readonly [meaning: V, ...written: string[]])[]): Read<V> {
  const meanings = new Map(words.flatMap(([meaning, ...written]) => written.map((word) => [word, meaning])));
  const known = words.map(([, first = '']) => first);
  return readShown((text) => {
    const meaning = meanings.get(text.replace(/\s/g, ''));
    return meaning === undefined
      ? { finding: { code: 'unknown-word', shown: text, known } }
      : { value: meaning };
  });
}

export const readSex: Read<Sex> = readWord<Sex>([
  ['male', '男', '男性', '1', 'M'],
  ['female', '女', '女性', '2', 'F'],
]);

const SOME_GROUPS = ETHNIC_GROUPS.slice(0, 3).map(({ name }) => name);

/** The two-digit code of an ethnic group. */
export const readEthnicGroup: Read<string> = readShown((text) => {
  const group = parseEthnicGroup(text);
  return group
    ? { value: group.code }
    : { finding: { code: 'unknown-word', shown: text, known: [...SOME_GROUPS, '等 56 个民族'] } };
});

export const readCategory: Read<Category> = readShown((text) => {
  const value = parseCategory(text);
  return value === undefined ? { finding: { code: 'category-unreadable', shown: text } } : { value };
});

export const readLevel: Read<Level> = readShown((text) => {
  const value = parseLevel(text);
  return value === undefined ? { finding: { code: 'level-unreadable', shown: text } } : { value };
});

export const readComponents: Read<readonly Component[]> = readShown((text) => {
  const value = parseComponents(text);
  return value === undefined ? { finding: { code: 'components-unreadable', shown: text } } : { value };
});
