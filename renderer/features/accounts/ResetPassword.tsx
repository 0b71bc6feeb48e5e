import { Alert, Form, Modal } from 'antd';
import { useEffect } from 'react';
import type { Account } from '#shared/contract/accounts.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { NewPassword } from './NewPassword.tsx';

type Values = { readonly password: string };
type Props = { readonly account: Account; readonly close: (said?: string) => void };

/** A new first password for somebody who forgot theirs, or whose account is used again. */
export function ResetPassword({ account, close }: Props) {
  const [form] = Form.useForm<Values>();
  const reset = useCommand(client.accounts.resetPassword);
  useEffect(() => form.focusField('password'), [form]);
  async function save({ password }: Values): Promise<void> {
    await reset.mutateAsync({ accountId: account.id, password });
    close(`${account.name}的密码已重设，账户可以用了。请当面告诉本人。`);
  }
  return (
    <Modal
      open
      title={account.state === 'locked' ? `重新启用：${account.name}` : `重设密码：${account.name}`}
      okText="保存（Ctrl+Enter）"
      cancelText="不改了（Esc）"
      confirmLoading={reset.isPending}
      onOk={() => form.submit()}
      onCancel={() => close()}
    >
      {reset.error && <Alert type="error" showIcon role="alert" title={errorText(reset.error)} />}
      <DeskForm<Values> form={form} onFinish={(values) => void save(values).catch(() => undefined)}>
        <NewPassword label="新密码" of={account} />
      </DeskForm>
    </Modal>
  );
}
