import { Button, Popconfirm } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorState } from '#renderer/ui/States.tsx';

/** Puts the practice office back as it was on its first day, in one step. */
export function StartOver() {
  const startOver = useCommand(async () => {
    await client.desk.startPracticeOver({});
    await client.shell.freshWindow({});
    return {};
  });
  return (
    <section aria-label="恢复原样">
      <h2>恢复原样</h2>
      <p>把演练单位换回刚建立时的样子，练习中改过的全部作废。真实数据不受影响。</p>
      {startOver.error && <ErrorState error={startOver.error} />}
      <Popconfirm
        title="练习中改过的全部作废，演练单位重新建立？"
        okText="恢复原样"
        cancelText="取消"
        onConfirm={() => startOver.mutate({})}
      >
        <Button loading={startOver.isPending}>恢复原样</Button>
      </Popconfirm>
    </section>
  );
}
