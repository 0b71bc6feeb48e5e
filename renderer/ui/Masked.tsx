import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from './DeskForm.tsx';

type Props = {
  /** What is hidden, for the screen reader and the question: `身份证号`. */
  readonly what: string;
  readonly masked: string;
  readonly reveal: (reason: string) => Promise<string>;
};

/** A number with its middle hidden. The whole one asks for a reason, which is logged, and is hidden again with the page. */
export function Masked({ what, masked, reveal }: Props) {
  const [asking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [form] = Form.useForm<{ reason: string }>();

  async function show({ reason }: { reason: string }): Promise<void> {
    try {
      setWhole(await reveal(reason));
      setAsking(false);
    } catch (error) {
      setFailure(errorText(error));
    }
  }
  return (
    <span className="masked">
      <span className="number">{whole ?? masked}</span>
      {whole === undefined && (
        <Button size="small" type="link" onClick={() => setAsking(true)} aria-label={`查看完整${what}`}>
          查看
        </Button>
      )}
      <Modal
        title={`查看完整${what}`}
        open={asking}
        okText="查看"
        cancelText="不看了"
        destroyOnHidden
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
        afterOpenChange={(open) => open && form.focusField('reason')}
      >
        <p>查看会记入审计日志：谁、什么时候、为什么。</p>
        <DeskForm<{ reason: string }> form={form} onFinish={(values) => void show(values)}>
          <Form.Item
            name="reason"
            label="查看的原因"
            rules={[{ required: true, min: 2, message: '请写明原因，至少两个字。' }]}
            {...(failure === undefined ? {} : { validateStatus: 'error' as const, help: failure })}
          >
            <Input maxLength={100} placeholder="如：核对银行退回的账户" />
          </Form.Item>
        </DeskForm>
      </Modal>
    </span>
  );
}
