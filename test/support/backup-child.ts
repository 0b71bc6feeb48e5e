/** A process of its own that opens an office with its key and backs it up, restores it or gives it a new key, until it is killed. */
import { openChildDesk } from './child-desk.ts';
import type { BackupTask } from './backup-process.ts';

async function work(given: BackupTask): Promise<void> {
  const { task, volume, name, databaseId, recoveryCode: secret, password } = given;
  const { backup } = openChildDesk(given, 'admin').client;
  process.send?.('ready');
  if (task === 'write') await backup.write({ volume, label: '盘', mount: '二', onOwnDisk: true });
  else if (task === 'restore')
    await backup.restore({ volume, name, databaseId, login: null, secret, otherOffice: false });
  else await backup.rekey({ password });
  process.send?.('done');
}

process.once('message', (task: BackupTask) => void work(task));
