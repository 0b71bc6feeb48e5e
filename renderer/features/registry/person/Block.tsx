import { Button } from 'antd';
import type { ReactNode } from 'react';
import { usePersonPage } from './person-page.ts';

type BlockProps = {
  readonly title: string;
  /** Adds a record: the name of the block that edits a new one. */
  readonly add?: { readonly block: string; readonly label: string };
  readonly remark?: ReactNode;
  readonly children: ReactNode;
};

/** A section of the person's page. */
export function Block({ title, add, remark, children }: BlockProps) {
  const { canEdit, edit } = usePersonPage();
  return (
    <section className="block" aria-label={title}>
      <div className="block-head">
        <h2>{title}</h2>
        {remark}
        {add && canEdit && (
          <Button size="small" type="text" onClick={() => edit(add.block)}>
            ＋ {add.label}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}

type EditableProps = {
  /** `basics`, `account:<id>`. */
  readonly block: string;
  /** Whose history Ctrl+H shows; that of the whole person when left out. */
  readonly recordId?: string;
  readonly label: string;
  readonly form: ReactNode;
  readonly children: ReactNode;
};

/** Something that reads as it stands and is edited in its place: F2, or its button. */
export function Editable({ block, recordId, label, form, children }: EditableProps) {
  const { canEdit, editing, edit } = usePersonPage();
  if (editing === block) return form;
  return (
    <div
      className="editable"
      role="group"
      // F2 and Ctrl+H belong to what has the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      aria-label={label}
      data-block={block}
      data-record={recordId ?? ''}
    >
      {children}
      {canEdit && (
        <Button
          size="small"
          type="link"
          className="edit-button"
          aria-label={`修改${label}`}
          onClick={() => edit(block)}
        >
          修改
        </Button>
      )}
    </div>
  );
}

/** Label and value. */
export type Fact = readonly [label: string, value: ReactNode];

const isUnknown = ([, value]: Fact) => value === '' || value === null;

/** What is known, in as many columns as there is room for; what is not, in one line. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const unknown = facts.filter(isUnknown).map(([label]) => label);
  return (
    <>
      <dl className="facts">
        {facts
          .filter((fact) => !isUnknown(fact))
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {unknown.length > 0 && <p className="quiet">未填：{unknown.join('、')}</p>}
    </>
  );
}
