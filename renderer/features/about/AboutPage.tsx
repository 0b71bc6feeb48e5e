import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState } from '#renderer/ui/States.tsx';

const EXPECTED_ELECTRON = 45;

/** Which program this is, what it runs on, where the data lies. */
export function AboutPage() {
  const { practice } = useSession();
  const about = useQuery({ queryKey: ['shell.about'], queryFn: () => client.shell.about({}) });
  const { data } = about;
  return (
    <>
      <PageHeader title="关于" purpose="残联业务台，单机使用，不联网。请教维护人员时，把这一页读给他听。" />
      {about.isError && <ErrorState error={about.error} />}
      {data && (
        <Descriptions
          column={1}
          size="small"
          bordered
          items={[
            { key: 'version', label: '版本', children: data.version },
            {
              key: 'electron',
              label: '运行环境',
              children:
                Number.parseInt(data.electron, 10) >= EXPECTED_ELECTRON
                  ? `Electron ${data.electron}`
                  : `Electron ${data.electron}（备用运行环境，只供开发和测试）`,
            },
            { key: 'chromium', label: 'Chromium', children: data.chromium },
            {
              key: 'data',
              label: '数据程序',
              children: data.dataRuntime === 'electron' ? 'Electron 内置 Node' : '另带的 Node 24',
            },
            { key: 'folder', label: '数据文件夹', children: data.dataFolder },
          ]}
        />
      )}
      <section aria-label="演练模式" className="about-practice">
        <h2>演练模式</h2>
        <p>在另一个数据库里练习，里面的人都是虚构的。真实数据不会打开，也不会受影响。</p>
        {practice ? (
          <Button onClick={() => void client.shell.practice({ on: false })}>退出演练</Button>
        ) : (
          <Button onClick={() => void client.shell.practice({ on: true })}>进入演练模式</Button>
        )}
      </section>
    </>
  );
}
