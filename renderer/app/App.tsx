import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { queryClient } from '#renderer/lib/queries.ts';
import { THEME_TOKENS, type ThemeName } from '#renderer/lib/theme.ts';
import { Gate } from './Gate.tsx';

export function App() {
  const [theme, setTheme] = useState<ThemeName>('light');
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  return (
    <ConfigProvider locale={zhCN} theme={THEME_TOKENS[theme]} button={{ autoInsertSpace: false }}>
      <QueryClientProvider client={queryClient}>
        <Gate setTheme={setTheme} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
