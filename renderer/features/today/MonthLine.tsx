import { Link } from 'react-router';
import type { Overview } from '#shared/contract/today/overview.ts';
import { CYCLE } from '#renderer/lib/payment-cycle.ts';

/** The steps of the month that is being worked on, and who did each when; the next one leads there. */
export function MonthLine({ month: { month, state, steps } }: Pick<Overview, 'month'>) {
  const reached = CYCLE.findIndex((step) => step.state === state);
  return (
    <section className="month-line" aria-label={`${month} 的补贴`}>
      <h2>
        <Link to={`/payments?month=${month}`}>{month} 补贴</Link>
      </h2>
      <ol>
        {CYCLE.map(({ state: step, name }, index) => {
          const done = steps.findLast((each) => each.state === step);
          const isNext = index === reached + 1;
          return (
            <li key={step} aria-current={isNext ? 'step' : undefined}>
              <strong>{index <= reached ? `✓ ${name}` : isNext ? `▶ ${name}` : name}</strong>
              <small>
                {done ? (
                  `${done.on.slice(5)} ${done.by}`
                ) : isNext ? (
                  <Link to={`/payments?month=${month}`}>去办</Link>
                ) : (
                  ''
                )}
              </small>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
