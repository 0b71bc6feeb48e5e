import { Alert, Button, Form, Input, Radio, Space } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { findings } from '#shared/contract/programs/findings.ts';
import {
  type FindingKind,
  OUTCOME_NAMES,
  OUTCOMES_OF,
  type Outcome,
  WAYS_OF_TELLING,
} from '#shared/domain/programs/outcomes.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { outcomeFields } from './outcome-fields.ts';

type Props = {
  readonly kind: FindingKind;
  readonly findingIds: readonly string[];
  readonly close: (settled: boolean) => void;
};
type Values = {
  readonly outcome: Outcome;
  readonly on?: string;
  readonly toldBy?: string;
  readonly how?: (typeof WAYS_OF_TELLING)[number];
  readonly evidence?: string;
  readonly reason?: string;
  readonly document?: string;
};

const textOrNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text);

/** What the form says, as the contract takes it; its own schema checks that the fields are there. */
function settlementOf({ outcome, on, toldBy, how, evidence, reason, document }: Values): unknown {
  switch (outcome) {
    case 'applied':
      return { outcome, on };
    case 'told':
    case 'unwilling':
      return { outcome, on, toldBy, how, evidence: textOrNull(evidence) };
    case 'stopped':
      return { outcome, document: textOrNull(document) };
    case 'not-eligible':
    case 'paused':
    case 'kept':
      return { outcome, reason };
  }
}

/** What became of the chosen findings: one answer for all of them. */
export function SettlePanel({ kind, findingIds, close }: Props) {
  const [form] = Form.useForm<Values>();
  const outcomes: readonly Outcome[] = OUTCOMES_OF[kind];
  const outcome = Form.useWatch('outcome', form) ?? outcomes[0] ?? 'told';
  const settle = useCommand(checked(findings.settle.input, client.programs.settle));
  const fields = outcomeFields(outcome);
  const keys = useMemo(() => [{ keys: 'Escape', label: '不处理了', run: () => close(false) }], [close]);
  useKeys(keys);
  const place = useRef<HTMLElement>(null);
  // A group of radio buttons has no focus of its own.
  useEffect(() => place.current?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus(), []);
  function save(values: Values): void {
    settle.mutate({ findingIds, settlement: settlementOf(values) }, { onSuccess: () => close(true) });
  }
  return (
    <section ref={place} className="settle" aria-label="处理选中的">
      <DeskForm<Values>
        form={form}
        initialValues={{ outcome: outcomes[0] ?? 'told', on: today(), how: '电话' }}
        onFinish={save}
      >
        <Form.Item name="outcome" label={`选中的 ${findingIds.length} 条，结果是`}>
          <Radio.Group options={outcomes.map((value) => ({ value, label: OUTCOME_NAMES[value] }))} />
        </Form.Item>
        <div className="settle-fields">
          {fields.map(({ name, label, kind: field, required }) => (
            <Form.Item
              key={name}
              name={name}
              label={label}
              rules={[
                ...(required ? [{ required, message: `请填“${label}”。` }] : []),
                ...(field === 'day' ? [dayRule] : []),
              ]}
            >
              {field === 'day' ? (
                <DateField />
              ) : field === 'how' ? (
                <Radio.Group options={[...WAYS_OF_TELLING]} />
              ) : (
                <Input autoComplete="off" maxLength={200} />
              )}
            </Form.Item>
          ))}
        </div>
        {settle.error && <Alert type="error" showIcon role="alert" title={errorText(settle.error)} />}
        <Space>
          <Button type="primary" htmlType="submit" loading={settle.isPending}>
            记下（Ctrl+Enter）
          </Button>
          <Button onClick={() => close(false)}>不处理了（Esc）</Button>
        </Space>
      </DeskForm>
    </section>
  );
}
