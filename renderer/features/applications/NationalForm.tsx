import { Alert, Form, Modal } from 'antd';
import { useEffect } from 'react';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = { readonly applicationIds: readonly string[]; readonly close: () => void };
type Values = { readonly on: Day };

/** On which day applications were entered into the national system. */
export function NationalForm({ applicationIds, close }: Props) {
  const [form] = Form.useForm<Values>();
  const set = useCommand(client.applications.setNational);
  useEffect(() => form.focusField('on'), [form]);
  return (
    <Modal
      open
      title="已录入国家系统"
      okText="标记（Ctrl+Enter）"
      cancelText="不标记"
      confirmLoading={set.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{ on: Day.parse(today()) }}
        onFinish={({ on }) => set.mutate({ applicationIds: [...applicationIds], on }, { onSuccess: close })}
      >
        <p>{applicationIds.length} 件申请已录入全国残疾人两项补贴信息系统。</p>
        <Form.Item
          name="on"
          label="录入日期"
          rules={[dayRule, { required: true, message: '请填录入日期。' }]}
        >
          <DateField />
        </Form.Item>
      </DeskForm>
      {set.error && <Alert type="error" showIcon role="alert" title={errorText(set.error)} />}
    </Modal>
  );
}
