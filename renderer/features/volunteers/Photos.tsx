import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Activity } from '#shared/contract/volunteers/activities.ts';
import { LARGEST_ATTACHMENT } from '#shared/contract/registry/attachments.ts';
import { CallError } from '#shared/contract/client.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { bytesOf, sizeText } from '#renderer/lib/files.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { FileChoice } from '#renderer/ui/FileChoice.tsx';
import { ReasonDialog } from './DeskDialog.tsx';

type Props = { readonly activity: Activity; readonly canEdit: boolean };
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf';
const MEGABYTE = 1024 * 1024;

async function save(photoId: string, fileName: string): Promise<void> {
  const { content } = await client.volunteers.photo({ photoId });
  await client.shell.saveFile({ fileName, content });
}

/** Photos and the scanned sheet, enciphered as the attachments of files are. */
export function Photos({ activity, canEdit }: Props) {
  const [removing, setRemoving] = useState<string>();
  const remove = useCommand(client.volunteers.removePhoto);
  const add = useCommand(async (file: File) => {
    if (file.size > LARGEST_ATTACHMENT)
      throw new CallError({
        code: 'attachment-too-large',
        params: { megabytes: LARGEST_ATTACHMENT / MEGABYTE },
      });
    return client.volunteers.addPhoto({
      activityId: activity.id,
      fileName: file.name,
      content: await bytesOf(file),
    });
  });
  const keep = useCommand(({ id, fileName }: { id: string; fileName: string }) => save(id, fileName));
  const isOpen = canEdit && (activity.state === 'planned' || activity.state === 'submitted');
  const failure = add.error ?? keep.error;
  return (
    <section className="volunteer-panel" aria-labelledby="activity-photos">
      <h2 id="activity-photos">
        照片、签到表扫描件 {activity.photos.length} 份
        {isOpen && <FileChoice label="存入…" accept={ACCEPTED} choose={(file) => add.mutate(file)} />}
      </h2>
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <ul className="plain-list">
        {activity.photos.map(({ id, fileName, size }) => (
          <li key={id}>
            {fileName}　{sizeText(size)}
            <Button
              size="small"
              type="link"
              aria-label={`把${fileName}存到别处`}
              onClick={() => keep.mutate({ id, fileName })}
            >
              存到别处
            </Button>
            {isOpen && (
              <Button size="small" type="link" aria-label={`删去${fileName}`} onClick={() => setRemoving(id)}>
                删去
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing !== undefined && (
        <ReasonDialog
          title="删去这一份"
          okText="删去"
          label="删去的原因"
          running={remove}
          close={() => setRemoving(undefined)}
          save={(reason) =>
            remove.mutate({ photoId: removing, reason }, { onSuccess: () => setRemoving(undefined) })
          }
        />
      )}
    </section>
  );
}
