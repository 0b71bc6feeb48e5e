import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Form, Input, Select, Space } from 'antd';
import { useEffect, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { readWireError } from '#shared/contract/errors.ts';
import { CHANNELS, type Channel } from '#shared/domain/applications/steps.ts';
import { Day } from '#shared/domain/day.ts';
import { PROGRAM_NAMES, PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useDraft } from '#renderer/lib/drafts.ts';
import { errorText, wireErrorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { FocusFirst } from '#renderer/ui/FocusFirst.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PersonPicker } from '#renderer/ui/PersonPicker.tsx';
import { ToldCard } from './ToldCard.tsx';
import './applications.css';

type Values = {
  readonly personId: string;
  readonly programs: Program[];
  readonly appliedOn: Day;
  readonly channel: Channel;
  readonly remark?: string;
};

const PROGRAM_OPTIONS = PROGRAMS.map((value) => ({ value, label: PROGRAM_NAMES[value] }));
const NO_PROGRAMS: readonly Program[] = [];

type Asked = { readonly personId: string; readonly program: Program; readonly appliedOn: string };

/** What the rules say of somebody for a program, before the application is taken in. */
function RulesNow({ personId, program, appliedOn }: Asked) {
  const { data } = useQuery({
    queryKey: ['applications.ask', personId, program, appliedOn],
    queryFn: () => client.applications.ask({ personId, program, appliedOn }),
  });
  const refusal = useQuery({
    queryKey: ['applications.whyRefused', personId, program, appliedOn],
    queryFn: () => client.applications.whyRefused({ personId, program, appliedOn }),
  });
  if (!data || !refusal.data) return null;
  const { error } = refusal.data;
  const refused = error
    ? wireErrorText(readWireError({ code: error.code, params: error.params }))
    : undefined;
  return <ToldCard title={PROGRAM_NAMES[program]} told={data} refused={refused} />;
}

/** An application is handed in: by whom, for what, when and how. */
export function NewApplicationPage() {
  const [form] = Form.useForm<Values>();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const person = params.get('person') ?? undefined;
  const receive = useCommand(client.applications.receive);
  const personId = Form.useWatch('personId', form);
  const programs = Form.useWatch('programs', form) ?? NO_PROGRAMS;
  const appliedOn = Day.safeParse(Form.useWatch('appliedOn', form));
  useDraft('/applications/new', form);
  useEffect(() => {
    if (person === undefined) form.focusField('personId');
  }, [form, person]);
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '不受理了', run: () => void navigate(-1) }],
    [navigate],
  );
  useKeys(keys);

  function save({ remark = '', ...values }: Values): void {
    receive.mutate(
      { ...values, remark: remark.trim() === '' ? null : remark.trim() },
      {
        onSuccess: ({ applicationIds: [first] }) =>
          void navigate(first === undefined ? '/applications' : `/applications/${first}`, { replace: true }),
      },
    );
  }
  return (
    <>
      <PageHeader
        title="受理补贴申请"
        purpose="审定同意以后，自申请当月起发。右边是按现在的档案能不能享受。"
      />
      <div className="application-page">
        <DeskForm<Values>
          form={form}
          className="new-application"
          initialValues={{ personId: person, programs: [], appliedOn: Day.parse(today()), channel: '窗口' }}
          onFinish={save}
        >
          <Form.Item name="personId" label="申请人" rules={[{ required: true, message: '请选申请人。' }]}>
            <PersonPicker />
          </Form.Item>
          <FocusFirst when={person !== undefined}>
            <Form.Item
              name="programs"
              label="申请的补贴"
              // 'required' would say so of a group, of which ARIA knows no such thing.
              rules={[{ type: 'array', min: 1, message: '请至少选一项补贴。' }]}
            >
              <Checkbox.Group options={PROGRAM_OPTIONS} />
            </Form.Item>
          </FocusFirst>
          <Form.Item
            name="appliedOn"
            label="申请日期"
            extra="材料递交的日子；跨省通办填外省窗口收到的日子。"
            rules={[dayRule, { required: true, message: '请填申请日期。' }]}
          >
            <DateField />
          </Form.Item>
          <Form.Item name="channel" label="怎么来的">
            <Select options={CHANNELS.map((value) => ({ value, label: value }))} />
          </Form.Item>
          <Form.Item name="remark" label="备注（可不填）">
            <Input autoComplete="off" maxLength={500} />
          </Form.Item>
          {receive.error && <Alert type="error" showIcon role="alert" title={errorText(receive.error)} />}
          <Space>
            <Button type="primary" htmlType="submit" loading={receive.isPending}>
              受理（Ctrl+Enter）
            </Button>
            <Button onClick={() => void navigate(-1)}>不受理了（Esc）</Button>
          </Space>
        </DeskForm>
        <div className="application-side">
          {personId !== undefined &&
            appliedOn.success &&
            programs.map((program) => (
              <RulesNow key={program} personId={personId} program={program} appliedOn={appliedOn.data} />
            ))}
        </div>
      </div>
    </>
  );
}
