import { Button, Space } from 'antd';
import type { BackupRun } from '#shared/contract/backup.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { sizeText, STATE_MEANINGS, stateText, timeText } from './words.ts';

type Action = {
  readonly label: string;
  readonly run: (run: BackupRun) => void;
  readonly fits: (run: BackupRun) => boolean;
};
type Props = {
  readonly label: string;
  readonly runs: readonly BackupRun[];
  readonly actions: readonly Action[];
  readonly busy: boolean;
};

/** What lies somewhere, newest first, with what can be done with each. */
export function RunList({ label, runs, actions, busy }: Props) {
  if (runs.length === 0) return <EmptyState>这里还没有备份。</EmptyState>;
  return (
    <table className="run-list" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">状态</th>
          <th scope="col">单位</th>
          <th scope="col" className="amount">
            人数
          </th>
          <th scope="col">发放到</th>
          <th scope="col" className="amount">
            大小
          </th>
          <th scope="col">哪台电脑</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.name}>
            <td>{run.madeAt === null ? run.name : timeText(run.madeAt)}</td>
            <td title={STATE_MEANINGS[run.state]}>{stateText(run.state, run.lacking)}</td>
            <td>{run.office ?? ''}</td>
            <td className="amount">{run.people?.toLocaleString('zh-CN') ?? ''}</td>
            <td>{run.lastMonth ?? '还没有发放'}</td>
            <td className="amount">{run.bytes === null ? '' : sizeText(run.bytes)}</td>
            <td>{run.computer ?? ''}</td>
            <td>
              <Space size={4}>
                {actions
                  .filter(({ fits }) => fits(run))
                  .map((action) => (
                    <Button key={action.label} size="small" disabled={busy} onClick={() => action.run(run)}>
                      {action.label}
                    </Button>
                  ))}
              </Space>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether it may be tried: something that broke off, or says of itself nothing, may not. */
export const isWhole = ({ state, databaseId }: BackupRun): boolean =>
  databaseId !== null && state !== 'unfinished';
