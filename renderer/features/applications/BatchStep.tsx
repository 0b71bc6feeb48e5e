import { Alert, Form, Modal } from 'antd';
import { useState } from 'react';
import type { ApplicationRow } from '#shared/contract/applications/listing.ts';
import type { RefusedRow, Saying } from '#shared/contract/applications/steps.ts';
import { readWireError } from '#shared/contract/errors.ts';
import type { Step } from '#shared/domain/applications/steps.ts';
import { Day } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText, wireErrorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { type SayingValues, sayingOf } from './saying-values.ts';
import { SayingFields } from './SayingFields.tsx';

type Props = {
  readonly step: Step;
  readonly rows: readonly ApplicationRow[];
  readonly close: () => void;
};
type Rehearsed = { readonly saying: Saying; readonly right: number; readonly refused: readonly RefusedRow[] };

const NO_DOUBTS: readonly never[] = [];

function RefusedList({ refused, right }: Pick<Rehearsed, 'refused' | 'right'>) {
  return (
    <div role="alert">
      <p>
        <b>
          {refused.length} 件不能这样办，下面是原因；还没有保存。
          {right > 0 ? `其余 ${right} 件可以，再按一次就只办这 ${right} 件。` : ''}
        </b>
      </p>
      <ul className="refused-list">
        {refused.map(({ applicationId, name, error }) => (
          <li key={applicationId}>
            <b>{name}</b> {wireErrorText(readWireError({ code: error.code, params: error.params }))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One step for many at once: tried first, then written, whole or only those that can go. */
export function BatchStep({ step, rows, close }: Props) {
  const [form] = Form.useForm<SayingValues>();
  const [rehearsed, setRehearsed] = useState<Rehearsed>();
  const opinion = Form.useWatch('opinion', form) ?? '同意';
  const applicationIds = rows.map(({ id }) => id);
  const run = useCommand(async (saying: Saying) => {
    if (rehearsed) return client.applications.takeStep({ applicationIds, saying, onlyRight: true });
    const tried = await client.applications.rehearse({ applicationIds, saying });
    if (tried.refused.length === 0)
      return client.applications.takeStep({ applicationIds, saying, onlyRight: false });
    setRehearsed({ saying, ...tried });
    return undefined;
  });
  const right = rehearsed?.right ?? rows.length;
  return (
    <Modal
      open
      width={680}
      title={`${step}：${rows.length} 件一起办`}
      okText={rehearsed ? `只办没有问题的 ${right} 件（Ctrl+Enter）` : '保存（Ctrl+Enter）'}
      okButtonProps={{ disabled: right === 0 }}
      cancelText="不办"
      confirmLoading={run.isPending}
      onOk={form.submit}
      onCancel={close}
    >
      <DeskForm<SayingValues>
        form={form}
        initialValues={{ opinion: '同意', on: Day.parse(today()) }}
        onValuesChange={() => setRehearsed(undefined)}
        onFinish={(values) => {
          if (right > 0)
            run.mutate(sayingOf(step, values), { onSuccess: (done) => (done ? close() : undefined) });
        }}
      >
        <SayingFields step={step} opinion={opinion} doubts={NO_DOUBTS} />
      </DeskForm>
      {rehearsed && <RefusedList refused={rehearsed.refused} right={rehearsed.right} />}
      {run.error && <Alert type="error" showIcon role="alert" title={errorText(run.error)} />}
    </Modal>
  );
}
