import { Modal } from 'antd';
import { useBoundKeys } from '#renderer/lib/keys.ts';

const EVERYWHERE = [
  ['Enter', '到下一栏；在列表里打开'],
  ['Ctrl+Enter', '保存'],
  ['Esc', '返回、关闭'],
  ['方向键、Home、End', '在列表里移动；空格选中，Shift 连选，Ctrl+C 复制'],
] as const;

/** Which keys do something here. */
export function KeyHelp({ open, close }: { readonly open: boolean; readonly close: () => void }) {
  const bound = useBoundKeys();
  const rows = [...bound.map(({ keys, label }) => [keys, label] as const), ...EVERYWHERE];
  return (
    <Modal title="这一页的按键" open={open} footer={null} onCancel={close}>
      <dl className="key-list">
        {rows.map(([keys, label]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
