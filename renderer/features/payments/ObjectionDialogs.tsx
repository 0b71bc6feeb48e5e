import { Alert, Form, Input, Modal, Radio } from 'antd';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import type { NoticeRow } from './words.ts';

const DAY_RULES = [{ required: true, message: '请填日期。' }, dayRule];
const TEXT_RULES = (what: string) => [
  { required: true, whitespace: true, min: 2, message: `请写${what}，至少两个字。` },
];

type Raised = { readonly raisedOn: Day; readonly raisedBy: string; readonly about: string };

/** 异议: who, when, what. */
export function ObjectionDialog({
  notice,
  close,
}: {
  readonly notice: NoticeRow;
  readonly close: () => void;
}) {
  const [form] = Form.useForm<Raised>();
  const object = useCommand(client.payments.object);
  return (
    <Modal
      open
      title="登记异议"
      okText="登记（Ctrl+Enter）"
      cancelText="先不"
      confirmLoading={object.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('raisedBy')}
    >
      <p>异议处理完以前，这张单不能报送。</p>
      {object.error && <Alert type="error" showIcon role="alert" title={errorText(object.error)} />}
      <DeskForm<Raised>
        form={form}
        initialValues={{ raisedOn: Day.parse(today()) }}
        onFinish={(values) => object.mutate({ ...values, noticeId: notice.id }, { onSuccess: close })}
      >
        <Form.Item name="raisedBy" label="谁提的" rules={TEXT_RULES('是谁提的')}>
          <Input autoComplete="off" maxLength={50} />
        </Form.Item>
        <Form.Item name="raisedOn" label="哪一天" rules={DAY_RULES}>
          <DateField />
        </Form.Item>
        <Form.Item name="about" label="异议的内容" rules={TEXT_RULES('异议的内容')}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2 }} />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}

type Settled = { readonly outcome: 'upheld' | 'rejected'; readonly outcomeOn: Day; readonly words: string };

/** What came of an objection. */
export function OutcomeDialog({
  objection,
  close,
}: {
  readonly objection: NoticeRow['objections'][number];
  readonly close: () => void;
}) {
  const [form] = Form.useForm<Settled>();
  const settle = useCommand(client.payments.settleObjection);
  return (
    <Modal
      open
      title="异议处理结果"
      okText="登记（Ctrl+Enter）"
      cancelText="先不"
      confirmLoading={settle.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('words')}
    >
      <p>
        {objection.raisedBy}：{objection.about}
      </p>
      {settle.error && <Alert type="error" showIcon role="alert" title={errorText(settle.error)} />}
      <DeskForm<Settled>
        form={form}
        initialValues={{ outcome: 'rejected', outcomeOn: Day.parse(today()) }}
        onFinish={(values) => settle.mutate({ ...values, objectionId: objection.id }, { onSuccess: close })}
      >
        <Form.Item name="words" label="核查的情况" rules={TEXT_RULES('核查的情况')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <Form.Item
          name="outcome"
          label="结果"
          extra="成立的，请先在资格里停发或更正，再作废这张单、重新制单。"
        >
          <Radio.Group
            options={[
              { value: 'rejected', label: '不成立' },
              { value: 'upheld', label: '成立' },
            ]}
          />
        </Form.Item>
        <Form.Item name="outcomeOn" label="哪一天" rules={DAY_RULES}>
          <DateField />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
