import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { PersonFilter } from '#shared/contract/registry/finding.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Props = { readonly filter: PersonFilter; readonly say: (sentence: string | undefined) => void };
type Values = { readonly numbers: 'masked' | 'whole'; readonly purpose?: string };

async function exportRoster(filter: PersonFilter, { numbers, purpose }: Values): Promise<string | null> {
  const { fileName, content, people } = await client.exports.roster({
    filter,
    purpose: numbers === 'whole' ? (purpose ?? '') : null,
  });
  const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
  return file === null ? null : `已把 ${people.toLocaleString('zh-CN')} 人存成“${file}”。`;
}

/** The list as it stands, as a workbook: numbers hidden in part, or whole for a purpose that is logged. */
export function ExportRoster({ filter, say }: Props) {
  const { role } = useSession();
  const [asking, setAsking] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [form] = Form.useForm<Values>();
  const numbers = Form.useWatch('numbers', form);
  const keys = useMemo(() => [{ keys: 'Ctrl+E', label: '导出这个名单', run: () => setAsking(true) }], []);
  useKeys(keys);

  async function save(values: Values): Promise<void> {
    setPending(true);
    setFailure(undefined);
    say(undefined);
    try {
      const sentence = await exportRoster(filter, values);
      if (sentence === null) return;
      say(sentence);
      setAsking(false);
    } catch (error) {
      setFailure(errorText(error));
    } finally {
      setPending(false);
    }
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>导出（Ctrl+E）</Button>
      <Modal
        title="导出这个名单"
        open={asking}
        okText="导出"
        cancelText="不导了"
        destroyOnHidden
        confirmLoading={pending}
        onOk={() => form.submit()}
        onCancel={() => setAsking(false)}
      >
        <p>存成 Excel 工作簿，列和名册一样，只含现在的筛选条件找到的人。导出会记入审计日志。</p>
        {failure !== undefined && <Alert type="error" showIcon role="alert" title={failure} />}
        <DeskForm<Values>
          form={form}
          initialValues={{ numbers: 'masked' }}
          onFinish={(values) => void save(values)}
        >
          <Form.Item name="numbers" label="证号、电话、账号">
            <Radio.Group>
              <Radio value="masked" autoFocus>
                隐去中间几位
              </Radio>
              <Radio value="whole" disabled={!CLERKS.includes(role)}>
                完整号码
              </Radio>
            </Radio.Group>
          </Form.Item>
          {numbers === 'whole' && (
            <Form.Item
              name="purpose"
              label="完整号码的用途"
              rules={[{ required: true, whitespace: true, min: 2, message: '请写明用途，至少两个字。' }]}
            >
              <Input maxLength={100} placeholder="如：报送市残联年度核查" />
            </Form.Item>
          )}
        </DeskForm>
      </Modal>
    </>
  );
}
