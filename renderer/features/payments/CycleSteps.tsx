import { StepRow } from '#renderer/ui/StepRow.tsx';
import { CYCLE } from '#renderer/lib/payment-cycle.ts';
import type { Batch } from './words.ts';

/** Where the month stands, from 制单 to 关账. */
export function CycleSteps({ batch }: { readonly batch: Batch | undefined }) {
  // What is sent again was on the wall before.
  const cycle = CYCLE.filter(({ state }) => batch?.kind !== 'repay' || state !== 'noticed');
  const reached = cycle.findIndex(({ state }) => state === batch?.state);
  const steps = cycle.map(({ name }, index) => (index <= reached ? `✓ ${name}` : name));
  return <StepRow label="本月走到哪一步" steps={steps} at={reached} />;
}
