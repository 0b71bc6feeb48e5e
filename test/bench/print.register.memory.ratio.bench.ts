import { drawBare, drawingMs, peakOfDrawing, REGISTER, withDrawingDesk } from '#test/support/bench/paper.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 3;

/** The most memory of the page that draws a county's register, against the same rows as a static table. */
export const figure: Figure = {
  name: 'print.register.memory.ratio',
  target: 1.5,
  unit: '×',
  measure: () =>
    withDrawingDesk(({ app, page, html }) =>
      ratioOfMedians(
        RUNS,
        async () => {
          await drawingMs(page, REGISTER);
          return peakOfDrawing(app);
        },
        async () => (await drawBare(app, html)).peakKb,
      ),
    ),
};
