import { Radio } from 'antd';
import type { Volume } from '#shared/contract/shell.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { sizeText } from './words.ts';

type Props = {
  readonly volumes: readonly Volume[];
  readonly chosen: string | undefined;
  readonly choose: (path: string) => void;
};

/** Which stick; the first of another disk is chosen by itself. */
export function StickChoice({ volumes, chosen, choose }: Props) {
  if (volumes.length === 0)
    return <EmptyState>没有看到 U 盘或移动硬盘。请插上，几秒钟后这里就会出现。</EmptyState>;
  return (
    <Radio.Group
      className="stick-choice"
      aria-label="U 盘"
      value={chosen}
      onChange={({ target }: { target: { value?: unknown } }) => choose(String(target.value))}
      options={volumes.map(({ path, label, free, onOwnDisk }) => ({
        value: path,
        label: `「${label}」 还空 ${sizeText(free)}${onOwnDisk ? '（和电脑的数据在同一块硬盘上）' : ''}`,
      }))}
    />
  );
}
