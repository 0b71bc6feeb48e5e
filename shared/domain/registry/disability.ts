import { z } from 'zod';
import { foldCode, foldTyped } from '#shared/domain/typed-text.ts';

/** Kind of disability, the certificate number's 19th character (GB/T 26341); 7 is 多重, several at once. */
export const Category = z.literal([1, 2, 3, 4, 5, 6, 7]);
export type Category = z.infer<typeof Category>;

/** Degree of disability, the certificate number's 20th character: 1 is the most severe. */
export const Level = z.literal([1, 2, 3, 4]);
export type Level = z.infer<typeof Level>;

/** 多重, the category that is made of components. */
export const MULTIPLE = 7 satisfies Category;

/** One of the disabilities of a 多重 certificate (残联发〔2017〕34号 art. 13). */
export const Component = z.strictObject({ category: z.literal([1, 2, 3, 4, 5, 6]), level: Level });
export type Component = z.infer<typeof Component>;

/** The seven categories as documents name them. */
export const CATEGORY_NAMES = {
  1: '视力',
  2: '听力',
  3: '言语',
  4: '肢体',
  5: '智力',
  6: '精神',
  7: '多重',
} as const satisfies Record<Category, string>;

/** The four levels as documents name them. */
export const LEVEL_NAMES = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' } as const satisfies Record<
  Level,
  string
>;

const LEVEL_DIGITS: Record<Level, string> = { 1: '1一壹', 2: '2二贰', 3: '3三叁', 4: '4四肆' };

/** Reads 肢体, 肢体残疾 or 4; undefined when it is none of the seven. */
export function parseCategory(text: string): Category | undefined {
  const word = foldCode(text).replace(/残疾$/, '');
  return [...Category.values].find(
    (category) => word === CATEGORY_NAMES[category] || word === String(category),
  );
}

/** Reads 三级, 叁级, 三 or 3; undefined when it is none of the four. */
export function parseLevel(text: string): Level | undefined {
  const digit = foldCode(text).replace(/级$/, '');
  return [...Level.values].find((level) => digit.length === 1 && LEVEL_DIGITS[level].includes(digit));
}

/** Reads 肢体三级;智力二级; undefined unless it names at least two disabilities, each once. */
export function parseComponents(text: string): Component[] | undefined {
  const parts = foldTyped(text)
    .split(/[;,、+/\s]+/)
    .filter((part) => part !== '');
  const components = parts.map(parseComponent).filter((component) => component !== undefined);
  const categories = new Set(components.map(({ category }) => category));
  return categories.size === parts.length && parts.length >= 2 ? components : undefined;
}

/** 肢体三级;智力二级, as the certificate's remarks and the rosters write it. */
export function formatComponents(components: readonly Component[]): string {
  return components.map(({ category, level }) => CATEGORY_NAMES[category] + LEVEL_NAMES[level]).join(';');
}

/** The level of a 多重 certificate: that of its most severe component (残联发〔2017〕34号 art. 13); undefined of none. */
export function mostSevereLevel(components: readonly Component[]): Level | undefined {
  return components.map(({ level }) => level).toSorted((a, b) => a - b)[0];
}

function parseComponent(text: string): Component | undefined {
  const [, category = '', level = ''] = /^(.+?)(.级?)$/u.exec(text) ?? [];
  return Component.safeParse({ category: parseCategory(category), level: parseLevel(level) }).data;
}
