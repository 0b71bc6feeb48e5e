import { Alert, Form, type FormInstance, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props<V> = {
  readonly title: string;
  readonly okText: string;
  readonly form: FormInstance<V>;
  /** The field that has the keyboard first. */
  readonly first: string;
  readonly initial: object;
  readonly save: (values: V) => void;
  readonly running: { readonly isPending: boolean; readonly error: Error | null };
  readonly close: () => void;
  readonly width?: number;
  readonly children: ReactNode;
};

/** A form in a dialog: Enter goes on, Ctrl+Enter saves, Esc leaves it. */
export function DeskDialog<V>(props: Props<V>) {
  const { title, okText, form, first, initial, save, running, close, width = 560, children } = props;
  return (
    <Modal
      open
      title={title}
      width={width}
      okText={`${okText}（Ctrl+Enter）`}
      cancelText="先不"
      confirmLoading={running.isPending}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField(first)}
    >
      {running.error && <Alert type="error" showIcon role="alert" title={errorText(running.error)} />}
      <DeskForm<V> form={form} initialValues={initial} onFinish={save}>
        {children}
      </DeskForm>
    </Modal>
  );
}

/** A reason, in a dialog of its own. */
export function ReasonDialog({
  title,
  okText,
  label,
  save,
  running,
  close,
}: Pick<Props<unknown>, 'title' | 'okText' | 'running' | 'close'> & {
  readonly label: string;
  readonly save: (reason: string) => void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  return (
    <DeskDialog<{ reason: string }>
      {...{ title, okText, form, running, close }}
      first="reason"
      initial={{}}
      save={({ reason }) => save(reason)}
    >
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, min: 2, whitespace: true, message: '请写明，至少两个字。' }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </DeskDialog>
  );
}
