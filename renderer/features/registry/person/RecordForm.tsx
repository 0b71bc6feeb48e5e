import type { PersonRecord } from '#shared/contract/registry/changes.ts';
import { BlockForm } from '../fields/BlockForm.tsx';
import type { FieldSpec, FieldValues } from '#renderer/lib/person-file/field-spec.ts';
import { usePersonPage } from './person-page.ts';
import { useRecord } from './saving.ts';

export type RecordOf = FieldValues & { readonly id: string };

type Props = {
  readonly kind: PersonRecord['kind'];
  readonly label: string;
  readonly specs: readonly FieldSpec[];
  readonly record?: RecordOf;
  /** What a new one starts with. */
  readonly start?: FieldValues;
  readonly removable?: boolean;
};

/** A record of the open person, edited in place. */
export function RecordForm({ kind, label, specs, record, start, removable = false }: Props) {
  const { draftOf } = usePersonPage();
  const { save, remove, ...rest } = useRecord(kind, record?.id ?? null);
  return (
    <BlockForm
      draft={draftOf(`${kind}:${record?.id ?? 'new'}`)}
      label={record ? `修改${label}` : `添加${label}`}
      specs={specs}
      record={record}
      {...(start ? { start } : {})}
      reason={record ? 'optional' : 'none'}
      save={save}
      remove={removable && record ? remove : undefined}
      {...rest}
    />
  );
}
