import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { Activity } from '#shared/contract/volunteers/activities.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DeskDialog } from './DeskDialog.tsx';

type Props = { readonly activity: Activity; readonly canEdit: boolean };

/** Reads who is meant, then signs them up: all of them, or none. */
async function signUp({ id, startsOn, arrived, left }: Activity, text: string) {
  const asked = { activityId: id, day: startsOn, arrived, left, text };
  const lines = await client.volunteers.readSheet(asked);
  const wrong = lines.find(({ volunteer }) => volunteer === null);
  if (wrong) return { unknown: wrong.text, several: wrong.fault === 'several' };
  const volunteerIds = lines.flatMap(({ volunteer }) => volunteer?.volunteerId ?? []);
  if (volunteerIds.length > 0) await client.volunteers.signUp({ activityId: id, volunteerIds });
  return undefined;
}

function SignUpDialog({ activity, close }: { readonly activity: Activity; readonly close: () => void }) {
  const [form] = Form.useForm<{ text: string }>();
  const [unknown, setUnknown] = useState<string>();
  const sign = useCommand((text: string) => signUp(activity, text));
  return (
    <DeskDialog<{ text: string }>
      title="报名"
      okText="报名"
      form={form}
      first="text"
      initial={{}}
      running={sign}
      close={close}
      save={({ text }) =>
        sign.mutate(text, {
          onSuccess: (wrong) => {
            if (!wrong) close();
            else
              setUnknown(
                `“${wrong.unknown}”${wrong.several ? '有几个人对得上，请写编号' : '在名册里没有'}，一个都没有报名。`,
              );
          },
        })
      }
    >
      {unknown !== undefined && <Alert type="error" showIcon role="alert" title={unknown} />}
      <Form.Item
        name="text"
        label="一行一人：编号、姓名或首字母"
        rules={[{ required: true, whitespace: true, message: '请写人。' }]}
      >
        <Input.TextArea rows={8} />
      </Form.Item>
    </DeskDialog>
  );
}

/** Who is to come; whoever comes to the desk signs in and out there. */
export function SignUps({ activity, canEdit }: Props) {
  const [adding, setAdding] = useState(false);
  const signIn = useCommand(client.volunteers.signIn);
  const signOut = useCommand(client.volunteers.signOut);
  const withdraw = useCommand(client.volunteers.withdraw);
  const isOpen = canEdit && activity.state === 'planned';
  const failure = signIn.error ?? signOut.error ?? withdraw.error;
  const of = (volunteerId: string) => ({ activityId: activity.id, volunteerId });
  return (
    <section className="volunteer-panel" aria-labelledby="activity-sign-ups">
      <h2 id="activity-sign-ups">
        报名 {activity.signUps.length} 人
        {isOpen && (
          <Button size="small" onClick={() => setAdding(true)}>
            ＋ 报名
          </Button>
        )}
      </h2>
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      {activity.signUps.length === 0 && <p className="quiet">报了名的会印在签到表上，录入时优先对上。</p>}
      <ul className="plain-list">
        {activity.signUps.map(({ volunteerId, name, number, arrived }) => (
          <li key={volunteerId}>
            {name}　{number}　
            {isOpen &&
              (arrived === null ? (
                <>
                  <Button
                    size="small"
                    aria-label={`${name}签到`}
                    onClick={() => signIn.mutate(of(volunteerId))}
                  >
                    签到
                  </Button>
                  <Button
                    size="small"
                    type="link"
                    aria-label={`${name}不来了`}
                    onClick={() => withdraw.mutate(of(volunteerId))}
                  >
                    不来了
                  </Button>
                </>
              ) : (
                <>
                  ● {clockText(arrived)} 签到{' '}
                  <Button
                    size="small"
                    aria-label={`${name}签退`}
                    onClick={() => signOut.mutate(of(volunteerId))}
                  >
                    签退
                  </Button>
                </>
              ))}
          </li>
        ))}
      </ul>
      {adding && <SignUpDialog activity={activity} close={() => setAdding(false)} />}
    </section>
  );
}
