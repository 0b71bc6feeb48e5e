import { Alert, Form, InputNumber, Button } from 'antd';
import { useState } from 'react';
import type { Day } from '#shared/domain/day.ts';
import { type Fen, yuanInWords } from '#shared/domain/money.ts';
import type { Month } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { IdentityNumberField, identityNumberRule } from '#renderer/ui/IdentityNumberField.tsx';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useDraft } from '#renderer/lib/drafts.ts';
import { Lessons } from './Lessons.tsx';
import { StartOver } from './StartOver.tsx';
import './practice.css';

type Values = { readonly number?: string; readonly day?: Day; readonly month?: Month; readonly money?: Fen };

function readBack({ number, day, month, money }: Values): string {
  return [
    number === undefined ? '' : `身份证号 ${number}`,
    day === undefined ? '' : `日期 ${day}`,
    month === undefined ? '' : `月份 ${month}`,
    money === undefined ? '' : `金额 ${yuanInWords(money)}`,
  ]
    .filter((part) => part !== '')
    .join('；');
}

/** A place to try the fields and keys, and to fill the practice county with more people. */
export function PracticePage() {
  const [form] = Form.useForm<Values>();
  const [read, setRead] = useState<string>();
  const [count, setCount] = useState(100);
  const add = useCommand(client.practice.addPeople);
  useDraft('/practice#fields', form);
  return (
    <>
      <PageHeader title="练习" purpose="选一个练习开始做；每页顶上会提示下一步，做完自动打勾。" />
      <div className="scroll">
        <Lessons />
        <h2>试填栏目</h2>
        <DeskForm<Values> form={form} className="narrow" onFinish={(values) => setRead(readBack(values))}>
          <Form.Item name="number" label="身份证号" rules={[identityNumberRule]}>
            <IdentityNumberField />
          </Form.Item>
          <Form.Item name="day" label="日期" rules={[dayRule]}>
            <DateField />
          </Form.Item>
          <Form.Item name="month" label="月份" rules={[monthRule]}>
            <MonthField />
          </Form.Item>
          <Form.Item name="money" label="金额" rules={[moneyRule]}>
            <MoneyField />
          </Form.Item>
          <Button type="primary" htmlType="submit">
            查看识别结果（Ctrl+Enter）
          </Button>
          {read !== undefined && (
            <Alert type="info" showIcon role="status" title={read === '' ? '还没有填。' : read} />
          )}
        </DeskForm>
        <section aria-label="虚构的人">
          <h2>虚构的人</h2>
          <div className="appearance">
            <label htmlFor="invent-count">再添多少人</label>
            <InputNumber
              id="invent-count"
              min={1}
              max={1_000_000}
              value={count}
              onChange={(value) => setCount(value ?? 1)}
            />
            <Button loading={add.isPending} onClick={() => add.mutate({ count })}>
              添加
            </Button>
          </div>
          {add.data && (
            <Alert type="success" showIcon role="status" title={`现在共 ${add.data.people} 人。`} />
          )}
          {add.error && <Alert type="warning" showIcon role="alert" title={errorText(add.error)} />}
        </section>
        <StartOver />
      </div>
    </>
  );
}
