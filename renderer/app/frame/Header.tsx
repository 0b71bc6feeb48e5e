import { SearchOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { Preferences } from '#shared/contract/settings.ts';
import { client } from '#renderer/lib/client.ts';
import { usePreferences } from '#renderer/lib/preferences.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { JobTray } from './JobTray.tsx';

const STEP = 25;

/** The search, what runs, and how large everything is. */
export function Header({ search }: { readonly search: () => void }) {
  const { data } = usePreferences();
  const change = useCommand(client.settings.setPreferences);
  function resize({ textPercent }: Preferences, step: number): void {
    change.mutate({ textPercent: Math.min(200, Math.max(100, textPercent + step)) });
  }
  return (
    <header className="header">
      <Button
        className="header-search"
        icon={<SearchOutlined />}
        onClick={search}
        aria-keyshortcuts="Control+K"
      >
        搜人、搜证号、搜功能　Ctrl+K
      </Button>
      <JobTray />
      {data && (
        <Space.Compact aria-label="文字大小">
          <Button
            aria-label="A− 文字小一点"
            disabled={data.textPercent <= 100}
            onClick={() => resize(data, -STEP)}
          >
            A−
          </Button>
          <Button
            aria-label="A+ 文字大一点"
            disabled={data.textPercent >= 200}
            onClick={() => resize(data, STEP)}
          >
            A+
          </Button>
        </Space.Compact>
      )}
    </header>
  );
}
