import { Alert, Button, Form, Input, Modal, Space } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import type { Attachment } from './Attachments.tsx';
import { isPicture, usePicture } from './attachment-picture.ts';
import { usePersonPage } from './person-page.ts';

type Props = { readonly attachment: Attachment; readonly close: () => void };

const NEEDED = [{ required: true, min: 2, whitespace: true, message: '请写明原因，至少两个字。' }];

function Removal({ attachment, close }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const remove = useCommand(client.registry.removeAttachment);
  return (
    <DeskForm<{ reason: string }>
      form={form}
      onFinish={({ reason }) => remove.mutate({ attachmentId: attachment.id, reason }, { onSuccess: close })}
    >
      {remove.error && <Alert type="error" showIcon role="alert" title={errorText(remove.error)} />}
      <Form.Item name="reason" label="删去的原因" rules={NEEDED}>
        <Input autoComplete="off" maxLength={200} placeholder="如：扫错了人" />
      </Form.Item>
      <Button danger htmlType="submit" loading={remove.isPending}>
        删去这份附件（Ctrl+Enter）
      </Button>
    </DeskForm>
  );
}

/** An attachment as large as there is room for, saved elsewhere or taken away. */
export function AttachmentView({ attachment, close }: Props) {
  const { canEdit } = usePersonPage();
  const [removing, setRemoving] = useState(false);
  const { url, error } = usePicture(isPicture(attachment.mediaType) ? attachment.id : undefined);
  const [said, setSaid] = useState<string>();
  async function save(): Promise<void> {
    try {
      const { content } = await client.registry.attachment({ attachmentId: attachment.id });
      const { file } = await client.shell.saveFile({ fileName: attachment.fileName, content });
      setSaid(file === null ? undefined : `已存成“${file}”。离开加密保护以后，请自己看管好。`);
    } catch (failure) {
      setSaid(errorText(failure));
    }
  }
  return (
    <Modal
      open
      title={`${attachment.kind}：${attachment.fileName}`}
      footer={null}
      onCancel={close}
      width={760}
    >
      {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
      {url !== undefined && <img className="attachment-picture" src={url} alt={attachment.fileName} />}
      {!isPicture(attachment.mediaType) && <p>这是一份 PDF，存到别处以后用阅读器打开。</p>}
      {said !== undefined && <Alert type="info" showIcon role="status" title={said} />}
      <Space style={{ marginBlock: 12 }}>
        <Button onClick={() => void save()}>存到别处</Button>
        {canEdit && !removing && <Button onClick={() => setRemoving(true)}>删去…</Button>}
      </Space>
      {removing && <Removal attachment={attachment} close={close} />}
    </Modal>
  );
}
