import { Alert, Button, Select, Space } from 'antd';
import { useState } from 'react';
import { LARGEST_ATTACHMENT } from '#shared/contract/registry/attachments.ts';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { ATTACHMENT_KINDS } from '#shared/domain/registry/words.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { bytesOf, sizeText } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useFileDrop } from '#renderer/ui/file-drop.ts';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';
import { AttachmentView } from './AttachmentView.tsx';
import { Block } from './Block.tsx';
import { Camera } from './Camera.tsx';
import { usePersonPage } from './person-page.ts';

type Kind = (typeof ATTACHMENT_KINDS)[number];
export type Attachment = PersonFile['attachments'][number];

const KINDS = ATTACHMENT_KINDS.map((kind) => ({ value: kind, label: kind }));
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';

/** Adds files to the open person; one that is too large is told before it is read. */
function useAdding(kind: Kind) {
  const { file: person } = usePersonPage();
  const [refused, setRefused] = useState<string>();
  const add = useCommand(client.registry.addAttachment);
  return {
    pending: add.isPending,
    failure: refused ?? (add.error ? errorText(add.error) : undefined),
    add: async (file: Blob, fileName: string): Promise<void> => {
      if (file.size > LARGEST_ATTACHMENT) {
        setRefused(`“${fileName}”有 ${sizeText(file.size)}，最多 20 MB。请把扫描的清晰度调低一些再试。`);
        return;
      }
      setRefused(undefined);
      const content = await bytesOf(file);
      await add.mutateAsync({ personId: person.id, kind, fileName, content }).catch(() => undefined);
    },
  };
}

/** Scans and photos: chosen, dropped here or taken with the camera. */
export function Attachments() {
  const { file, canEdit } = usePersonPage();
  const [kind, setKind] = useState<Kind>('照片');
  const [filming, setFilming] = useState(false);
  const [viewed, setViewed] = useState<Attachment>();
  const { add, pending, failure } = useAdding(kind);
  const { over, handlers } = useFileDrop((dropped) => canEdit && void add(dropped, dropped.name));
  return (
    <Block title="附件">
      <div className={over ? 'drop-zone over' : 'drop-zone'} {...handlers}>
        {failure !== undefined && <Alert type="error" showIcon role="alert" title={failure} />}
        {file.attachments.length === 0 && <p className="quiet">没有附件。</p>}
        <ul className="plain-list" aria-label="附件">
          {file.attachments.map((attachment) => (
            <li key={attachment.id} className="attachment">
              <Button type="link" size="small" onClick={() => setViewed(attachment)}>
                {attachment.kind}：{attachment.fileName}
              </Button>
              <span className="quiet number">
                {sizeText(attachment.size)}，{instantText(attachment.addedAt).slice(0, 10)}，
                {attachment.addedBy}
              </span>
            </li>
          ))}
        </ul>
        {canEdit && (
          <Space wrap size="small">
            <Select
              aria-label="附件种类"
              size="small"
              style={{ width: 104 }}
              value={kind}
              onChange={setKind}
              options={KINDS}
            />
            <FileChoice
              label={pending ? '正在保存…' : '选文件，或拖到这里'}
              accept={ACCEPTED}
              disabled={pending}
              choose={(chosen) => void add(chosen, chosen.name)}
            />
            <Button size="small" onClick={() => setFilming(true)}>
              拍照
            </Button>
          </Space>
        )}
      </div>
      {filming && (
        <Camera
          close={() => setFilming(false)}
          take={(photo) => {
            setFilming(false);
            void add(photo, `${file.basics.name}.jpg`);
          }}
        />
      )}
      {viewed && <AttachmentView attachment={viewed} close={() => setViewed(undefined)} />}
    </Block>
  );
}
