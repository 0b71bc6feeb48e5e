/** Measures the figure that is named, alone in its process, and tells the one that started it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { type Figure, reaches } from '../test/support/bench/figure.ts';
import { ROOT } from './project.ts';
import { runScript } from './run-script.ts';

const FigureModule = z.object({
  figure: z.custom<Figure>(
    (value) => z.object({ name: z.string(), target: z.number() }).safeParse(value).success,
  ),
});

await runScript(async () => {
  const [name = ''] = process.argv.slice(2);
  const file = join(ROOT, 'test', 'bench', `${name}.bench.ts`);
  const loaded: unknown = await import(pathToFileURL(file).href);
  const { figure } = FigureModule.parse(loaded);
  if (figure.name !== name) throw new Error(`${name} 的文件里的指标叫做 ${figure.name}`);
  const value = await figure.measure();
  const { target, unit } = figure;
  process.send?.({ value, target, unit, reached: reaches(figure, value) });
  process.disconnect?.();
  return true;
});
