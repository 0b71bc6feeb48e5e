import { Alert, Form, Input, Modal, Select } from 'antd';
import { useEffect } from 'react';
import { type Day, parseDay } from '#shared/domain/day.ts';
import {
  type SettingFault,
  settingFault,
  type SettingKey,
  SETTINGS,
} from '#shared/domain/settings/settings.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useDraft } from '#renderer/lib/drafts.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { textRule } from '#renderer/lib/rules.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';

type Values = {
  readonly value: string;
  readonly effectiveFrom?: Day;
  readonly document?: string;
  readonly reason?: string;
};
type Props = {
  readonly settingKey: SettingKey;
  readonly current: string | number | boolean;
  readonly close: (said?: string) => void;
};

const FAULTS: Readonly<Record<SettingFault, string>> = {
  kind: '这里要填数字。',
  'too-small': '太短或太小了。',
  'too-large': '太长或太大了。',
  'date-needed': '请写从哪天起算。',
  'date-unused': '这一项没有起算日期。',
  'county-code': '行政区划代码是 6 位数字。',
};

const SWITCH = [
  { value: 'true', label: '是' },
  { value: 'false', label: '否' },
];

const orNull = (text: string | undefined) => (text === undefined || text.trim() === '' ? null : text.trim());

/** One setting, from a day on where that matters. */
export function SettingForm({ settingKey, current, close }: Props) {
  const [form] = Form.useForm<Values>();
  const set = useCommand(client.settings.set);
  const { label, kind, dated } = SETTINGS[settingKey];
  const read = (text: string) =>
    kind === 'number' ? Number(text) : kind === 'switch' ? text === 'true' : text.trim();
  useDraft(`/settings#${settingKey}`, form);
  useEffect(() => form.focusField('value'), [form]);

  async function save({ value, effectiveFrom, document, reason }: Values): Promise<void> {
    await set.mutateAsync({
      key: settingKey,
      value: read(value),
      effectiveFrom: dated ? (effectiveFrom ?? null) : null,
      document: orNull(document),
      reason: orNull(reason),
    });
    close(`“${label}”已保存。`);
  }
  return (
    <Modal
      open
      title={`修改：${label}`}
      okText="保存（Ctrl+Enter）"
      cancelText="不改了（Esc）"
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onCancel={() => close()}
    >
      {set.error && <Alert type="error" showIcon role="alert" title={errorText(set.error)} />}
      <DeskForm<Values>
        form={form}
        initialValues={{ value: String(current), effectiveFrom: parseDay(today()) }}
        onFinish={(values) => void save(values).catch(() => undefined)}
      >
        <Form.Item
          name="value"
          label={label}
          rules={[
            textRule((text) => {
              const fault = settingFault(settingKey, read(text), dated ? today() : null);
              return fault && FAULTS[fault];
            }),
          ]}
        >
          {kind === 'switch' ? <Select options={SWITCH} /> : <Input autoComplete="off" />}
        </Form.Item>
        {dated && (
          <Form.Item
            name="effectiveFrom"
            label="从哪天起算"
            rules={[dayRule, { required: true, message: FAULTS['date-needed'] }]}
          >
            <DateField />
          </Form.Item>
        )}
        <Form.Item name="document" label="依据文件（可不填）">
          <Input autoComplete="off" maxLength={80} placeholder="如 林残联〔2026〕12号" />
        </Form.Item>
        <Form.Item name="reason" label="原因（可不填）">
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
      </DeskForm>
    </Modal>
  );
}
