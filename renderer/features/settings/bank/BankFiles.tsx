import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { useSession } from '#renderer/lib/session.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import { BankProfileForm } from './BankProfileForm.tsx';

const ENCODINGS = { gbk: 'GBK', 'utf-8': 'UTF-8' } as const;

/** How the files look that go to the bank and come back from it. */
export function BankFiles() {
  const { role } = useSession();
  const [editing, setEditing] = useState(false);
  const { data, error } = useQuery({
    queryKey: ['payments.bankProfile'],
    queryFn: () => client.payments.bankProfile({}),
  });
  const profile = data?.profile;
  const [newest] = data?.history ?? [];
  return (
    <section aria-label="银行文件格式" id="bank-files">
      <h2>银行文件格式</h2>
      <p>代发文件有哪些列、叫什么、什么编码；银行结果里的话各是什么意思。从某一天起改，旧的单不受影响。</p>
      {error && <ErrorState error={error} />}
      {profile && (
        <ul className="setting-list">
          <li>
            <span className="setting-label">{profile.name}</span>
            <span className="setting-value">
              .{profile.format}
              {profile.format === 'xlsx' ? '' : `，${ENCODINGS[profile.encoding]}`}，{profile.columns.length}{' '}
              列：
              {profile.columns.map(({ title }) => title).join('、')}
            </span>
            <span className="quiet">
              {newest ? `自 ${newest.effectiveFrom}，${newest.by} 修改` : '原始值'}
            </span>
            {role === 'admin' && (
              <Button size="small" aria-label="修改银行文件格式" onClick={() => setEditing(true)}>
                修改
              </Button>
            )}
          </li>
        </ul>
      )}
      {editing && profile && <BankProfileForm profile={profile} close={() => setEditing(false)} />}
    </section>
  );
}
