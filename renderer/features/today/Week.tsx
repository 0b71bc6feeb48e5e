import type { Overview } from '#shared/contract/today/overview.ts';
import { actionName } from '#renderer/lib/action-names.ts';

const SHOWN = 3;

/** What was done in the last seven days, by whom. */
export function Week({ week }: Pick<Overview, 'week'>) {
  return (
    <section aria-label="近七天">
      <h2>近七天</h2>
      {week.length === 0 && <p>近七天没有办过事。</p>}
      <ul className="week">
        {week.map(({ by, done }) => (
          <li key={by}>
            <strong>{by}</strong>：
            {done
              .slice(0, SHOWN)
              .map(({ action, times }) => `${actionName(action)} ${times} 次`)
              .join('，')}
            {done.length > SHOWN && `等 ${done.reduce((sum, { times }) => sum + times, 0)} 次`}
          </li>
        ))}
      </ul>
    </section>
  );
}
