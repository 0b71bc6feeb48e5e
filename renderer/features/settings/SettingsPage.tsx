import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { SettingValue } from '#shared/contract/settings.ts';
import { SETTING_KEYS, SETTINGS, type SettingKey, settingOn } from '#shared/domain/settings/settings.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PaperFaces } from '#renderer/ui/PaperFaces.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { Appearance } from './Appearance.tsx';
import { Holidays } from './Holidays.tsx';
import { OldNames } from './OldNames.tsx';
import { RecoverySheetCard } from './RecoverySheetCard.tsx';
import { SettingForm } from './SettingForm.tsx';
import { SettingHistory } from './SettingHistory.tsx';
import { settingText } from './setting-text.ts';
import { BankFiles } from './bank/BankFiles.tsx';

type Row = { readonly key: SettingKey; readonly value: string; readonly history: readonly SettingValue[] };

function rowsOf(history: readonly SettingValue[]): readonly Row[] {
  return SETTING_KEYS.map((key) => ({
    key,
    value: settingText(settingOn(history, key, today())),
    history: history.filter((value) => value.key === key),
  }));
}

function unitOf(key: SettingKey): string {
  const definition = SETTINGS[key];
  return 'unit' in definition ? definition.unit : '';
}

/** What the office decides for itself, and since when. */
export function SettingsPage() {
  const { role, practice } = useSession();
  const history = useQuery({ queryKey: ['settings.history'], queryFn: () => client.settings.history({}) });
  const [editing, setEditing] = useState<SettingKey>();
  const [said, setSaid] = useState<string>();
  return (
    <>
      <PageHeader title="设置" purpose="单位自己决定的事。每次改动都记下谁改的、从哪天起算。" />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <div className="scroll">
        <Appearance />
        {history.isError && <ErrorState error={history.error} />}
        {history.isPending && <Waiting>正在打开设置…</Waiting>}
        {history.data && (
          <section aria-label="单位的设置">
            <h2>单位</h2>
            <ul className="setting-list">
              {rowsOf(history.data).map(({ key, value, history: values }) => (
                <li key={key}>
                  <span className="setting-label">{SETTINGS[key].label}</span>
                  <span className="setting-value">
                    {value === '' ? '未填' : value} {unitOf(key)}
                  </span>
                  <SettingHistory label={SETTINGS[key].label} values={values} />
                  {role === 'admin' && (
                    <Button
                      size="small"
                      aria-label={`修改${SETTINGS[key].label}`}
                      onClick={() => setEditing(key)}
                    >
                      修改
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
        <BankFiles />
        <PaperFaces />
        <Holidays />
        <OldNames />
        {role === 'admin' && !practice && <RecoverySheetCard />}
      </div>
      {editing && history.data && (
        <SettingForm
          settingKey={editing}
          current={settingOn(history.data, editing, today())}
          close={(sentence) => {
            setEditing(undefined);
            setSaid(sentence);
          }}
        />
      )}
    </>
  );
}
