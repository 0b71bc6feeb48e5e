import { Alert, Form, Input, Modal } from 'antd';
import { useEffect } from 'react';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = { readonly applicationId: string; readonly close: () => void };
type Values = { readonly on: Day; readonly why: string };

/** The applicant does not want it any more. */
export function WithdrawForm({ applicationId, close }: Props) {
  const [form] = Form.useForm<Values>();
  const withdraw = useCommand(client.applications.withdraw);
  useEffect(() => form.focusField('why'), [form]);
  return (
    <Modal
      open
      title="撤回申请"
      okText="撤回（Ctrl+Enter）"
      cancelText="不撤回"
      okButtonProps={{ danger: true }}
      confirmLoading={withdraw.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{ on: Day.parse(today()) }}
        onFinish={({ on, why }) =>
          withdraw.mutate({ applicationId, on, why: why.trim() }, { onSuccess: close })
        }
      >
        <p>撤回以后这件申请就办结了；以后可以重新申请。</p>
        <Form.Item
          name="why"
          label="为什么撤回"
          rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因，至少两个字。' }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item name="on" label="撤回日期" rules={[dayRule, { required: true, message: '请填日期。' }]}>
          <DateField />
        </Form.Item>
      </DeskForm>
      {withdraw.error && <Alert type="error" showIcon role="alert" title={errorText(withdraw.error)} />}
    </Modal>
  );
}
