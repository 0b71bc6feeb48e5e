import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';
import { RecoverySheetStep } from '#renderer/ui/RecoverySheetStep.tsx';

type Values = { readonly password: string };

/** Gives the office another key, and its administrator the sheet that belongs to it. */
export function RekeyDialog({ close }: { readonly close: () => void }) {
  const session = useSession();
  const [form] = Form.useForm<Values>();
  const [code, setCode] = useState<string>();
  const rekey = useCommand(client.backup.rekey);
  if (code !== undefined)
    return (
      <Modal open title="新的恢复单" footer={null} width={720} closable={false}>
        <RecoverySheetStep session={session} code={code} done={close} />
      </Modal>
    );
  return (
    <Modal
      open
      title="换钥匙"
      okText="换钥匙（Ctrl+Enter）"
      cancelText="先不"
      confirmLoading={rekey.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('password')}
    >
      <p>
        在旁边用新钥匙重写一份数据，写好了才换上。换完以后：旧恢复单作废，马上打印新的；其他账户要由您重新设一次密码才能登录。
      </p>
      {rekey.error && <Alert type="error" showIcon role="alert" title={errorText(rekey.error)} />}
      <DeskForm<Values>
        form={form}
        onFinish={({ password }) =>
          rekey.mutate({ password }, { onSuccess: ({ recoveryCode }) => setCode(recoveryCode) })
        }
      >
        <Form.Item
          name="password"
          label="先输入您自己的密码"
          rules={[{ required: true, message: '请输入密码。' }]}
        >
          <PasswordField />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
