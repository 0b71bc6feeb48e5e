import type { ReactNode } from 'react';
import type { PersonRecord } from '#shared/contract/registry/changes.ts';
import type { FieldSpec, FieldValues } from '#renderer/lib/person-file/field-spec.ts';
import { Editable } from './Block.tsx';
import { usePersonPage } from './person-page.ts';
import { RecordForm, type RecordOf } from './RecordForm.tsx';

type Props<R extends RecordOf> = {
  readonly kind: PersonRecord['kind'];
  readonly label: string;
  readonly specs: readonly FieldSpec[];
  readonly records: readonly R[];
  readonly empty: string;
  readonly removable?: boolean;
  readonly start?: FieldValues;
  readonly children: (record: R) => ReactNode;
};

/** Records of one kind, a line each; the line that is edited is its own form. */
export function Records<R extends RecordOf>(props: Props<R>) {
  const { kind, label, specs, records, empty, removable = false, start, children } = props;
  const { editing } = usePersonPage();
  const form = { kind, label, specs, removable, ...(start ? { start } : {}) };
  const isNew = editing === `${kind}:new`;
  return (
    <>
      {records.length === 0 && !isNew && <p className="quiet">{empty}</p>}
      {records.map((record) => (
        <Editable
          key={record.id}
          block={`${kind}:${record.id}`}
          recordId={record.id}
          label={label}
          form={<RecordForm {...form} record={record} />}
        >
          <div className="record-line">{children(record)}</div>
        </Editable>
      ))}
      {isNew && <RecordForm {...form} />}
    </>
  );
}
