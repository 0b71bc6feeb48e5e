import { Alert, Button, Form, Radio } from 'antd';
import { explaining, type Explanation } from '#shared/contract/programs/explain.ts';
import type { Day } from '#shared/domain/day.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Values = { readonly chosen: 'subsidy' | 'other'; readonly chosenOn: Day };
type Props = { readonly personId: string; readonly choice: NonNullable<Explanation['choice']> };

/** What the person signed: which of the two they take. */
export function ChoiceForm({ personId, choice: { kind, name } }: Props) {
  const [form] = Form.useForm<Values>();
  const choose = useCommand(checked(explaining.choose.input, client.programs.choose));
  return (
    <section aria-label="择高选择">
      <h2>两项只能领一项，本人选哪一项</h2>
      <DeskForm<Values>
        form={form}
        className="narrow"
        initialValues={{ chosenOn: today() }}
        onFinish={(values) => choose.mutate({ personId, kind, ...values })}
      >
        <Form.Item name="chosen" label="本人选择" rules={[{ required: true, message: '请选一项。' }]}>
          <Radio.Group
            options={[
              { value: 'subsidy', label: '这项补贴' },
              { value: 'other', label: name },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="chosenOn"
          label="哪天签的选择书"
          rules={[{ required: true, message: '请填日期。' }, dayRule]}
        >
          <DateField />
        </Form.Item>
        {choose.error && <Alert type="error" showIcon role="alert" title={errorText(choose.error)} />}
        <Button htmlType="submit" loading={choose.isPending}>
          记下选择（Ctrl+Enter）
        </Button>
      </DeskForm>
    </section>
  );
}
