import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import type { Account } from '#shared/contract/accounts.ts';
import { client } from '#renderer/lib/client.ts';
import { restoredDrafts } from '#renderer/lib/drafts.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { AccountForm } from './AccountForm.tsx';
import { ACCOUNT_COLUMNS } from './columns.tsx';
import { ResetPassword } from './ResetPassword.tsx';

type Doing =
  | { readonly what: 'add' }
  | { readonly what: 'edit'; readonly account: Account }
  | { readonly what: 'reset'; readonly account: Account };

/** Who may sit down at this desk, and as what. */
export function AccountsPage() {
  const accounts = useQuery({ queryKey: ['accounts.list'], queryFn: () => client.accounts.list({}) });
  const lock = useCommand(client.accounts.lock);
  const [doing, setDoing] = useState<Doing | undefined>(() =>
    '/accounts#add' in restoredDrafts.get() ? { what: 'add' } : undefined,
  );
  const [said, setSaid] = useState<string>();
  const [chosenId, setChosenId] = useState<string>();
  const rows = accounts.data ?? [];
  const chosen = rows.find(({ id }) => id === chosenId);
  useSelectionSummary(`共 ${rows.length} 个账户`);

  const actions = useMemo(
    () => [
      {
        keys: 'F2',
        label: '修改选中的账户',
        run: () => chosen && setDoing({ what: 'edit', account: chosen }),
      },
    ],
    [chosen],
  );
  useKeys(actions);

  const close = (sentence?: string) => {
    setDoing(undefined);
    setSaid(sentence);
  };
  return (
    <>
      <PageHeader
        title="账户"
        purpose="每个人用自己的账户：做过的事记在谁名下，就看是谁登录的。"
        action={{ label: '新建账户', run: () => setDoing({ what: 'add' }) }}
      />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      {lock.error && <Alert type="error" showIcon role="alert" title={errorText(lock.error)} />}
      {accounts.isError && <ErrorState error={accounts.error} />}
      {accounts.isPending && <Waiting>正在打开账户…</Waiting>}
      <Space className="row-actions" role="toolbar" aria-label="对选中的账户">
        <Button disabled={!chosen} onClick={() => chosen && setDoing({ what: 'edit', account: chosen })}>
          修改（F2）
        </Button>
        <Button disabled={!chosen} onClick={() => chosen && setDoing({ what: 'reset', account: chosen })}>
          {chosen?.state === 'locked' ? '重新启用' : '重设密码'}
        </Button>
        <Button
          danger
          disabled={chosen?.state !== 'active'}
          onClick={() => chosen && lock.mutate({ accountId: chosen.id })}
        >
          停用
        </Button>
        <span>{chosen ? `选中：${chosen.name}` : '在列表里用上下键、空格选一个账户'}</span>
      </Space>
      <DataTable
        label="账户"
        columns={ACCOUNT_COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        more={false}
        loadMore={() => undefined}
        open={(account) => setDoing({ what: 'edit', account })}
        onSelect={(picked) => setChosenId(picked.at(-1)?.id)}
        empty={<EmptyState>还没有账户。</EmptyState>}
      />
      {doing?.what === 'add' && <AccountForm account={undefined} close={close} />}
      {doing?.what === 'edit' && <AccountForm account={doing.account} close={close} />}
      {doing?.what === 'reset' && <ResetPassword account={doing.account} close={close} />}
    </>
  );
}
