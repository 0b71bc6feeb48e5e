import { Alert, Form, Input, Modal, Radio } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';
import { type Batch, batchName } from './words.ts';

type Values = {
  readonly fromDay: Day;
  readonly workingDays: number;
  readonly by: 'township' | 'village';
  readonly place: string;
};
type Props = { readonly batch: Batch; readonly days: number; readonly close: (said?: string) => void };

/** Where the list hangs, from when and for how many working days. */
export function NoticeDialog({ batch, days, close }: Props) {
  const [form] = Form.useForm<Values>();
  const begin = useCommand(client.payments.beginNotice);
  function save(values: Values): void {
    begin.mutate(
      { ...values, batchId: batch.id },
      { onSuccess: () => close(`${batchName(batch)} 已公示。`) },
    );
  }
  return (
    <Modal
      open
      title={`${batchName(batch)} 公示`}
      okText="公示（Ctrl+Enter）"
      cancelText="先不"
      confirmLoading={begin.isPending}
      onOk={form.submit}
      onCancel={() => close()}
      afterOpenChange={(open) => open && form.focusField('fromDay')}
    >
      <p>每个乡镇（或村）一份名单，只有姓名、村、补贴和金额，没有任何号码。期满没有异议才能报送。</p>
      {begin.error && <Alert type="error" showIcon role="alert" title={errorText(begin.error)} />}
      <DeskForm<Values>
        form={form}
        initialValues={{
          fromDay: Day.parse(today()),
          workingDays: days,
          by: 'township',
          place: '乡镇政务公开栏',
        }}
        onFinish={save}
      >
        <Form.Item
          name="fromDay"
          label="从哪一天起公示"
          rules={[{ required: true, message: '请填日期。' }, dayRule]}
        >
          <DateField />
        </Form.Item>
        <Form.Item
          name="workingDays"
          label="公示几个工作日"
          rules={[wholeRule, { required: true, message: '请填天数。' }]}
        >
          <WholeField />
        </Form.Item>
        <Form.Item name="by" label="怎么分">
          <Radio.Group
            options={[
              { value: 'township', label: '按乡镇' },
              { value: 'village', label: '按村' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="place"
          label="贴在哪里"
          rules={[{ required: true, whitespace: true, min: 2, message: '请写贴在哪里。' }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
