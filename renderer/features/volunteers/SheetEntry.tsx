import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Activity, ReadLine } from '#shared/contract/volunteers/activities.ts';
import { Day } from '#shared/domain/day.ts';
import { clockText } from '#shared/domain/volunteers/clock.ts';
import { durationText } from '#shared/domain/volunteers/hours.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { queryClient } from '#renderer/lib/queries.ts';
import { useSettled } from '#renderer/lib/settled.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { ClockField, clockRule } from './ClockField.tsx';

/** Where people are typed, for a key elsewhere that leads there. */
export const SHEET_FIELD = 'sheet-people';
const SETTLED_MS = 150;
type Times = { readonly day: Day; readonly arrived: number; readonly left: number };

const HINT = '119\n王芳\nwf\nlxm 830 1030';

const FAULTS: Readonly<Record<NonNullable<ReadLine['fault']>, string>> = {
  times: '看不懂时间，写成“830 1100”',
  nobody: '名册里没有这个人',
  several: '有几个人对得上，请选一个',
  twice: '前面已经有了',
  'not-active': '不是“在册”状态',
  'stay-overlap': '时间重叠',
  'stay-too-long': '一天超过 24 小时',
  'stay-backwards': '签退要晚于签到',
};

type LineProps = { readonly line: ReadLine; readonly choose: (number: string) => void };

function Line({ line, choose }: LineProps) {
  const { volunteer, fault, other, isLong, candidates } = line;
  return (
    <tr>
      <td>{line.line}</td>
      <td>{volunteer ? volunteer.name : line.text}</td>
      <td>{volunteer?.number ?? ''}</td>
      <td>
        {clockText(line.arrived)}–{clockText(line.left)}
      </td>
      <td className="right">{durationText(line.minutes)}</td>
      <td>
        {fault === null ? `✓${isLong ? ' ▲ 当天超过 12 小时' : ''}` : `✕ ${FAULTS[fault]}${other ?? ''}`}
        {fault === 'several' && (
          <span className="sheet-candidates">
            {candidates.map((each) => (
              <Button size="small" key={each.volunteerId} onClick={() => choose(each.number)}>
                {each.name} {each.number} {each.station}
              </Button>
            ))}
          </span>
        )}
      </td>
    </tr>
  );
}

/** The line with this number, its first word replaced. */
function withChosen(text: string, line: number, number: string): string {
  const lines = text.split('\n');
  return lines.with(line - 1, (lines[line - 1] ?? '').trim().replace(/^[^\s,，、]+/u, number)).join('\n');
}

type Props = {
  readonly activity: Activity;
  readonly done: (said: string) => void;
};

/** A sheet of paper, a person a line; everybody's times are the same unless a line says otherwise. */
export function SheetEntry({ activity, done }: Props) {
  const id = useId();
  const now = Day.parse(today());
  const last = Day.parse(activity.endsOn);
  const [form] = Form.useForm<Times>();
  const initial: Times = {
    day: last < now ? last : now < Day.parse(activity.startsOn) ? Day.parse(activity.startsOn) : now,
    arrived: activity.arrived,
    left: activity.left,
  };
  const { day, arrived, left } = Form.useWatch((values: Times) => values, form) ?? initial;
  const [text, setText] = useState('');
  const [failure, setFailure] = useState<string>();
  const settled = useSettled(text, SETTLED_MS);
  const isTimed = typeof day === 'string' && typeof arrived === 'number' && typeof left === 'number';
  const ask = (typed: string) =>
    isTimed
      ? client.volunteers.readSheet({ activityId: activity.id, day, arrived, left, text: typed })
      : Promise.resolve([]);
  const { data: lines = [] } = useQuery({
    queryKey: ['volunteers.readSheet', activity.id, day, arrived, left, settled],
    queryFn: () => ask(settled),
    enabled: settled.trim() !== '' && isTimed,
    placeholderData: (before) => before,
  });

  async function save(): Promise<void> {
    try {
      if (!isTimed) return setFailure('请先填好日期和签到、签退时间。');
      // What is read is what is typed now, not what stood there a moment ago.
      const read = await ask(text);
      const wrong = read.find(({ fault }) => fault !== null);
      if (wrong?.fault)
        return setFailure(`第 ${wrong.line} 行“${wrong.text}”：${FAULTS[wrong.fault]}。一条都没有保存。`);
      const stays = read.flatMap(({ volunteer, arrived: from, left: to }) =>
        volunteer
          ? [{ volunteerId: volunteer.volunteerId, day, arrived: from, left: to % 1440 || 1440 }]
          : [],
      );
      if (stays.length === 0) return setFailure('还没有写人。一行一个：编号、姓名或首字母。');
      const { added, minutes } = await client.volunteers.enterStays({ activityId: activity.id, stays });
      setText('');
      setFailure(undefined);
      await queryClient.invalidateQueries();
      done(`已录入 ${added} 人，共 ${durationText(minutes)}。`);
    } catch (error) {
      setFailure(errorText(error));
    }
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void save();
  }
  const shown = text.trim() === '' ? [] : lines;
  return (
    <section className="volunteer-panel wide" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>
        录入签到表
        <Button type="primary" size="small" onClick={() => void save()}>
          保存（Ctrl+Enter）
        </Button>
      </h2>
      {failure !== undefined && <Alert type="error" showIcon role="alert" title={failure} />}
      {/* The keyboard's way to save, from whichever field it is in. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="sheet-entry" onKeyDown={onKeyDown}>
        <div>
          <Form form={form} name={id} initialValues={initial} layout="vertical" className="sheet-times">
            <Form.Item name="day" label="日期" rules={[dayRule]}>
              <DateField />
            </Form.Item>
            <Form.Item name="arrived" label="签到" rules={[clockRule]}>
              <ClockField />
            </Form.Item>
            <Form.Item name="left" label="签退" rules={[clockRule]}>
              <ClockField />
            </Form.Item>
          </Form>
          <label htmlFor={SHEET_FIELD}>一行一人：编号、姓名或首字母；时间不同的写在后面</label>
          <Input.TextArea
            id={SHEET_FIELD}
            rows={10}
            placeholder={HINT}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </div>
        <div>
          {shown.length === 0 ? (
            <p className="quiet">写下的人会列在这里，先看清再保存。报了名的人优先对上。</p>
          ) : (
            <table className="volunteer-table" aria-label="读到的人">
              <thead>
                <tr>
                  <th>行</th>
                  <th>姓名</th>
                  <th>编号</th>
                  <th>时间</th>
                  <th className="right">时长</th>
                  <th>核对</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((line) => (
                  <Line
                    key={line.line}
                    line={line}
                    choose={(number) => setText(withChosen(text, line.line, number))}
                  />
                ))}
              </tbody>
            </table>
          )}
        </div>
      </div>
    </section>
  );
}
