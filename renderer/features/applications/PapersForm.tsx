import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Values = { readonly on: Day; readonly words?: string };

/** The papers that were missing came in. */
export function PapersForm({ applicationId }: { readonly applicationId: string }) {
  const [form] = Form.useForm<Values>();
  const complete = useCommand(client.applications.complete);
  useEffect(() => form.focusField('on'), [form]);
  return (
    <DeskForm<Values>
      form={form}
      initialValues={{ on: Day.parse(today()) }}
      onFinish={({ on, words = '' }) =>
        complete.mutate({ applicationId, on, words: words.trim() === '' ? null : words.trim() })
      }
    >
      <div className="saying-fields">
        <Form.Item
          name="on"
          label="收到补正材料的日期"
          rules={[dayRule, { required: true, message: '请填日期。' }]}
        >
          <DateField />
        </Form.Item>
        <Form.Item name="words" label="收到了什么（可不填）" className="wide">
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
      </div>
      {complete.error && <Alert type="error" showIcon role="alert" title={errorText(complete.error)} />}
      <Button type="primary" htmlType="submit" loading={complete.isPending}>
        材料收到，重新办理（Ctrl+Enter）
      </Button>
    </DeskForm>
  );
}
