import { Alert, Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { errorText } from '#renderer/lib/error-text.ts';

/** Nothing here: why, and what to do. */
export function EmptyState({
  children,
  action,
}: {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <p>{children}</p>
      {action}
    </div>
  );
}

/** What could not be shown or done, in a sentence, with a way on. */
export function ErrorState({ error, retry }: { readonly error: unknown; readonly retry?: () => void }) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={errorText(error)}
      action={retry && <Button onClick={retry}>再试一次</Button>}
    />
  );
}

export function Waiting({ children }: { readonly children: string }) {
  return (
    <div className="waiting" role="status">
      <Spin size="small" /> {children}
    </div>
  );
}
