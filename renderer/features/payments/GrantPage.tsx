import { Alert, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { Day } from '#shared/domain/day.ts';
import { type Fen, formatYuan, sumFen } from '#shared/domain/money.ts';
import { type Month, monthOf } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { MoneyField, moneyRule } from '#renderer/ui/MoneyField.tsx';
import { MonthField, monthRule } from '#renderer/ui/MonthField.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { type GrantRow, grantRows } from './grant-list.ts';
import { PaymentRooms } from './PaymentRooms.tsx';
import './payments.css';

type Values = {
  readonly title: string;
  readonly document: string;
  readonly month: Month;
  readonly same?: Fen;
  readonly text: string;
};

const COLUMNS: readonly Column<GrantRow>[] = [
  { key: 'line', title: '行', width: '60px', align: 'right', text: ({ line }) => String(line) },
  { key: 'name', title: '姓名', width: '140px', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '180px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  {
    key: 'amount',
    title: '金额(元)',
    width: '110px',
    align: 'right',
    text: ({ amountFen }) => (amountFen === null ? '—' : formatYuan(amountFen)),
  },
  { key: 'reason', title: '说明', width: '200px', text: ({ reason }) => reason },
  {
    key: 'fault',
    title: '问题',
    width: 'minmax(160px, 1fr)',
    text: ({ fault }) => (fault === null ? '✓' : `✕ ${fault}`),
  },
];

/** 一次性补助: whom a pasted list grants what, by which document; then it goes the way of every batch. */
export function GrantPage() {
  const navigate = useNavigate();
  const [form] = Form.useForm<Values>();
  const [rows, setRows] = useState<readonly GrantRow[]>();
  const look = useCommand(client.payments.lookUp);
  const make = useCommand(client.payments.makeGrant);
  useEffect(() => form.focusField('title'), [form]);
  const wrong = rows?.filter(({ fault }) => fault !== null).length ?? 0;
  const total = sumFen((rows ?? []).flatMap(({ amountFen }) => (amountFen === null ? [] : [amountFen])));
  useSelectionSummary(rows ? `${rows.length} 人，合计 ${formatYuan(total)} 元` : '');

  function check({ text, same }: Values): void {
    look.mutate({ text }, { onSuccess: ({ answers }) => setRows(grantRows(text, answers, same)) });
  }
  function save(): void {
    const { title, document, month } = form.getFieldsValue();
    const grants = (rows ?? []).flatMap(({ personId, amountFen, reason }) =>
      personId === null || amountFen === null ? [] : [{ personId, amountFen, reason }],
    );
    make.mutate(
      { title, document, month, grants },
      { onSuccess: ({ id }) => void navigate(`/payments/others?batch=${id}`) },
    );
  }
  const ready = rows !== undefined && rows.length > 0 && wrong === 0;
  return (
    <>
      <PageHeader
        title="一次性补助"
        purpose={
          rows === undefined
            ? '填好名称和文号，粘贴名单，先核对，再制单。'
            : wrong > 0
              ? `有 ${wrong} 行有问题，请改好名单再核对。`
              : `${rows.length} 人，合计 ${formatYuan(total)} 元，可以制单。`
        }
        action={
          ready
            ? { label: '制单', run: save, impossible: make.isPending ? '正在做…' : undefined }
            : { label: '核对名单', run: form.submit, impossible: look.isPending ? '正在核对…' : undefined }
        }
      />
      <PaymentRooms />
      {(look.error ?? make.error) && (
        <Alert type="error" showIcon role="alert" title={errorText(look.error ?? make.error)} />
      )}
      <DeskForm<Values>
        form={form}
        initialValues={{ month: monthOf(Day.parse(today())) }}
        onFinish={check}
        onValuesChange={() => setRows(undefined)}
      >
        <div className="two-columns">
          <Form.Item
            name="title"
            label="补助的名称"
            rules={[{ required: true, whitespace: true, min: 2, message: '请写补助的名称。' }]}
          >
            <Input autoComplete="off" maxLength={60} placeholder="如 2026年困难残疾大学生助学补助" />
          </Form.Item>
          <Form.Item
            name="document"
            label="依据的文件"
            rules={[{ required: true, whitespace: true, min: 2, message: '请写依据的文件。' }]}
          >
            <Input autoComplete="off" maxLength={200} placeholder="如 林残联〔2026〕18号" />
          </Form.Item>
          <Form.Item
            name="month"
            label="记在哪个月"
            rules={[{ required: true, message: '请填月份。' }, monthRule]}
          >
            <MonthField />
          </Form.Item>
          <Form.Item name="same" label="每人金额（名单里没写金额的）" rules={[moneyRule]}>
            <MoneyField />
          </Form.Item>
        </div>
        <Form.Item
          name="text"
          label="名单（一行一人：身份证号或姓名，金额、说明写在后面；最多 500 行）"
          rules={[{ required: true, whitespace: true, message: '请粘贴名单。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={60_000} spellCheck={false} />
        </Form.Item>
      </DeskForm>
      {rows && (
        <DataTable
          label="补助名单"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ line }) => String(line)}
          more={false}
          loadMore={() => undefined}
          empty={<EmptyState>名单里没有能用的行。</EmptyState>}
        />
      )}
    </>
  );
}
