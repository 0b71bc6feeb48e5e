import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { BackupRun, PartFaultTold } from '#shared/contract/backup.ts';
import { faultsText } from '#shared/domain/backup/fault-text.ts';
import { CallError } from '#shared/contract/client.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { timeText } from './words.ts';

type Values = { readonly who: string; readonly secret: string; readonly otherOffice?: boolean };
type Props = {
  readonly volume: string | null;
  readonly run: BackupRun;
  readonly restored: () => void;
  readonly close: () => void;
};

const BY_CODE = '';
const isOfAnotherOffice = (failure: unknown) =>
  failure instanceof CallError && failure.error.code === 'backup-of-another-office';

type Restored = { readonly faults: readonly PartFaultTold[]; readonly done: () => void };

/** Everything else is back; this is not, and the exchange can still be undone. */
function Lacking({ faults, done }: Restored) {
  return (
    <Modal
      open
      title={`恢复好了，缺 ${faults.length} 个附件`}
      closable={false}
      footer={
        <Button type="primary" autoFocus onClick={done}>
          知道了，去登录
        </Button>
      }
    >
      <p>其余的都恢复了，逐项对得上。缺的是：{faultsText(faults)}。</p>
      <p>登录以后，“备份”页上列着它们；插上有它们的 U 盘就能找回。不想用这一份的，可以“撤销恢复”。</p>
    </Modal>
  );
}

/** Puts a backup in the office's place: asked for what opens it, and said what will happen. */
export function RestoreDialog({ volume, run, restored, close }: Props) {
  const [form] = Form.useForm<Values>();
  const who = Form.useWatch('who', form);
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const [lacking, setLacking] = useState<readonly PartFaultTold[]>([]);
  const at = { volume, name: run.name, databaseId: run.databaseId ?? '' };
  const { data: openers, isPending } = useQuery({
    queryKey: ['backup.openers', volume, run.name],
    queryFn: () => client.backup.openers(at),
  });
  async function restore({ who: login, secret, otherOffice = false }: Values): Promise<void> {
    setBusy(true);
    setFailure(undefined);
    try {
      const opener = { login: login === BY_CODE ? null : login, secret };
      const { lacking: lost } = await client.backup.restore({ ...at, ...opener, otherOffice });
      if (lost.length === 0) restored();
      else setLacking(lost);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  }
  if (lacking.length > 0) return <Lacking faults={lacking} done={restored} />;
  if (isPending) return null;
  return (
    <Modal
      open
      title={`恢复到 ${run.madeAt === null ? run.name : timeText(run.madeAt)}`}
      okText="恢复（Ctrl+Enter）"
      cancelText="先不"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={close}
      afterOpenChange={(open) => open && form.focusField('secret')}
    >
      <p>
        先在旁边解开、逐项核对，都对了才换上。现在的数据整个留着，换上以后可以“撤销恢复”。换好以后请重新登录，用备份那天的密码。
      </p>
      {failure !== undefined && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <DeskForm<Values>
        form={form}
        initialValues={{ who: openers?.[0]?.login ?? BY_CODE }}
        onFinish={(values) => void restore(values)}
      >
        <Form.Item name="who" label="用什么打开">
          <Radio.Group
            options={[
              ...(openers ?? []).map(({ login, name }) => ({ value: login, label: `${name}的密码` })),
              { value: BY_CODE, label: '恢复单上的恢复码' },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="secret"
          label={who === BY_CODE ? '恢复码' : '密码'}
          rules={[{ required: true, message: '请填写。' }]}
        >
          {who === BY_CODE ? <Input autoComplete="off" /> : <Input.Password autoComplete="off" />}
        </Form.Item>
        {isOfAnotherOffice(failure) && (
          <Form.Item name="otherOffice" valuePropName="checked">
            <Checkbox>知道是另一个单位的，确实要用它替换</Checkbox>
          </Form.Item>
        )}
      </DeskForm>
    </Modal>
  );
}
