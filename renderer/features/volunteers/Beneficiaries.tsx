import { Button, Form } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Activity } from '#shared/contract/volunteers/activities.ts';
import { client } from '#renderer/lib/client.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { PersonPicker } from '#renderer/ui/PersonPicker.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';
import { DeskDialog } from './DeskDialog.tsx';

type Values = { readonly count: number; readonly personId?: string };
type Props = { readonly activity: Activity; readonly canEdit: boolean };

function BeneficiaryDialog({ activity, close }: { readonly activity: Activity; readonly close: () => void }) {
  const [form] = Form.useForm<Values>();
  const set = useCommand(client.volunteers.setBeneficiaries);
  return (
    <DeskDialog<Values>
      title="受益残疾人"
      okText="保存"
      form={form}
      first="count"
      initial={{ count: activity.beneficiaries }}
      running={set}
      close={close}
      save={({ count, personId }) =>
        set.mutate(
          {
            activityId: activity.id,
            count,
            personIds: [...activity.people.map((each) => each.personId), ...(personId ? [personId] : [])],
          },
          { onSuccess: close },
        )
      }
    >
      <Form.Item
        name="count"
        label="共多少人次"
        rules={[wholeRule, { required: true, message: '请填人次。' }]}
      >
        <WholeField />
      </Form.Item>
      <Form.Item name="personId" label="关联一份档案（可不填，可以多次添加）">
        <PersonPicker />
      </Form.Item>
    </DeskDialog>
  );
}

/** How many were served, and whom of the case files. */
export function Beneficiaries({ activity, canEdit }: Props) {
  const [open, setOpen] = useState(false);
  const set = useCommand(client.volunteers.setBeneficiaries);
  const isOpen = canEdit && activity.state === 'planned';
  const without = (personId: string) =>
    activity.people.flatMap((each) => (each.personId === personId ? [] : each.personId));
  return (
    <section className="volunteer-panel" aria-labelledby="activity-beneficiaries">
      <h2 id="activity-beneficiaries">
        受益残疾人 {activity.beneficiaries} 人次
        {isOpen && (
          <Button size="small" onClick={() => setOpen(true)}>
            登记…
          </Button>
        )}
      </h2>
      {activity.people.length === 0 && <p className="quiet">关联了档案的人，时间线上会有这次服务。</p>}
      <ul className="plain-list">
        {activity.people.map(({ personId, name, divisionCode }) => (
          <li key={personId}>
            <Link to={`/registry/${personId}`}>{name}</Link>　{placeName(divisionCode)}
            {isOpen && (
              <Button
                size="small"
                type="link"
                aria-label={`去掉${name}`}
                onClick={() =>
                  set.mutate({
                    activityId: activity.id,
                    count: activity.beneficiaries,
                    personIds: without(personId),
                  })
                }
              >
                去掉
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && <BeneficiaryDialog activity={activity} close={() => setOpen(false)} />}
    </section>
  );
}
