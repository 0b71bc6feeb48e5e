import { Alert, Button, Form } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import type { Session } from '#shared/contract/desk.ts';
import { CallError } from '#shared/contract/client.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText, waitText } from '#renderer/lib/error-text.ts';
import { PasswordField } from '#renderer/ui/PasswordField.tsx';

type Values = { readonly password: string };
type Props = {
  readonly login: string;
  readonly enter: (session: Session) => void;
  readonly waitSeconds: number;
};

function secondsIn(error: unknown): number {
  if (!(error instanceof CallError)) return 0;
  const { params } = error.error;
  return 'waitSeconds' in params && typeof params.waitSeconds === 'number' ? params.waitSeconds : 0;
}

/** Seconds that are left, counting down. */
function useCountdown(from: number): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    if (left <= 0) return undefined;
    const tick = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(tick);
  }, [left]);
  return [left, setLeft];
}

/** The password of one account. After wrong ones it says how long to wait, and counts. */
export function SignInForm({ login, enter, waitSeconds }: Props) {
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [left, wait] = useCountdown(waitSeconds);
  const name = useId();
  const field = useRef<HTMLDivElement>(null);
  const focus = () => field.current?.querySelector('input')?.focus();

  // From here on somebody can type: what the start is measured by.
  useEffect(() => void performance.mark('door-open'), []);

  async function submit({ password }: Values): Promise<void> {
    setBusy(true);
    try {
      enter(await client.desk.signIn({ login, password }));
    } catch (error) {
      form.resetFields();
      setFailure(error);
      wait(secondsIn(error));
      focus();
    } finally {
      setBusy(false);
    }
  }
  return (
    <Form
      form={form}
      name={name}
      layout="vertical"
      requiredMark={false}
      onFinish={(values) => void submit(values)}
    >
      {left > 0 ? (
        <Alert type="warning" showIcon role="alert" title={`密码不对。请等 ${waitText(left)} 再试。`} />
      ) : (
        failure !== undefined &&
        secondsIn(failure) === 0 && <Alert type="error" showIcon role="alert" title={errorText(failure)} />
      )}
      <div ref={field}>
        <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
          <PasswordField autoFocus />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" block disabled={left > 0} loading={busy}>
        {left > 0 ? `请等 ${waitText(left)}` : '登录（Enter）'}
      </Button>
    </Form>
  );
}
