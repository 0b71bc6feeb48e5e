import { Alert, Radio } from 'antd';
import type { SystemSilence, Volume } from '#shared/contract/shell.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { sizeText } from './words.ts';

const BY_LETTER = '下面是按盘符找到的盘，业务台不知道哪个是 U 盘，请自己认准。';

/** Why the disks have no names. */
const SILENCES: Readonly<Record<SystemSilence, string>> = {
  blocked: `Windows 没有让业务台查看磁盘：PowerShell 被停用，或者被杀毒软件拦住了。${BY_LETTER}请维护人员放行 PowerShell。`,
  slow: `Windows 过了 20 秒还没有说有哪些磁盘。${BY_LETTER}业务台每半分钟再问一次。`,
  unreadable: `Windows 说的磁盘情况看不懂。${BY_LETTER}请维护人员看日志。`,
};

/** What stands behind a disk's name. */
const REMARKS: Readonly<Record<Volume['disk'], string>> = {
  other: '',
  own: '（和电脑的数据在同一块硬盘上）',
  unknown: '（不知道是不是 U 盘）',
};

type Props = {
  readonly volumes: readonly Volume[];
  readonly silence: SystemSilence | null;
  readonly chosen: string | undefined;
  readonly choose: (path: string) => void;
};

/** Which stick; the first of another disk is chosen by itself. */
export function StickChoice({ volumes, silence, chosen, choose }: Props) {
  return (
    <>
      {silence && <Alert type="warning" showIcon role="status" title={SILENCES[silence]} />}
      {volumes.length === 0 ? (
        <EmptyState>没有看到 U 盘或移动硬盘。请插上，几秒钟后这里就会出现。</EmptyState>
      ) : (
        <Radio.Group
          className="stick-choice"
          aria-label="U 盘"
          value={chosen}
          onChange={({ target }: { target: { value?: unknown } }) => choose(String(target.value))}
          options={volumes.map(({ path, label, free, disk }) => ({
            value: path,
            label: `「${label}」 还空 ${sizeText(free)}${REMARKS[disk]}`,
          }))}
        />
      )}
    </>
  );
}
