import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { ROLE_NAMES } from '#shared/domain/accounts/roles.ts';
import { useBackupStatus } from '#renderer/features/backup/volumes.ts';
import { standing, standingMark } from '#renderer/features/backup/words.ts';
import { leave } from '#renderer/lib/leave.ts';
import { useSession } from '#renderer/lib/session.ts';

/** How old the last proven backup is, and the way to a new one. */
function BackupMark() {
  const navigate = useNavigate();
  const { data } = useBackupStatus();
  if (!data) return null;
  return (
    <Button size="small" type="text" title={standing(data)} onClick={() => void navigate('/backup')}>
      {standingMark(data)}
    </Button>
  );
}

/** The foot of the window: what is selected, how the backup stands, and who is here. */
export function StatusLine({ summary }: { readonly summary: string }) {
  const { name, role, office, practice } = useSession();
  return (
    <footer className="status-line">
      <span role="status">{summary}</span>
      <span className="status-keys">F1 说明　? 按键</span>
      <span className="status-office">{office}</span>
      {!practice && <BackupMark />}
      <span>
        {name}（{ROLE_NAMES[role]}）
      </span>
      <Button size="small" type="text" onClick={() => void leave()}>
        锁定（Ctrl+L）
      </Button>
    </footer>
  );
}
