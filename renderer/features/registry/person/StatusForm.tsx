import { changes } from '#shared/contract/registry/changes.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { BlockForm, type Saved } from '../fields/BlockForm.tsx';
import { type FieldSpec, optionsOf } from '#renderer/lib/person-file/field-spec.ts';
import { usePersonPage } from './person-page.ts';

const STATUS: readonly FieldSpec[] = [
  { name: 'status', label: '改成', kind: 'choice', options: optionsOf(FILE_STATUSES), required: true },
  { name: 'since', label: '自哪天起', kind: 'day', remark: '死亡、迁出、注销请写日期；补贴从次月起停。' },
];

/** Whether the person is still kept here, and since when not; nobody is ever deleted. */
export function StatusForm() {
  const { file, edit, draftOf } = usePersonPage();
  const change = useCommand(checked(changes.changeStatus.input, client.registry.changeStatus));
  const close = () => edit(undefined);
  function save({ values, reason }: Saved): void {
    change.mutate({ personId: file.id, ...values, reason }, { onSuccess: close });
  }
  return (
    <BlockForm
      draft={draftOf('status')}
      label="改状态"
      specs={STATUS}
      record={undefined}
      start={{ status: file.status, since: file.statusSince }}
      reason="optional"
      save={save}
      pending={change.isPending}
      error={change.error}
      close={close}
    />
  );
}
