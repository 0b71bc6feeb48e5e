import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Activity } from '#shared/contract/volunteers/activities.ts';
import { CLERKS, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { ACTIVITY_STATE_NAMES, type ActivityState } from '#shared/domain/volunteers/words.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { FormLinks } from '#renderer/ui/FormLinks.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { StepRow } from '#renderer/ui/StepRow.tsx';
import { ActivityForm } from './ActivityForm.tsx';
import { Beneficiaries } from './Beneficiaries.tsx';
import { ReasonDialog } from './DeskDialog.tsx';
import { Photos } from './Photos.tsx';
import { SHEET_FIELD, SheetEntry } from './SheetEntry.tsx';
import { SignUps } from './SignUps.tsx';
import { Stays } from './Stays.tsx';
import './volunteers.css';

const STEPS: readonly ActivityState[] = ['planned', 'submitted', 'approved'];
type Dialog = 'edit' | 'cancel' | 'send-back';

/** What may be done with an activity, and what was said of it last. */
function useSteps({ id, minutes }: Activity, say: (sentence: string) => void) {
  const submit = useCommand(client.volunteers.submitActivity);
  const approve = useCommand(client.volunteers.approveActivity);
  const cancel = useCommand(client.volunteers.cancelActivity);
  const sendBack = useCommand(client.volunteers.sendBack);
  return {
    cancel,
    sendBack,
    error: submit.error ?? approve.error,
    submit: () => submit.mutate({ activityId: id }, { onSuccess: () => say('已报核，请另一位账户核准。') }),
    approve: () =>
      approve.mutate(
        { activityId: id },
        { onSuccess: () => say(`已核准，${durationText(minutes)}计入志愿者的时长。`) },
      ),
  };
}

function Reasons({
  dialog,
  activity,
  steps,
  close,
}: {
  readonly dialog: Dialog;
  readonly activity: Activity;
  readonly steps: ReturnType<typeof useSteps>;
  readonly close: () => void;
}) {
  if (dialog === 'edit') return <ActivityForm activity={activity} close={close} />;
  const isCancel = dialog === 'cancel';
  const running = isCancel ? steps.cancel : steps.sendBack;
  return (
    <ReasonDialog
      title={isCancel ? '取消这场活动' : '退回重新录入'}
      okText={isCancel ? '取消活动' : '退回'}
      label="原因"
      running={running}
      close={close}
      save={(reason) => running.mutate({ activityId: activity.id, reason }, { onSuccess: close })}
    />
  );
}

function OpenActivity({ activity }: { readonly activity: Activity }) {
  const { role } = useSession();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>();
  const [said, setSaid] = useState<string>();
  const steps = useSteps(activity, setSaid);
  const canEdit = CLERKS.includes(role);
  const { state, title, startsOn, endsOn, place, organiser, service, number } = activity;
  const isPlanned = state === 'planned';
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到活动', run: () => void navigate('/volunteers/activities') }],
    [navigate],
  );
  useKeys(keys);
  const action =
    isPlanned && canEdit
      ? { label: '录入签到表', run: () => document.getElementById(SHEET_FIELD)?.focus() }
      : state === 'submitted' && REVIEWERS.includes(role)
        ? { label: '核准', run: steps.approve }
        : undefined;
  return (
    <>
      <PageHeader
        title={`${title} · 志愿活动`}
        purpose={`${number}　${service}　${startsOn === endsOn ? startsOn : `${startsOn} 至 ${endsOn}`}　${place}　${organiser}`}
        {...(action ? { action } : {})}
        more={
          <>
            {isPlanned && canEdit && (
              <>
                <Button onClick={() => setDialog('edit')}>修改</Button>
                <Button onClick={() => setDialog('cancel')}>取消活动…</Button>
                <Button onClick={steps.submit}>报核</Button>
              </>
            )}
            {state === 'submitted' && REVIEWERS.includes(role) && (
              <Button onClick={() => setDialog('send-back')}>退回…</Button>
            )}
            <FormLinks subjects={{ activity: activity.id }} />
          </>
        }
      />
      {state === 'cancelled' ? (
        <p>✕ 已取消。</p>
      ) : (
        <StepRow
          label="办到哪一步"
          steps={STEPS.map((step) => ACTIVITY_STATE_NAMES[step])}
          at={STEPS.indexOf(state)}
        />
      )}
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      {steps.error && <Alert type="error" showIcon role="alert" title={errorText(steps.error)} />}
      <div className="volunteer-panels">
        {isPlanned && canEdit && <SheetEntry activity={activity} done={setSaid} />}
        <Stays activity={activity} canEdit={canEdit && state !== 'cancelled'} />
        <SignUps activity={activity} canEdit={canEdit} />
        <Beneficiaries activity={activity} canEdit={canEdit} />
        <Photos activity={activity} canEdit={canEdit} />
      </div>
      {dialog && (
        <Reasons dialog={dialog} activity={activity} steps={steps} close={() => setDialog(undefined)} />
      )}
    </>
  );
}

/** One activity, from plan to approved hours. */
export function ActivityPage() {
  const { activityId = '' } = useParams();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['volunteers.activity', activityId],
    queryFn: () => client.volunteers.activity({ activityId }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开活动…</Waiting>;
  return <OpenActivity activity={data} />;
}
