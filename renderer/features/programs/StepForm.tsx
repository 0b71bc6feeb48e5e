import { Alert, Button, Checkbox, Form, Input, Select, Space } from 'antd';
import { useEffect, useMemo } from 'react';
import { explaining, type Explanation } from '#shared/contract/programs/explain.ts';
import { type Month, shiftMonth } from '#shared/domain/month.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { STEP_NAMES } from './words.ts';

export type Step = 'pause' | 'resume' | 'stop';
type Values = {
  readonly from: Month;
  readonly cause: string;
  readonly document?: string;
  readonly reason?: string;
  readonly payBack?: boolean;
};

const RUN = {
  pause: checked(explaining.pause.input, client.programs.pause),
  resume: checked(explaining.resume.input, client.programs.resume),
  stop: checked(explaining.stop.input, client.programs.stop),
} as const;

const REASONS = Object.entries(STOP_REASONS)
  .toSorted(([a], [b]) => (a < b ? -1 : 1))
  .map(([value, name]) => ({ value, label: `${value} ${name}` }));

type Props = {
  readonly step: Step;
  readonly entitlementId: string;
  readonly month: Month;
  readonly backPay: NonNullable<Explanation['enrolment']>['backPay'];
  readonly close: () => void;
};

/** One step of an entitlement: from when, why, by which document. */
export function StepForm({ step, entitlementId, month, backPay, close }: Props) {
  const [form] = Form.useForm<Values>();
  const run = useCommand(RUN[step]);
  const keys = useMemo(() => [{ keys: 'Escape', label: '不改了', run: close }], [close]);
  useKeys(keys);
  useEffect(() => form.focusField('from'), [form]);
  function save({ document = '', reason, ...values }: Values): void {
    const said = { entitlementId, ...values, document: document.trim() === '' ? null : document };
    run.mutate(step === 'stop' ? { ...said, reason } : said, { onSuccess: close });
  }
  return (
    <DeskForm<Values>
      form={form}
      className="narrow"
      initialValues={{ from: month }}
      onFinish={save}
      aria-label={STEP_NAMES[step]}
    >
      <Form.Item
        name="from"
        label={step === 'stop' ? '从哪个月起不发' : '从哪个月起'}
        rules={[{ required: true, message: '请填月份。' }, monthRule]}
      >
        <MonthField />
      </Form.Item>
      {step === 'stop' && (
        <Form.Item name="reason" label="停发原因" rules={[{ required: true, message: '请选停发原因。' }]}>
          <Select showSearch optionFilterProp="label" options={REASONS} />
        </Form.Item>
      )}
      <Form.Item
        name="cause"
        label="情况说明"
        rules={[{ required: true, whitespace: true, message: '请写明情况。' }]}
      >
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="document" label="依据的文件（可不填）">
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      {step === 'resume' && backPay && (
        <Form.Item name="payBack" valuePropName="checked">
          <Checkbox>
            过期换证：补发 {backPay.backFrom} 至 {shiftMonth(backPay.renewedFrom, -1)}
          </Checkbox>
        </Form.Item>
      )}
      {run.error && <Alert type="error" showIcon role="alert" title={errorText(run.error)} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={run.isPending}>
          {STEP_NAMES[step]}（Ctrl+Enter）
        </Button>
        <Button onClick={close}>不改了（Esc）</Button>
      </Space>
    </DeskForm>
  );
}
