import { Alert, Button, ConfigProvider, Form, Input, Space } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { CallError } from '#shared/contract/client.ts';
import { changedFields } from '#renderer/lib/changed-fields.ts';
import { useDraft } from '#renderer/lib/drafts.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { FieldItem } from './FieldItem.tsx';
import { emptyToNull, startValues } from './field-values.ts';
import type { FieldSpec, FieldValues } from '#renderer/lib/person-file/field-spec.ts';

/** What is said of something new, or what is to be otherwise of a record that is there. */
export type Saved = { readonly values: FieldValues; readonly reason: string | null };

type Props = {
  /** Where what is typed is kept over a lock. */
  readonly draft: string;
  readonly label: string;
  readonly specs: readonly FieldSpec[];
  /** The record as it stands; undefined adds one. */
  readonly record: FieldValues | undefined;
  /** What something new begins with. */
  readonly start?: FieldValues;
  /** What `children` start with. */
  readonly more?: FieldValues;
  readonly reason: 'none' | 'optional' | 'required';
  readonly save: (saved: Saved) => void;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly close: () => void;
  /** Takes the record away, for the reason that stands in the form. */
  readonly remove?: ((reason: string) => void) | undefined;
  /** Hears what is typed and may answer with what follows from it for other fields. */
  readonly typed?: (changed: FieldValues, all: FieldValues) => FieldValues | undefined;
  readonly children?: ReactNode;
};

/** Denser than a form of its own: a block is read and edited among others. */
const DENSE = { components: { Form: { itemMarginBottom: 8, verticalLabelPadding: '0 0 2px' } } } as const;

const NEEDED = [{ required: true, min: 2, whitespace: true, message: '请写明原因，至少两个字。' }];

/** Why it was not saved, beside the button that was pressed. */
function FormError({ error }: { readonly error: Error }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.scrollIntoView({ block: 'nearest' }), [error]);
  return (
    <div ref={place} className="form-error">
      <Alert type="error" showIcon role="alert" title={errorText(error)} />
    </div>
  );
}

/** A block being edited in place: Ctrl+Enter saves it, Esc leaves it as it was. */
export function BlockForm(props: Props) {
  const { draft, label, specs, record, start, more, reason, save, pending, error, close } = props;
  const { remove, typed, children } = props;
  // As it was when the form opened: the record may change under it.
  const [opened] = useState(() => ({ ...startValues(specs, record ?? start), ...more }));
  const [form] = Form.useForm<Record<string, unknown>>();
  useDraft(draft, form);
  const keys = useMemo(() => [{ keys: 'Escape', label: '不改了', run: close }], [close]);
  useKeys(keys);
  useEffect(() => {
    const [first] = specs;
    if (first) form.focusField(first.name);
    // Once, when the form opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [form]);

  useEffect(() => {
    if (!(error instanceof CallError) || error.error.code !== 'invalid-input') return;
    const wrong = new Set(
      error.error.params.fields.flatMap((path) => [path.split('.').at(-1), path.replaceAll('.', '_')]),
    );
    const marked = specs.filter(({ name }) => wrong.has(name));
    form.setFields(
      marked.map(({ name, label: what }) => ({ name, errors: [`“${what}”填得不对，请再看一遍。`] })),
    );
    // When the answer comes.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [error]);

  function finish({ reason: why, ...values }: FieldValues): void {
    const said = typeof why === 'string' && why.trim() !== '' ? why.trim() : null;
    const own = record ? changedFields(opened, values) : values;
    save({ values: emptyToNull(specs, own), reason: said });
  }
  function hear(changed: FieldValues, all: FieldValues): void {
    const follows = typed?.(changed, all);
    if (follows) form.setFieldsValue({ ...follows });
  }
  function takeAway(): void {
    const why: unknown = form.getFieldValue('reason');
    if (typeof why === 'string' && why.trim().length >= 2) remove?.(why.trim());
    else {
      form.setFields([{ name: 'reason', errors: ['删去以前请写明原因，至少两个字。'] }]);
      form.focusField('reason');
    }
  }
  return (
    <div className="block-form" role="group" aria-label={label}>
      <ConfigProvider theme={DENSE}>
        <DeskForm<Record<string, unknown>>
          form={form}
          initialValues={opened}
          onFinish={finish}
          onValuesChange={hear}
        >
          <div className="block-fields">
            {specs.map((spec) => (
              <FieldItem
                key={spec.name}
                spec={spec}
                kept={
                  spec.masked && typeof record?.[spec.name] === 'string'
                    ? String(record[spec.name])
                    : undefined
                }
              />
            ))}
            {children}
            {reason !== 'none' && (
              <Form.Item
                name="reason"
                label={reason === 'required' ? '原因' : '改动的原因（可不填）'}
                rules={reason === 'required' ? NEEDED : []}
                className="wide"
              >
                <Input autoComplete="off" maxLength={200} />
              </Form.Item>
            )}
          </div>
          {error && <FormError error={error} />}
          <Space>
            <Button type="primary" htmlType="submit" size="small" loading={pending}>
              保存（Ctrl+Enter）
            </Button>
            <Button size="small" onClick={close}>
              不改了（Esc）
            </Button>
            {remove && (
              <Button size="small" danger onClick={takeAway}>
                删去这一条
              </Button>
            )}
          </Space>
        </DeskForm>
      </ConfigProvider>
    </div>
  );
}
