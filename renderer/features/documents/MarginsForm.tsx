import { Button, Form, InputNumber, Space } from 'antd';
import { useState } from 'react';
import type { FormCode } from '#shared/domain/documents/forms.ts';
import { type Margins, USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { ErrorState } from '#renderer/ui/States.tsx';

const EDGES = [
  ['left', '左边（装订）', 5],
  ['right', '右边', 5],
  ['top', '上边', 5],
  ['bottom', '下边', 14],
] as const;

type Props = { readonly form: FormCode; readonly margins: Margins };

/** 页边距 of one form, in millimetres: the preview is drawn anew with it, and so is every later one. */
export function MarginsForm({ form: code, margins }: Props) {
  const [form] = Form.useForm<Margins>();
  const [isOpen, setOpen] = useState(false);
  const save = useCommand(client.documents.setMargins);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>页边距…</Button>;
  const put = (wanted: Margins | null) => save.mutate({ form: code, margins: wanted });
  const shown = Object.fromEntries(EDGES.map(([edge]) => [edge, margins[edge] / 10]));
  return (
    <DeskForm<Margins>
      form={form}
      initialValues={shown}
      onFinish={({ left, right, top, bottom }) => {
        const [l, r, t, b] = [left, right, top, bottom].map((millimetres) => Math.round(millimetres * 10));
        put({
          left: l ?? USUAL_MARGINS.left,
          right: r ?? USUAL_MARGINS.right,
          top: t ?? USUAL_MARGINS.top,
          bottom: b ?? USUAL_MARGINS.bottom,
        });
      }}
    >
      {save.error && <ErrorState error={save.error} />}
      {EDGES.map(([edge, label, least], index) => (
        <Form.Item
          key={edge}
          name={edge}
          label={`${label}，毫米`}
          rules={[{ required: true, message: '请填几毫米。' }]}
        >
          <InputNumber min={least} max={40} step={0.5} precision={1} autoFocus={index === 0} />
        </Form.Item>
      ))}
      <Space wrap>
        <Button htmlType="submit">记住（Ctrl+Enter）</Button>
        <Button onClick={() => put(null)}>恢复原来的</Button>
      </Space>
    </DeskForm>
  );
}
