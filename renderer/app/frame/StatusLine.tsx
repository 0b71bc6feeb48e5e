import { Button } from 'antd';
import { ROLE_NAMES } from '#shared/domain/accounts/roles.ts';
import { leave } from '#renderer/lib/leave.ts';
import { useSession } from '#renderer/lib/session.ts';

/** The foot of the window: what is selected, and who is here. */
export function StatusLine({ summary }: { readonly summary: string }) {
  const { name, role, office } = useSession();
  return (
    <footer className="status-line">
      <span role="status">{summary}</span>
      <span className="status-office">{office}</span>
      <span>
        {name}（{ROLE_NAMES[role]}）
      </span>
      <Button size="small" type="text" onClick={() => void leave()}>
        锁定（Ctrl+L）
      </Button>
    </footer>
  );
}
