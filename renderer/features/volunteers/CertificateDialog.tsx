import { Form, Input } from 'antd';
import { useNavigate } from 'react-router';
import type { Day } from '#shared/domain/day.ts';
import { today } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskDialog } from './DeskDialog.tsx';

/** What the certificate is to say, by the names of its own fields; what is left empty it finds itself. */
type Values = Readonly<
  Partial<Record<'自' | '至', Day> & Record<'内容' | '负责人' | '经办人' | '备注', string>>
>;

const NOT_SAVED = { isPending: false, error: null };

/** 服务记录证明: for which days, and who answers for it. */
export function CertificateDialog({
  volunteerId,
  close,
}: {
  readonly volunteerId: string;
  readonly close: () => void;
}) {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const { name } = useSession();
  function preview(values: Values): void {
    const search = new URLSearchParams(
      Object.entries(values).flatMap(([field, value]) => (value ? [[`v:${field}`, value]] : [])),
    );
    void navigate(`/documents/preview/F29/${volunteerId}?${search.toString()}`);
  }
  return (
    <DeskDialog<Values>
      title="出服务记录证明"
      okText="看预览"
      form={form}
      first="自"
      initial={{ 至: today(), 经办人: name }}
      save={preview}
      running={NOT_SAVED}
      close={close}
    >
      <div className="two-columns">
        <Form.Item name="自" label="自哪天" extra="不填就从第一次服务起" rules={[dayRule]}>
          <DateField />
        </Form.Item>
        <Form.Item name="至" label="至哪天" rules={[dayRule]}>
          <DateField />
        </Form.Item>
      </div>
      <Form.Item name="内容" label="服务内容" extra="不填就按服务类别写">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <div className="two-columns">
        <Form.Item name="负责人" label="负责人">
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
        <Form.Item name="经办人" label="经办人">
          <Input autoComplete="off" maxLength={30} />
        </Form.Item>
      </div>
      <Form.Item name="备注" label="备注">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </DeskDialog>
  );
}
