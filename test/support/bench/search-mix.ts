import type { County } from './county.ts';
import { percentile } from './figure.ts';

type Filter = Parameters<County['client']['registry']['page']>[0]['filter'];

const NAMES = '王 王芳 李秀英 秀英 欧阳 巴特尔 单国 海 建国 巴特尔·孟和 𠮷';
const LETTERS = 'w wang wangxiuying xiuying wxy zgq shan qiu lv ouyang';
const NUMBERS = '15 1504 150424 15042419 199 19901 1990 0001 2024 42424 13800 77';
const PLACES = '东风 东风村 林西 大井镇 没有这样的';
const TEXTS = [NAMES, LETTERS, NUMBERS, PLACES].flatMap((texts) => texts.split(' '));
const FILTERS: readonly Omit<Filter, 'text'>[] = [
  {},
  { townshipCode: '150424100' },
  { villageCode: '150424100218', categories: [4] },
  { categories: [5, 6], levels: [1, 2] },
  { ageFrom: 60, certificateTerms: ['expired', 'one-month'] },
  { statuses: ['死亡', '迁出', '注销'] },
];

const PAGES = 2;

/** What a clerk asks while typing: each text, by itself and with filters, and every filter by itself; the second page too. */
async function askAll({ client }: County): Promise<number[]> {
  const taken: number[] = [];
  for (const filter of FILTERS) {
    for (const text of ['', ...TEXTS]) {
      let after: string | null | undefined;
      for (let page = 1; page <= PAGES; page += 1) {
        const from = performance.now();
        const { next } = await client.registry.page({
          filter: { ...filter, text },
          limit: 50,
          ...(typeof after === 'string' ? { after } : {}),
        });
        taken.push(performance.now() - from);
        after = next;
        if (next === null) break;
      }
    }
  }
  return taken;
}

/** Milliseconds that nineteen of twenty searches do not exceed, once the desk has been at work for a while. */
export async function searchPercentile(county: County): Promise<number> {
  await askAll(county);
  return percentile(await askAll(county), 0.95);
}
