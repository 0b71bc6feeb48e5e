import { Alert, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = {
  readonly title: string;
  readonly label: string;
  readonly ok: string;
  readonly children: ReactNode;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly save: (words: string) => void;
  readonly close: () => void;
};

/** Asks for one thing in words, and nothing else. */
export function WordsDialog({ title, label, ok, children, pending, error, save, close }: Props) {
  const [form] = Form.useForm<{ readonly words: string }>();
  return (
    <Modal
      open
      title={title}
      okText={`${ok}（Ctrl+Enter）`}
      cancelText="先不"
      confirmLoading={pending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('words')}
    >
      {children}
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      <DeskForm<{ readonly words: string }> form={form} onFinish={({ words }) => save(words.trim())}>
        <Form.Item
          name="words"
          label={label}
          rules={[{ required: true, whitespace: true, min: 2, message: `请写${label}，至少两个字。` }]}
        >
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
