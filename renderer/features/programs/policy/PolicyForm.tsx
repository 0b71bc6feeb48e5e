import { Alert, Button, Form, Input, Select, Space } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PolicyEntry } from '#shared/contract/programs/policy.ts';
import { policy } from '#shared/contract/programs/policy.ts';
import type { Month } from '#shared/domain/month.ts';
import { grantCode, isGrantCode, programName } from '#shared/domain/programs/programs.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { EffectTable } from './EffectTable.tsx';
import { startOf, type Typed, valueOf } from './policy-value.ts';
import { itemOf, NEW_GRANT, POLICY_ITEMS } from './policy-words.ts';
import { ValueField } from './ValueField.tsx';

type Values = Typed & { readonly key: string; readonly from: Month; readonly document: string };
type Props = {
  readonly entry: PolicyEntry | undefined;
  readonly closedThrough: Month | null;
  readonly close: () => void;
};

const ITEMS = [
  { value: NEW_GRANT, label: '新的补助项目…' },
  ...POLICY_ITEMS.map(({ key, name }) => ({ value: key, label: name })),
];

/** One value from a month on: what it moves is shown first, then it can be saved. */
export function PolicyForm({ entry, closedThrough, close }: Props) {
  const [form] = Form.useForm<Values>();
  const [tried, setTried] = useState('');
  const key = Form.useWatch('key', form) ?? entry?.key ?? 'standard.living';
  const whatIf = useCommand(checked(policy.whatIf.input, client.programs.whatIf));
  const set = useCommand(checked(policy.setPolicy.input, client.programs.setPolicy));
  const keys = useMemo(() => [{ keys: 'Escape', label: '不改了', run: close }], [close]);
  useKeys(keys);
  useEffect(() => form.focusField(entry ? 'document' : 'key'), [form, entry]);
  const changeOf = (values: Values) => ({
    key: values.key === NEW_GRANT ? grantCode(values.name ?? '') : values.key,
    from: values.from,
    value: valueOf(values.key, values),
  });
  const isConfirming = (values: Values) =>
    entry !== undefined &&
    JSON.stringify(changeOf(values)) ===
      JSON.stringify({ key: entry.key, from: entry.from, value: entry.value });

  /** Nothing is saved before its effect was seen; whoever confirms what stands there moves nothing. */
  function finish(values: Values): void {
    const change = changeOf(values);
    const said = JSON.stringify(change);
    if (isConfirming(values) || tried === said) {
      const shown = tried === said ? (whatIf.data?.shown ?? null) : null;
      // Refused, it is to be looked at again.
      const onError = () => setTried('');
      set.mutate({ ...change, document: values.document, shown }, { onSuccess: close, onError });
    } else {
      whatIf.mutate(change, { onSuccess: () => setTried(said) });
    }
  }
  const error = set.error ?? whatIf.error;
  return (
    <section className="settle" aria-label="改一项政策">
      <DeskForm<Values>
        form={form}
        initialValues={
          entry ? { ...startOf(entry), document: '' } : { key: 'standard.living', cycle: 'yearly' }
        }
        onFinish={finish}
        onValuesChange={() => setTried('')}
      >
        <div className="settle-fields">
          <Form.Item name="key" label="哪一项">
            <Select
              showSearch
              optionFilterProp="label"
              options={entry ? [{ value: entry.key, label: itemOf(entry.key)?.name ?? entry.key }] : ITEMS}
              disabled={entry !== undefined}
            />
          </Form.Item>
          <ValueField itemKey={key} isNew={entry === undefined} />
          <Form.Item
            name="from"
            label={closedThrough === null ? '自哪个月起' : `自哪个月起（到 ${closedThrough} 已发完）`}
            rules={[{ required: true, message: '请填从哪个月起。' }, monthRule]}
          >
            <MonthField />
          </Form.Item>
          <Form.Item
            name="document"
            label="依据的文件"
            rules={[
              { required: true, min: 2, whitespace: true, message: '请写文件号，如 林民发〔2026〕3号。' },
            ]}
          >
            <Input autoComplete="off" maxLength={100} />
          </Form.Item>
        </div>
        {error && <Alert type="error" showIcon role="alert" title={errorText(error)} />}
        {tried !== '' && whatIf.data && <EffectTable effects={whatIf.data.effects} />}
        <Space>
          <Button type="primary" htmlType="submit" loading={whatIf.isPending || set.isPending}>
            {tried === '' ? '先看影响，再保存（Ctrl+Enter）' : '影响看过了，保存（Ctrl+Enter）'}
          </Button>
          <Button onClick={close}>不改了（Esc）</Button>
          {entry && isGrantCode(entry.key) && (
            <Link to={`/programs/grants/${encodeURIComponent(programName(entry.key))}`}>谁符合</Link>
          )}
        </Space>
      </DeskForm>
    </section>
  );
}
