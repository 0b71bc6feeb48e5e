import { Alert, Button, Form, Space } from 'antd';
import { useState } from 'react';
import type { Session } from '#shared/contract/desk.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText, wireErrorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { AdministratorFields, type AdministratorValues } from './AdministratorFields.tsx';
import { Door } from './Door.tsx';
import { RecoveryCodeField, recoveryCodeRule } from './RecoveryCodeField.tsx';

type Values = AdministratorValues & { readonly code: string };
type Why = 'keyring-missing' | 'keyring-damaged' | 'keyring-of-another-database' | 'passwords-forgotten';

type Props = {
  readonly why: Why;
  readonly enter: (session: Session) => void;
  readonly back?: () => void;
};

function reason(why: Why): string {
  if (why === 'passwords-forgotten')
    return '用保险柜里恢复单上的恢复码打开，并设一位管理员的新密码。其他人的密码不变。';
  return wireErrorText({ code: why, params: {} });
}

/** Opening the office without a password, with the code from the safe. */
export function Recover({ why, enter, back }: Props) {
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  async function submit({ code, name, login, password }: Values): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      enter(await client.desk.recover({ code, name, login, password }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }
  return (
    <Door title="用恢复码打开" purpose={reason(why)}>
      {failure !== undefined && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <DeskForm<Values> form={form} onFinish={(values) => void submit(values)}>
        <Form.Item name="code" label="恢复码" rules={[recoveryCodeRule]} validateTrigger="onBlur">
          <RecoveryCodeField />
        </Form.Item>
        <AdministratorFields />
        <Space>
          <Button type="primary" htmlType="submit" loading={busy}>
            打开（Ctrl+Enter）
          </Button>
          {back && <Button onClick={back}>返回</Button>}
        </Space>
      </DeskForm>
    </Door>
  );
}
