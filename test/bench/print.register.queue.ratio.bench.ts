import { type Figure, ratioOfMedians } from '#test/support/bench/figure.ts';
import { withPrintingDesk } from '#test/support/bench/print-queue.ts';

const RUNS = 3;

/** A county's register from its PDF to the end of the queue as Windows prints it, against the same bytes handed to CUPS. */
export const figure: Figure = {
  name: 'print.register.queue.ratio',
  target: 2,
  unit: '×',
  measure: () =>
    withPrintingDesk(({ fromReader, handedOver }) => ratioOfMedians(RUNS, fromReader, handedOver)),
};
