import { Form, Input, Select } from 'antd';
import { volunteers } from '#shared/contract/volunteers.ts';
import type { Activity } from '#shared/contract/volunteers/activities.ts';
import { checked } from '#renderer/lib/checked.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { ClockField, clockRule } from './ClockField.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { orNull, SERVICE_OPTIONS, TOWNS } from './words.ts';

type Values = Readonly<Record<string, unknown>>;
type Props = {
  readonly activity?: Activity;
  readonly close: () => void;
  readonly planned?: (activityId: string) => void;
};

const needed = (message: string) => ({ required: true, message });
const MORNING = { arrived: 510, left: 690 };

const text = (value: unknown) => orNull(typeof value === 'string' ? value : null);

function valuesOf(given: Values) {
  const { title, service, startsOn, endsOn, arrived, left, townshipCode, costFen } = given;
  const place = text(given['place']) ?? TOWNS.find(({ value }) => value === townshipCode)?.label;
  return {
    title,
    service,
    startsOn,
    arrived,
    left,
    townshipCode,
    place,
    endsOn: endsOn ?? startsOn,
    organiser: given['organiser'],
    leader: text(given['leader']),
    content: text(given['content']),
    insurance: text(given['insurance']),
    costFen: costFen ?? null,
  };
}

/** A new activity, or what is otherwise of one that is being prepared. */
export function ActivityForm({ activity, close, planned }: Props) {
  const [form] = Form.useForm<Values>();
  const plan = useCommand(checked(volunteers.planActivity.input, client.volunteers.planActivity));
  const change = useCommand(checked(volunteers.changeActivity.input, client.volunteers.changeActivity));
  function save(given: Values): void {
    const values = valuesOf(given);
    if (activity) change.mutate({ activityId: activity.id, values }, { onSuccess: close });
    else plan.mutate(values, { onSuccess: ({ activityId }) => planned?.(activityId) });
  }
  return (
    <DeskDialog<Values>
      title={activity ? '修改活动' : '新建活动'}
      okText="保存"
      form={form}
      first="title"
      initial={activity ?? { service: '家政服务', startsOn: today(), ...MORNING }}
      save={save}
      running={activity ? change : plan}
      close={close}
      width={860}
    >
      <div className="volunteer-form">
        <Form.Item name="title" label="活动名称" rules={[{ ...needed('请写名称。'), min: 2 }]}>
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="service" label="服务类别">
          <Select options={SERVICE_OPTIONS} />
        </Form.Item>
        <Form.Item name="startsOn" label="日期" rules={[dayRule, needed('请填日期。')]}>
          <DateField />
        </Form.Item>
        <Form.Item name="endsOn" label="止日（一天的空着）" rules={[dayRule]}>
          <DateField />
        </Form.Item>
        <Form.Item name="arrived" label="签到时间" rules={[clockRule, needed('请填时间。')]}>
          <ClockField />
        </Form.Item>
        <Form.Item name="left" label="签退时间" rules={[clockRule, needed('请填时间。')]}>
          <ClockField />
        </Form.Item>
        <Form.Item name="townshipCode" label="乡镇" rules={[needed('请选乡镇。')]}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={TOWNS} />
        </Form.Item>
        <Form.Item name="place" label="地点（空着就是乡镇）">
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="organiser" label="组织单位" rules={[{ ...needed('请写组织单位。'), min: 2 }]}>
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
        <Form.Item name="leader" label="负责人">
          <Input autoComplete="off" maxLength={40} />
        </Form.Item>
        <Form.Item name="costFen" label="经费" rules={[moneyRule]}>
          <MoneyField />
        </Form.Item>
        <Form.Item name="insurance" label="保险">
          <Input autoComplete="off" maxLength={80} />
        </Form.Item>
      </div>
      <Form.Item name="content" label="活动内容">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 4 }} maxLength={500} />
      </Form.Item>
    </DeskDialog>
  );
}
