import { CYCLE, type Batch } from './words.ts';

/** Where the month stands, from 制单 to 关账. */
export function CycleSteps({ batch }: { readonly batch: Batch | undefined }) {
  const reached = CYCLE.findIndex(({ state }) => state === batch?.state);
  return (
    <ol className="cycle-steps" aria-label="本月走到哪一步">
      {CYCLE.map(({ state, name }, index) => (
        <li key={state} aria-current={index === reached ? 'step' : undefined}>
          {index <= reached ? '✓ ' : ''}
          {name}
        </li>
      ))}
    </ol>
  );
}
