import { drawBare, drawingMs, REGISTER, withDrawingDesk } from '#test/support/bench/paper.ts';
import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';

const RUNS = 3;

/** A county's register from its model to the PDF, against the same rows as a static table. */
export const figure: Figure = {
  name: 'print.register.ratio',
  target: 1.5,
  unit: '×',
  measure: () =>
    withDrawingDesk(({ app, page, html }) =>
      ratioOfMedians(
        RUNS,
        () => drawingMs(page, REGISTER),
        async () => (await drawBare(app, html)).ms,
      ),
    ),
};
