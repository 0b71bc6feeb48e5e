import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PaperDesk } from './PaperDesk.tsx';
import { printDocument, sentText } from './printing.ts';

/** 作废: why; the number stays. */
function VoidForm({ documentId }: { readonly documentId: string }) {
  const [form] = Form.useForm<{ reason: string }>();
  const [isOpen, setOpen] = useState(false);
  const navigate = useNavigate();
  const command = useCommand(client.documents.void);
  if (!isOpen) return <Button onClick={() => setOpen(true)}>作废…</Button>;
  return (
    <DeskForm
      form={form}
      onFinish={({ reason }) => {
        command.mutate({ documentId, reason }, { onSuccess: () => void navigate('/documents') });
      }}
    >
      {command.error && <ErrorState error={command.error} />}
      <Form.Item
        name="reason"
        label="作废的理由（文号保留）"
        rules={[{ required: true, min: 2, message: '请写明理由。' }]}
      >
        <Input autoFocus maxLength={200} />
      </Form.Item>
      <Button htmlType="submit" danger>
        作废（Ctrl+Enter）
      </Button>
    </DeskForm>
  );
}

/** A document of the archive: the very bytes that were printed, to be printed again. */
export function IssuedPage() {
  const { documentId = '' } = useParams();
  const { role } = useSession();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['documents.pdf', documentId],
    queryFn: () => client.documents.pdf({ documentId }),
    gcTime: 0,
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开存档…</Waiting>;
  const pdf = new Uint8Array(data.content);
  return <Opened documentId={documentId} title={data.title} pdf={pdf} mayPrint={CLERKS.includes(role)} />;
}

type OpenedProps = {
  readonly documentId: string;
  readonly title: string;
  readonly pdf: Uint8Array<ArrayBuffer>;
  readonly mayPrint: boolean;
};

function Opened({ documentId, title, pdf: read, mayPrint }: OpenedProps) {
  const [pdf] = useState(read);
  return (
    <>
      <PageHeader title={title} purpose="存档里的原件，重打出来和当时一样。" />
      <PaperDesk
        pdf={pdf}
        fileName={`${title}.pdf`}
        print={
          mayPrint ? async (order) => sentText(await printDocument({ documentId, pdf }, order)) : undefined
        }
        more={mayPrint && <VoidForm documentId={documentId} />}
      />
    </>
  );
}
