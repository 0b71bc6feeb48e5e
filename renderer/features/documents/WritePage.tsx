import { Button, Form, Input } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { z } from 'zod';
import { FORM_CODES, FORMS } from '#shared/domain/documents/forms.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState } from '#renderer/ui/States.tsx';

type Values = { readonly 标题: string; readonly 称呼: string; readonly 正文: string };

/** A letter, request or notice of the office's own: what it says, then its preview. */
export function WritePage() {
  const { form: asked = '' } = useParams();
  const code = z.enum(FORM_CODES).safeParse(asked).data;
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  if (code === undefined) return <ErrorState error={undefined} />;
  const show = (values: Values) => {
    const search = new URLSearchParams(Object.entries(values).map(([name, value]) => [`v:${name}`, value]));
    void navigate(`/documents/preview/${code}?${search}`);
  };
  return (
    <>
      <PageHeader title={FORMS[code].name} purpose="写好以后按 Ctrl+Enter 预览，文号自动取下一个。" />
      <DeskForm form={form} onFinish={show}>
        <Form.Item name="标题" label="标题" rules={[{ required: true, message: '请写标题。' }]}>
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item name="称呼" label="主送机关" rules={[{ required: true, message: '请写主送机关。' }]}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="正文"
          label="正文：每行一段；“一、”开头的是一级标题，“（一）”开头的是二级标题"
          rules={[{ required: true, message: '请写正文。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 12 }} maxLength={20_000} />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          预览（Ctrl+Enter）
        </Button>
      </DeskForm>
    </>
  );
}
