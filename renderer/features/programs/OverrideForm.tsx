import { Alert, Button, Form, Input } from 'antd';
import type { WarnRule } from '#shared/domain/programs/overriding.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Values = { readonly why: string };

/** A reviewer lets a doubt pass, with a reason that stands on every explanation from then on. */
export function OverrideForm({ personId, rule }: { readonly personId: string; readonly rule: WarnRule }) {
  const [form] = Form.useForm<Values>();
  const override = useCommand(client.programs.override);
  return (
    <DeskForm<Values>
      form={form}
      className="narrow"
      onFinish={({ why }) => override.mutate({ personId, rule, why })}
    >
      <Form.Item
        name="why"
        label="复核人核实后可以放行，请写明怎么核实的"
        rules={[{ required: true, whitespace: true, message: '请写明怎么核实的。' }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {override.error && <Alert type="error" showIcon role="alert" title={errorText(override.error)} />}
      <Button htmlType="submit" loading={override.isPending}>
        放行（Ctrl+Enter）
      </Button>
    </DeskForm>
  );
}
