import { Alert, Form, Modal, Radio } from 'antd';
import { useEffect } from 'react';
import type { WayOfTelling } from '#shared/domain/applications/telling.ts';
import { Day } from '#shared/domain/day.ts';
import { WAYS_OF_TELLING } from '#shared/domain/programs/outcomes.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = {
  readonly applicationIds: readonly string[];
  /** A refusal is told in writing only. */
  readonly refused: boolean;
  readonly close: () => void;
};
type Values = { readonly on: Day; readonly how: WayOfTelling };

/** When and how applicants were told of the decision. */
export function TellForm({ applicationIds, refused, close }: Props) {
  const [form] = Form.useForm<Values>();
  const tell = useCommand(client.applications.tell);
  useEffect(() => form.focusField('on'), [form]);
  return (
    <Modal
      open
      title="已告知本人"
      okText="记下（Ctrl+Enter）"
      cancelText="不记"
      confirmLoading={tell.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{ on: Day.parse(today()), how: '书面告知' }}
        onFinish={(told) =>
          tell.mutate({ applicationIds: [...applicationIds], ...told }, { onSuccess: close })
        }
      >
        <p>
          {applicationIds.length} 件申请的结果已告知本人{refused ? '。未批准的要书面告知理由' : ''}。
        </p>
        <Form.Item
          name="on"
          label="告知日期"
          rules={[dayRule, { required: true, message: '请填告知日期。' }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="how" label="怎么告知">
          <Radio.Group options={refused ? ['书面告知'] : [...WAYS_OF_TELLING]} />
        </Form.Item>
      </DeskForm>
      {tell.error && <Alert type="error" showIcon role="alert" title={errorText(tell.error)} />}
    </Modal>
  );
}
