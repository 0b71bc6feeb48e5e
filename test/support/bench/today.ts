import { type County } from './county.ts';
import { percentile } from './figure.ts';

const TIMES = 40;

/** Milliseconds that everything on 今日 takes, in the middle of many looks; the first, which nothing is remembered for, apart. */
export async function todayMilliseconds({ client }: Pick<County, 'client'>): Promise<number> {
  const look = async (): Promise<number> => {
    const from = performance.now();
    await Promise.all([client.today.todos({}), client.today.overview({}), client.today.firstSteps({})]);
    return performance.now() - from;
  };
  const first = await look();
  const seen: number[] = [];
  for (let time = 0; time < TIMES; time += 1) seen.push(await look());
  console.log(`the first look: ${first.toFixed(0)} ms`);
  return percentile(seen, 0.5);
}
