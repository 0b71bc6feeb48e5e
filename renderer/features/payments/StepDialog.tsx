import { Alert, Form, Input, Modal } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import type { NextStep } from './next-step.ts';
import { type Batch, batchName } from './words.ts';

type Step = Extract<NextStep, { readonly kind: 'advance' }>;
type Values = { readonly happenedOn: Day; readonly document?: string };
type Props = { readonly batch: Batch; readonly step: Step; readonly close: (said?: string) => void };

/** On which day a step happened outside, and which document says so. */
export function StepDialog({ batch, step, close }: Props) {
  const [form] = Form.useForm<Values>();
  const advance = useCommand(client.payments.advance);
  function save({ happenedOn, document }: Values): void {
    const words = document?.trim() ?? '';
    advance.mutate(
      { batchId: batch.id, state: step.state, happenedOn, document: words === '' ? null : words },
      { onSuccess: () => close(`${batchName(batch)} ${step.done}。`) },
    );
  }
  return (
    <Modal
      title={`${batchName(batch)} ${step.label}`}
      open
      okText={step.label}
      cancelText="先不"
      confirmLoading={advance.isPending}
      onOk={() => form.submit()}
      onCancel={() => close()}
      afterOpenChange={(open) => open && form.focusField('happenedOn')}
    >
      <p>{step.purpose}</p>
      {advance.error && <Alert type="error" showIcon role="alert" title={errorText(advance.error)} />}
      <DeskForm<Values> form={form} initialValues={{ happenedOn: Day.parse(today()) }} onFinish={save}>
        <Form.Item
          name="happenedOn"
          label="哪一天"
          rules={[{ required: true, message: '请填日期。' }, dayRule]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="document" label="文号或说明（可不填）" rules={[{ min: 2, message: '至少两个字。' }]}>
          <Input maxLength={200} />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
