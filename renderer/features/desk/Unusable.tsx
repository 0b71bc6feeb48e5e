import { Button, Space } from 'antd';
import type { DeskState } from '#shared/contract/desk.ts';
import { client } from '#renderer/lib/client.ts';
import { wireErrorText } from '#renderer/lib/error-text.ts';
import { Door } from './Door.tsx';

type Why = Extract<DeskState, { state: 'unusable' }>['why'];

const TITLES: Readonly<Record<Why, string>> = {
  'database-missing': '找不到数据文件',
  'database-damaged': '数据文件已损坏',
  'database-in-use': '数据正被另一个业务台使用',
  'disk-read-only': '数据文件夹不能写入',
  'file-in-use': '数据正被其他程序占用',
  'disk-failure': '读写磁盘时出错',
};

type Props = { readonly why: Why; readonly retry: () => void; readonly restore: () => void };

/** Where the file itself is gone or spoilt, a backup takes its place. */
const NEEDS_BACKUP: readonly Why[] = ['database-missing', 'database-damaged'];

/** The office cannot be opened: what happened, and what to do. */
export function Unusable({ why, retry, restore }: Props) {
  return (
    <Door title={TITLES[why]} purpose={wireErrorText({ code: why, params: {} })}>
      <Space>
        <Button type="primary" autoFocus onClick={retry}>
          再试一次
        </Button>
        {NEEDS_BACKUP.includes(why) && <Button onClick={restore}>从备份恢复</Button>}
        <Button onClick={() => void client.shell.quit({})}>关闭业务台</Button>
      </Space>
    </Door>
  );
}
