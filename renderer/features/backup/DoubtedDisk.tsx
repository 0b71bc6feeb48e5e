import { Modal } from 'antd';
import type { Volume } from '#shared/contract/shell.ts';

const DOUBTS: Readonly<Record<Exclude<Volume['disk'], 'other'>, string>> = {
  own: '它和电脑里的数据在同一块硬盘上：硬盘坏了，两份会一起丢。最好换成 U 盘或移动硬盘。',
  unknown:
    'Windows 没有说它是不是另外一块盘。请看一眼：它是插在电脑上的 U 盘或移动硬盘，才能备份到这里；如果是电脑自己的硬盘，硬盘坏了，两份会一起丢。',
};

type Props = {
  readonly volume: Volume;
  readonly write: () => void;
  readonly leave: () => void;
};

/** Asks once more before a backup goes where it may be lost together with the office. */
export function DoubtedDisk({ volume: { label, disk }, write, leave }: Props) {
  return (
    <Modal
      open
      title={`还是备份到「${label}」？`}
      okText="还是备份到这里"
      cancelText="先不"
      onOk={write}
      onCancel={leave}
    >
      <p>{disk !== 'other' && DOUBTS[disk]}</p>
    </Modal>
  );
}
