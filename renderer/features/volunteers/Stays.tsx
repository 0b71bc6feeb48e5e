import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Activity, ActivityStay } from '#shared/contract/volunteers/activities.ts';
import { Day } from '#shared/domain/day.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { client } from '#renderer/lib/client.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { WholeField, wholeRule } from '#renderer/ui/WholeField.tsx';
import { ClockField, clockRule } from './ClockField.tsx';
import { DeskDialog } from './DeskDialog.tsx';

type Values = {
  readonly day: Day;
  readonly arrived: number;
  readonly left: number;
  readonly away: number;
  readonly absent?: boolean;
  readonly reason: string;
};

const MIDNIGHT = 1440;
const needed = { required: true, message: '请填写。' };

function CorrectDialog({ stay, close }: { readonly stay: ActivityStay; readonly close: () => void }) {
  const [form] = Form.useForm<Values>();
  const correct = useCommand(client.volunteers.correctStay);
  const absent = Form.useWatch('absent', form) ?? false;
  const initial = {
    day: Day.parse(stay.day),
    arrived: stay.arrived,
    left: stay.left > MIDNIGHT ? stay.left - MIDNIGHT : stay.left,
    away: stay.away,
  };
  return (
    <DeskDialog<Values>
      title={`更正 ${stay.name} 的时间`}
      okText="更正"
      form={form}
      first="arrived"
      initial={initial}
      running={correct}
      close={close}
      save={({ absent: wasAbsent = false, reason, ...times }) =>
        correct.mutate({ stayId: stay.id, times: wasAbsent ? null : times, reason }, { onSuccess: close })
      }
    >
      <p>原来的一条留在记录里，时长按更正以后的算。</p>
      {!absent && (
        <div className="two-columns">
          <Form.Item name="arrived" label="签到" rules={[clockRule, needed]}>
            <ClockField />
          </Form.Item>
          <Form.Item name="left" label="签退" rules={[clockRule, needed]}>
            <ClockField />
          </Form.Item>
          <Form.Item name="day" label="日期" rules={[dayRule, needed]}>
            <DateField />
          </Form.Item>
          <Form.Item name="away" label="扣除路途、长休息（分钟）" rules={[wholeRule, needed]}>
            <WholeField />
          </Form.Item>
        </div>
      )}
      <Form.Item name="absent" valuePropName="checked">
        <Checkbox>其实没有来，整条不算</Checkbox>
      </Form.Item>
      <Form.Item name="reason" label="更正的原因" rules={[{ ...needed, min: 2, whitespace: true }]}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </DeskDialog>
  );
}

/** Who was there from when to when. */
export function Stays({ activity, canEdit }: { readonly activity: Activity; readonly canEdit: boolean }) {
  const [correcting, setCorrecting] = useState<ActivityStay>();
  const { stays } = activity;
  return (
    <section className="volunteer-panel wide" aria-labelledby="activity-stays">
      <h2 id="activity-stays">
        参加 {activity.volunteers} 人，共 {durationText(activity.minutes)}
      </h2>
      {stays.length === 0 ? (
        <p className="quiet">还没有录入。按 Ctrl+N 录入签到表。</p>
      ) : (
        <div className="scroll">
          <table className="volunteer-table">
            <thead>
              <tr>
                <th>编号</th>
                <th>姓名</th>
                <th>日期</th>
                <th>签到</th>
                <th>签退</th>
                <th className="right">时长</th>
                <th>来源</th>
                {canEdit && <th>更正</th>}
              </tr>
            </thead>
            <tbody>
              {stays.map((stay) => (
                <tr key={stay.id}>
                  <td>{stay.number}</td>
                  <td>
                    <Link to={`/volunteers/${stay.volunteerId}`}>{stay.name}</Link>
                  </td>
                  <td>{stay.day}</td>
                  <td>{clockText(stay.arrived)}</td>
                  <td>{clockText(stay.left)}</td>
                  <td className="right">{durationText(stay.minutes)}</td>
                  <td>
                    {stay.source}
                    {stay.reason !== null && `，更正：${stay.reason}`}
                    {stay.longDays.length > 0 && '　▲ 当天超过 12 小时'}
                  </td>
                  {canEdit && (
                    <td>
                      <Button
                        size="small"
                        aria-label={`更正${stay.name}`}
                        onClick={() => setCorrecting(stay)}
                      >
                        更正
                      </Button>
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {correcting && <CorrectDialog stay={correcting} close={() => setCorrecting(undefined)} />}
    </section>
  );
}
