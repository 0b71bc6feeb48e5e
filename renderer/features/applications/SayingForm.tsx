import { Alert, Button, Form, Space } from 'antd';
import type { OpenApplication } from '#shared/contract/applications/listing.ts';
import type { ExplainedLine } from '#shared/contract/programs/explain.ts';
import type { Step } from '#shared/domain/applications/steps.ts';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useDraft } from '#renderer/lib/drafts.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { type SayingValues, sayingOf } from './saying-values.ts';
import { SayingFields } from './SayingFields.tsx';

type Props = {
  readonly applicationId: string;
  readonly step: Step;
  readonly doubts: readonly ExplainedLine[];
  readonly backPay: OpenApplication['backPay'];
};

/** The step that one application is at: Ctrl+Enter saves what was said. */
export function SayingForm({ applicationId, step, doubts, backPay }: Props) {
  const [form] = Form.useForm<SayingValues>();
  const take = useCommand(client.applications.takeStep);
  const opinion = Form.useWatch('opinion', form) ?? '同意';
  useDraft(`/applications/${applicationId}#${step}`, form);
  return (
    <DeskForm<SayingValues>
      form={form}
      initialValues={{ opinion: '同意', on: Day.parse(today()) }}
      onFinish={(values) =>
        take.mutate({
          applicationIds: [applicationId],
          saying: sayingOf(step, values),
          onlyRight: false,
        })
      }
    >
      <SayingFields step={step} opinion={opinion} doubts={doubts} backPay={backPay} />
      {take.error && <Alert type="error" showIcon role="alert" title={errorText(take.error)} />}
      <Space>
        <Button type="primary" htmlType="submit" loading={take.isPending}>
          保存{step}意见（Ctrl+Enter）
        </Button>
      </Space>
    </DeskForm>
  );
}
