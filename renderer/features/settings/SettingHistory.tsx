import { Popover, Button } from 'antd';
import type { SettingValue } from '#shared/contract/settings.ts';
import { settingText } from './setting-text.ts';
import { instantText } from '#renderer/lib/dates.ts';

type Props = { readonly label: string; readonly values: readonly SettingValue[] };

/** What it was before, by whom, on which document. */
export function SettingHistory({ label, values }: Props) {
  const [newest] = values;
  if (!newest) return <span className="setting-since">原始值</span>;
  const since =
    newest.effectiveFrom === null ? instantText(newest.setAt).slice(0, 10) : `自 ${newest.effectiveFrom}`;
  const list = (
    <ul className="setting-history">
      {values.map((value) => (
        <li key={`${value.setAt}${String(value.value)}`}>
          {value.effectiveFrom === null ? '' : `自 ${value.effectiveFrom} 起：`}
          {settingText(value.value)}（{value.setBy}，{instantText(value.setAt)}
          {value.document === null ? '' : `，${value.document}`}）
        </li>
      ))}
    </ul>
  );
  return (
    <Popover content={list} trigger={['click']} title={`${label}的历次改动`}>
      <Button size="small" type="link" className="setting-since" aria-label={`${since}，${label}的历次改动`}>
        {since}
      </Button>
    </Popover>
  );
}
