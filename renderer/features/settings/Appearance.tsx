import { Radio } from 'antd';
import { client } from '#renderer/lib/client.ts';
import { usePreferences } from '#renderer/lib/preferences.ts';
import type { ThemeName } from '#renderer/lib/theme.ts';
import { useCommand } from '#renderer/lib/queries.ts';

const SIZES = [100, 125, 150, 175, 200].map((percent) => ({ value: percent, label: `${percent} %` }));
const LOOKS: readonly { readonly value: ThemeName; readonly label: string }[] = [
  { value: 'light', label: '普通' },
  { value: 'dark', label: '深色' },
  { value: 'contrast', label: '高对比' },
];

/** How the window looks to this account. */
export function Appearance() {
  const { data } = usePreferences();
  const change = useCommand(client.settings.setPreferences);
  if (!data) return null;
  return (
    <section aria-label="我的显示">
      <h2>我的显示</h2>
      <div className="appearance">
        <span id="text-size">文字大小</span>
        <Radio.Group
          aria-labelledby="text-size"
          value={data.textPercent}
          options={SIZES}
          onChange={({ target }: { target: { value?: unknown } }) =>
            change.mutate({ textPercent: Number(target.value) })
          }
        />
        <span id="look">颜色</span>
        <Radio.Group
          aria-labelledby="look"
          value={data.theme}
          options={[...LOOKS]}
          onChange={({ target }: { target: { value?: unknown } }) => {
            const look = LOOKS.find(({ value }) => value === target.value);
            if (look) change.mutate({ theme: look.value });
          }}
        />
      </div>
    </section>
  );
}
