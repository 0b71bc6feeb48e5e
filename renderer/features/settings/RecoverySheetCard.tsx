import { Alert, Button, Form, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { RecoverySheetStep } from '#renderer/ui/RecoverySheetStep.tsx';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';

type Values = { readonly password: string };

/** The paper for the safe once more; the administrator's own password is asked again. */
export function RecoverySheetCard() {
  const session = useSession();
  const { hash } = useLocation();
  const [form] = Form.useForm<Values>();
  const [open, setOpen] = useState(hash === '#recovery-sheet');
  const show = useCommand(client.desk.showRecoveryCode);
  const close = () => {
    setOpen(false);
    show.reset();
  };
  useEffect(() => {
    if (open) form.focusField('password');
  }, [open, form]);
  return (
    <section aria-label="恢复单">
      <h2>恢复单</h2>
      <p>密码都忘了、钥匙文件丢了、换了电脑，全靠它打开数据。应当打印好，放在单位保险柜里。</p>
      <Button onClick={() => setOpen(true)}>再打印一张</Button>
      {open && (
        <Modal open title="打印恢复单" footer={null} width={720} onCancel={close}>
          {show.data ? (
            <RecoverySheetStep session={session} code={show.data.recoveryCode} done={close} />
          ) : (
            <DeskForm<Values> form={form} onFinish={({ password }) => show.mutate({ password })}>
              {show.error && <Alert type="error" showIcon role="alert" title={errorText(show.error)} />}
              <Form.Item
                name="password"
                label="先输入您自己的密码"
                rules={[{ required: true, message: '请输入密码。' }]}
              >
                <PasswordField />
              </Form.Item>
              <Button type="primary" htmlType="submit" loading={show.isPending}>
                显示恢复码
              </Button>
            </DeskForm>
          )}
        </Modal>
      )}
    </section>
  );
}
