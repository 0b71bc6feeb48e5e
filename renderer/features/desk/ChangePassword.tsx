import { Alert, Button, Form } from 'antd';
import { SHORTEST_PASSWORD } from '#shared/domain/accounts/password.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { passwordRule, sameAs } from '#renderer/lib/password-rules.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { Door } from './Door.tsx';

type Values = { readonly password: string; readonly newPassword: string; readonly again: string };

/** Somebody else set this account's password: its own comes first. */
export function ChangePassword({ done }: { readonly done: () => void }) {
  const { login, name } = useSession();
  const [form] = Form.useForm<Values>();
  const change = useCommand(client.accounts.changeOwnPassword);
  async function save({ password, newPassword }: Values): Promise<void> {
    await change.mutateAsync({ password, newPassword });
    done();
  }
  return (
    <Door
      title={`${name}，请先改密码`}
      purpose="现在的密码是管理员设的，他也知道。改成只有您自己知道的，再开始工作。"
    >
      {change.error && <Alert type="error" showIcon role="alert" title={errorText(change.error)} />}
      <DeskForm<Values> form={form} onFinish={(values) => void save(values).catch(() => undefined)}>
        <Form.Item
          name="password"
          label="现在的密码"
          rules={[{ required: true, message: '请输入现在的密码。' }]}
        >
          <PasswordField autoFocus />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label={`新密码（至少 ${SHORTEST_PASSWORD} 个字符）`}
          rules={[passwordRule({ login })]}
        >
          <PasswordField />
        </Form.Item>
        <Form.Item
          name="again"
          label="再输一次新密码"
          dependencies={['newPassword']}
          rules={[sameAs('newPassword')]}
        >
          <PasswordField />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          保存并开始工作（Ctrl+Enter）
        </Button>
      </DeskForm>
    </Door>
  );
}
