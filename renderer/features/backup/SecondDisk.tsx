import { Form, Select } from 'antd';
import type { Volume } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type BackupStatus, timeText } from './words.ts';

type Disk = BackupStatus['secondDisk'];
type Props = { readonly volumes: readonly Volume[]; readonly disk: Disk };

const NONE = '';

/** What the second disk is good for at this moment. */
function remark(disk: Disk, volumes: readonly Volume[]): string {
  if (disk === null) return '';
  if (!volumes.some(({ path }) => path === disk.path)) return '▲ 现在没有接上，快照只留在本机。';
  return disk.newestAt === null ? '下一份快照起放过去。' : `最近一份：${timeText(disk.newestAt)}`;
}

/** Where snapshots go as well, so that one dead disk does not take them all. */
export function SecondDisk({ volumes, disk }: Props) {
  const { role } = useSession();
  const set = useCommand(client.backup.setSecondDisk);
  const others = volumes.filter(({ onOwnDisk }) => !onOwnDisk);
  const known = others.some(({ path }) => path === disk?.path) || disk === null;
  const options = [
    { value: NONE, label: '不放' },
    ...others.map(({ path, label }) => ({ value: path, label: `「${label}」` })),
    ...(known ? [] : [{ value: disk.path, label: disk.path }]),
  ];
  if (role !== 'admin') return disk && <p>{`快照同时放到 ${disk.path}。${remark(disk, volumes)}`}</p>;
  return (
    <Form.Item label="快照同时放到第二块盘" extra={remark(disk, volumes)} className="second-disk">
      <Select
        aria-label="快照同时放到第二块盘"
        value={disk?.path ?? NONE}
        options={options}
        loading={set.isPending}
        onChange={(path: string) => set.mutate({ path: path === NONE ? null : path })}
      />
    </Form.Item>
  );
}
