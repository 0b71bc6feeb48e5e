import { Form, Select } from 'antd';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type BackupStatus, timeText } from './words.ts';

type Disk = BackupStatus['secondDisk'];
type Props = { readonly volumes: readonly Volume[]; readonly disk: Disk };

const NONE = '';
/** No path: the disk that was chosen, while it is not plugged in. */
const BEFORE = 'before';

/** What the second disk is good for at this moment. */
function remark(disk: Disk): string {
  if (disk === null) return '';
  if (disk.standing === 'away') return '▲ 现在没有接上，快照只留在本机。';
  if (disk.standing === 'another')
    return `▲ ${disk.path} 现在是另一块盘，快照没有放上去，只留在本机。请接上原来的盘，或者重新选一块。`;
  return disk.newestAt === null ? '下一份快照起放过去。' : `最近一份：${timeText(disk.newestAt)}`;
}

/** Where snapshots go as well, so that one dead disk does not take them all. */
export function SecondDisk({ volumes, disk }: Props) {
  const { role } = useSession();
  const set = useCommand(client.backup.setSecondDisk);
  const others = volumes.filter((volume) => volume.disk !== 'own');
  const isThere = disk?.standing === 'there' && others.some(({ path }) => path === disk.path);
  const options = [
    { value: NONE, label: '不放' },
    ...others.map(({ path, label }) => ({ value: path, label: `「${label}」` })),
    ...(disk === null || isThere
      ? []
      : [{ value: BEFORE, label: `${disk.path}（原来选的盘）`, disabled: true }]),
  ];
  if (role !== 'admin') return disk && <p>{`快照同时放到 ${disk.path}。${remark(disk)}`}</p>;
  return (
    <Form.Item label="快照同时放到第二块盘" extra={remark(disk)} className="second-disk">
      <Select
        aria-label="快照同时放到第二块盘"
        value={disk === null ? NONE : isThere ? disk.path : BEFORE}
        options={options}
        loading={set.isPending}
        onChange={(path: string) => set.mutate({ path: path === NONE ? null : path })}
      />
    </Form.Item>
  );
}
