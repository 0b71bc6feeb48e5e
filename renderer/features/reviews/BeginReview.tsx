import { Alert, Form, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { addDays, Day } from '#shared/domain/day.ts';
import { DIVISIONS } from '#shared/domain/registry/divisions.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';

type Props = { readonly close: (said?: string) => void };
type Values = { readonly year: number; readonly townshipCode: string; readonly dueOn: Day };

const ALL = 'all';
const TOWNS = [
  { value: ALL, label: '所有还没有开始的乡镇' },
  ...DIVISIONS.filter(({ level }) => level === 'township').map(({ code, name }) => ({
    value: code,
    label: name,
  })),
];
const MONTH = 30;

/** Begins a year's review, of one town or of all that have none yet. */
export function BeginReview({ close }: Props) {
  const [form] = Form.useForm<Values>();
  const begin = useCommand(client.reviews.begin);
  useEffect(() => form.focusField('year'), [form]);
  const now = Day.parse(today());
  return (
    <Modal
      open
      title="开始年度复核"
      okText="开始（Ctrl+Enter）"
      cancelText="不开始"
      confirmLoading={begin.isPending}
      onOk={form.submit}
      onCancel={() => close()}
    >
      <DeskForm<Values>
        form={form}
        initialValues={{ year: Number(now.slice(0, 4)), townshipCode: ALL, dueOn: addDays(now, MONTH) }}
        onFinish={({ townshipCode, ...values }) =>
          begin.mutate(
            { ...values, townshipCode: townshipCode === ALL ? null : townshipCode },
            {
              onSuccess: ({ reviews, people }) =>
                close(`已开始 ${reviews} 个乡镇的复核，共 ${people.toLocaleString('zh-CN')} 人。`),
            },
          )
        }
      >
        <p>今天在享受任何一项补贴的人都列入名单，每人一行。</p>
        <Form.Item name="year" label="年度" rules={[wholeRule, { required: true, message: '请填年度。' }]}>
          <WholeField />
        </Form.Item>
        <Form.Item name="townshipCode" label="乡镇">
          <Select showSearch={{ optionFilterProp: 'label' }} options={TOWNS} />
        </Form.Item>
        <Form.Item
          name="dueOn"
          label="完成期限"
          rules={[dayRule, { required: true, message: '请填完成期限。' }]}
        >
          <DateField />
        </Form.Item>
      </DeskForm>
      {begin.error && <Alert type="error" showIcon role="alert" title={errorText(begin.error)} />}
    </Modal>
  );
}
