import { Alert, Form, Input, Modal, Radio } from 'antd';
import { useEffect } from 'react';
import { AccountName, Login, type Account } from '#shared/contract/accounts.ts';
import { ROLE_NAMES, type Role, ROLES } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { useDraft } from '#renderer/lib/drafts.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { zodRule } from '#renderer/lib/rules.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { NewPassword } from './NewPassword.tsx';

type Values = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
};
type Props = { readonly account: Account | undefined; readonly close: (said?: string) => void };

const ROLE_OPTIONS = ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }));

/** A new account, or another name and role for one. */
export function AccountForm({ account, close }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useCommand(client.accounts.add);
  const update = useCommand(client.accounts.update);
  const failure = add.error ?? update.error;
  useDraft(account ? `/accounts#${account.id}` : '/accounts#add', form, ['password']);
  useEffect(() => form.focusField(account ? 'name' : 'login'), [form, account]);

  async function save({ login, name, role, password }: Values): Promise<void> {
    if (account) await update.mutateAsync({ accountId: account.id, name, role });
    else await add.mutateAsync({ login, name, role, password });
    close(account ? `${name}的账户已保存。` : `${name}的账户已建好。第一次登录时会要求改密码。`);
  }
  return (
    <Modal
      open
      title={account ? `修改账户：${account.name}` : '新建账户'}
      okText="保存（Ctrl+Enter）"
      cancelText="不改了（Esc）"
      confirmLoading={add.isPending || update.isPending}
      onOk={() => form.submit()}
      onCancel={() => close()}
    >
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <DeskForm<Values>
        form={form}
        initialValues={account ?? { role: 'clerk' }}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        {!account && (
          <Form.Item
            name="login"
            label="登录名"
            rules={[zodRule(Login, '登录名 2 到 20 个字，只用汉字、字母、数字、点和横线。')]}
          >
            <Input autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="name" label="姓名" rules={[zodRule(AccountName, '请写姓名，2 到 30 个字。')]}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label="角色">
          <Radio.Group options={ROLE_OPTIONS} />
        </Form.Item>
        {!account && <NewPassword label="首次密码" of={{ field: 'login' }} />}
      </DeskForm>
    </Modal>
  );
}
