import { changes } from '#shared/contract/registry/changes.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { BlockForm, type Saved } from '../fields/BlockForm.tsx';
import type { FieldSpec } from '#renderer/lib/person-file/field-spec.ts';
import { usePersonPage } from './person-page.ts';

const NUMBER: readonly FieldSpec[] = [
  { name: 'identityNumber', label: '新的身份证号', kind: 'identity-number', required: true },
];

/** Another identity number; the old one stays, and still finds the person. */
export function IdentityNumberForm() {
  const { file, edit, draftOf } = usePersonPage();
  const change = useCommand(
    checked(changes.changeIdentityNumber.input, client.registry.changeIdentityNumber),
  );
  const close = () => edit(undefined);
  function save({ values, reason }: Saved): void {
    change.mutate({ personId: file.id, ...values, reason }, { onSuccess: close });
  }
  return (
    <BlockForm
      draft={draftOf('number')}
      label="改身份证号"
      specs={NUMBER}
      record={undefined}
      reason="required"
      save={save}
      pending={change.isPending}
      error={change.error}
      close={close}
    />
  );
}
