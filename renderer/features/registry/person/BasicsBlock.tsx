import { changes } from '#shared/contract/registry/changes.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { BlockForm, type Saved } from '../fields/BlockForm.tsx';
import { fieldText } from '#renderer/lib/person-file/field-text.ts';
import { BASICS } from '#renderer/lib/person-file/record-specs.ts';
import { Block, Editable, Facts } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { Revealable } from './Revealable.tsx';

function BasicsForm() {
  const { file, edit, draftOf } = usePersonPage();
  const change = useCommand(checked(changes.changeBasics.input, client.registry.changeBasics));
  const close = () => edit(undefined);
  function save({ values, reason }: Saved): void {
    change.mutate({ personId: file.id, values, reason }, { onSuccess: close });
  }
  return (
    <BlockForm
      draft={draftOf('basics')}
      label="修改概况"
      specs={BASICS}
      record={file.basics}
      reason="optional"
      save={save}
      pending={change.isPending}
      error={change.error}
      close={close}
    />
  );
}

/** What the person's own row says. */
export function BasicsBlock() {
  const { file } = usePersonPage();
  const values: Readonly<Record<string, unknown>> = file.basics;
  const facts = BASICS.map((spec) => {
    if (spec.name === 'phone' && file.basics.phone !== null) {
      const phone = (
        <Revealable what="电话号码" masked={file.basics.phone} personId={file.id} field="phone" />
      );
      return [spec.label, phone] as const;
    }
    return [spec.label, fieldText(spec, values[spec.name])] as const;
  });
  return (
    <Block title="概况">
      <Editable block="basics" recordId={file.id} label="概况" form={<BasicsForm />}>
        <Facts facts={facts} />
      </Editable>
    </Block>
  );
}
