import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { queryClient } from '#renderer/lib/queries.ts';
import { THEME_TOKENS, type ThemeName } from '#renderer/lib/theme.ts';
import { ClearMark } from '#renderer/ui/ClearMark.tsx';
import { Gate } from './Gate.tsx';

/** A list of choices belongs to the page that it is opened from, also for those who walk by landmarks. */
const inItsPage = (opener?: HTMLElement): HTMLElement => opener?.closest('main') ?? document.body;

const CLEARED_BY_MARK = { clearIcon: <ClearMark /> };

export function App() {
  const [theme, setTheme] = useState<ThemeName>('light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={THEME_TOKENS[theme]}
      button={{ autoInsertSpace: false }}
      select={CLEARED_BY_MARK}
      getPopupContainer={inItsPage}
    >
      <QueryClientProvider client={queryClient}>
        <Gate setTheme={setTheme} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
