import { Button } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useKeys } from '#renderer/lib/keys.ts';

type MainAction = {
  readonly label: string;
  readonly run: () => void;
  /** Why it cannot be done now; said on the button, not hidden behind it. */
  readonly impossible?: string | undefined;
  /** Ctrl+N when left out. */
  readonly keys?: string;
};

const MAIN_KEY = 'Ctrl+N';

type Props = {
  readonly title: string;
  /** One sentence: what this page is for now. */
  readonly purpose: ReactNode;
  /** The one main action of the page, also on its key. */
  readonly action?: MainAction;
  /** Ways to what belongs to this page, beside the main action. */
  readonly more?: ReactNode;
};

/** The head of every page: what it is, what it is for, and the one thing to do. */
export function PageHeader({ title, purpose, action, more }: Props) {
  const bindings = useMemo(
    () => (action && !action.impossible ? [{ keys: MAIN_KEY, ...action }] : []),
    [action],
  );
  useKeys(bindings);
  return (
    <header className="page-header">
      <div>
        <h1>{title}</h1>
        <p>{purpose}</p>
      </div>
      <div className="page-actions">
        {more}
        {action && (
          <Button type="primary" disabled={action.impossible !== undefined} onClick={action.run}>
            {action.impossible ?? `${action.label}（${action.keys ?? MAIN_KEY}）`}
          </Button>
        )}
      </div>
    </header>
  );
}
