import { type Day } from '#shared/domain/day.ts';
import type { Month } from '#shared/domain/month.ts';
import { METHODS } from '#shared/domain/reviews/words.ts';
import { happens, pick, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { SEED } from '../people.ts';
import type { PastOffice } from './past-office.ts';

const KEY = 16;
const MORNING = 9 * 60;
const BEGINS = '06';
const UNFOUND = 0.004;

/** The yearly review: it begins in June, one town a month is looked at, and before the next begins the rest is. */
export async function reviewIn(office: PastOffice, month: Month, day: Day): Promise<void> {
  const client = office.at(day, MORNING, 'jingban');
  const year = Number(month.slice(0, 4));
  if (month.endsWith(BEGINS)) {
    for (const review of (await client.reviews.list({})).filter(({ left }) => left > 0))
      await finish(office, day, review.id);
    await client.reviews.begin({ year, townshipCode: null, dueOn: `${year}-12-31` });
    return;
  }
  const next = (await client.reviews.list({})).find(({ left }) => left > 0);
  if (next) await finish(office, day, next.id);
}

async function finish(office: PastOffice, day: Day, reviewId: string): Promise<void> {
  const random = randomFrom(SEED, KEY, Number(day.replaceAll('-', '')));
  const client = office.at(day, MORNING + 30, 'jingban');
  for (;;) {
    const { rows } = await client.reviews.people({ reviewId, result: null, limit: 500 });
    if (rows.length === 0) return;
    const lost = rows.filter(() => happens(random, UNFOUND)).map(({ personId }) => personId);
    const found = rows.map(({ personId }) => personId).filter((id) => !lost.includes(id));
    const said = { reviewId, on: day, method: pick(random, METHODS) };
    if (found.length > 0)
      await client.reviews.record({ ...said, personIds: found, result: '正常', evidence: null });
    if (lost.length > 0)
      await client.reviews.record({
        ...said,
        personIds: lost,
        result: '未找到',
        evidence: '入户三次无人，邻居不知去向',
      });
  }
}
