import { Alert, Form, Input, Modal, Radio } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { METHODS, type Method, RESULTS, type Result } from '#shared/domain/reviews/words.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { FocusFirst } from '#renderer/ui/FocusFirst.tsx';

type Props = {
  readonly reviewId: string;
  readonly personIds: readonly string[];
  /** Whom it is about, in words. */
  readonly whom: string;
  readonly close: () => void;
};
type Values = {
  readonly result: Result;
  readonly method: Method;
  readonly on: Day;
  readonly evidence?: string;
};

/** What came out of a review, for one person or for many. */
export function RecordForm({ reviewId, personIds, whom, close }: Props) {
  const [form] = Form.useForm<Values>();
  const record = useCommand(client.reviews.record);
  const result = Form.useWatch('result', form) ?? '正常';
  return (
    <Modal
      open
      width={620}
      title={`登记复核结果：${whom}`}
      okText="保存（Ctrl+Enter）"
      cancelText="不登记"
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{ result: '正常', method: '入户', on: Day.parse(today()) }}
        onFinish={({ evidence = '', ...values }) =>
          record.mutate(
            {
              ...values,
              reviewId,
              personIds: [...personIds],
              evidence: evidence.trim() === '' ? null : evidence.trim(),
            },
            { onSuccess: close },
          )
        }
      >
        <FocusFirst>
          <Form.Item name="result" label="结果">
            <Radio.Group optionType="button" options={[...RESULTS]} />
          </Form.Item>
        </FocusFirst>
        <Form.Item name="method" label="怎么核实的">
          <Radio.Group optionType="button" options={[...METHODS]} />
        </Form.Item>
        <Form.Item
          name="on"
          label="复核日期"
          rules={[dayRule, { required: true, message: '请填复核日期。' }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item
          name="evidence"
          label={result === '正常' ? '情况（可不填）' : '情况和依据'}
          rules={
            result === '正常'
              ? []
              : [{ required: true, whitespace: true, message: '不是“正常”的，请写明情况或依据。' }]
          }
        >
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
      </DeskForm>
      {record.error && <Alert type="error" showIcon role="alert" title={errorText(record.error)} />}
    </Modal>
  );
}
