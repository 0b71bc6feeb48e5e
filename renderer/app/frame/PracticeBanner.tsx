import { Button } from 'antd';
import { client } from '#renderer/lib/client.ts';

/** Says on every page that nothing here is real. */
export function PracticeBanner() {
  return (
    <aside className="practice-banner" aria-label="演练模式">
      <strong>演练模式</strong>
      <span>这里的人都是虚构的，做错什么都不要紧。真实数据没有打开。</span>
      <Button size="small" onClick={() => void client.shell.practice({ on: false })}>
        退出演练
      </Button>
    </aside>
  );
}
