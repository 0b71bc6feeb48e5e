import { Alert, Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = { readonly applicationId: string; readonly close: () => void };
type Values = { readonly why: string };

/** The last thing that was written down was a mistake. */
export function TakeBackForm({ applicationId, close }: Props) {
  const [form] = Form.useForm<Values>();
  const takeBack = useCommand(client.applications.takeBack);
  useEffect(() => form.focusField('why'), [form]);
  return (
    <Modal
      open
      title="更正上一步"
      okText="更正（Ctrl+Enter）"
      cancelText="不更正"
      confirmLoading={takeBack.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        onFinish={({ why }) => takeBack.mutate({ applicationId, why: why.trim() }, { onSuccess: close })}
      >
        <p>填错的那一步不再算数，但会留着给人看；申请回到那一步以前。</p>
        <Form.Item
          name="why"
          label="填错了什么"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因，至少两个字。' }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      </DeskForm>
      {takeBack.error && <Alert type="error" showIcon role="alert" title={errorText(takeBack.error)} />}
    </Modal>
  );
}
