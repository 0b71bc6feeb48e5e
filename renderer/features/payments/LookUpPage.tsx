import { Alert, Button, Form, Input, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { DoneMessage } from '#renderer/ui/DoneMessage.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { PaymentRooms } from './PaymentRooms.tsx';
import type { LookUpRow } from './words.ts';
import { WordsDialog } from './WordsDialog.tsx';
import './payments.css';
import { counted } from '#renderer/lib/counted.ts';

/** One line a person and subsidy. */
type Row = LookUpRow & {
  readonly index: number;
  readonly standing: LookUpRow['programs'][number] | undefined;
};

function saidOf({ found, nameDiffers, person, standing }: Row): string {
  if (found === 0) return '✕ 查无此人';
  const owed = standing ? standing.outstandingFen : 0;
  const parts = [
    found > 1 ? `同名 ${found} 人` : '',
    nameDiffers ? '! 姓名和号码不符' : '',
    person && person.status !== '在册' ? person.status : '',
    standing && standing.returnedFen > 0 ? `退回未重发 ${formatYuan(standing.returnedFen)}` : '',
    standing && owed > 0 ? `待追回 ${formatYuan(standing.outstandingFen)}` : '',
    standing ? '' : '没有享受过',
  ];
  return parts.filter((part) => part !== '').join('；');
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'line', title: '行', width: '50px', align: 'right', text: ({ line }) => String(line) },
  { key: 'name', title: '姓名', width: '100px', text: ({ person, text }) => person?.name ?? text },
  {
    key: 'number',
    title: '身份证号',
    width: '170px',
    text: ({ person }) => person?.maskedIdentityNumber ?? '',
  },
  {
    key: 'program',
    title: '补贴',
    width: '145px',
    text: ({ standing }) => (standing ? PROGRAM_NAMES[standing.program] : '—'),
  },
  { key: 'state', title: '资格', width: '80px', text: ({ standing }) => standing?.state ?? '—' },
  { key: 'since', title: '起月', width: '80px', text: ({ standing }) => standing?.since ?? '' },
  { key: 'until', title: '停发起', width: '80px', text: ({ standing }) => standing?.until ?? '' },
  {
    key: 'months',
    title: '发过(月)',
    width: '80px',
    align: 'right',
    text: ({ standing }) => (standing ? String(standing.paidMonths) : ''),
  },
  {
    key: 'paid',
    title: '累计(元)',
    width: '100px',
    align: 'right',
    text: ({ standing }) => (standing ? formatYuan(standing.paidFen) : ''),
  },
  { key: 'last', title: '最近', width: '80px', text: ({ standing }) => standing?.lastPaidMonth ?? '' },
  {
    key: 'lastFen',
    title: '最近(元)',
    width: '90px',
    align: 'right',
    text: ({ standing }) =>
      standing && standing.lastPaidFen !== null ? formatYuan(standing.lastPaidFen) : '',
  },
  { key: 'said', title: '说明', width: 'minmax(120px, 1fr)', text: saidOf },
];

function rowsOf(answers: readonly LookUpRow[]): Row[] {
  return answers
    .flatMap((answer): Omit<Row, 'index'>[] =>
      answer.programs.length === 0
        ? [{ ...answer, standing: undefined }]
        : answer.programs.map((standing) => ({ ...answer, standing })),
    )
    .map((row, index) => ({ ...row, index }));
}

/** A list pasted from anywhere: who is enrolled, since when, paid when and how much. */
export function LookUpPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const [form] = Form.useForm<{ readonly text: string }>();
  const [asked, setAsked] = useState('');
  const [saving, setSaving] = useState(false);
  const [said, setSaid] = useState<string>();
  const look = useCommand(client.payments.lookUp);
  const save = useCommand(async (purpose: string | null) => {
    const { fileName, content, lines } = await client.payments.exportLookUp({ text: asked, purpose });
    const { file } = await client.shell.saveFile({ fileName, content: new Uint8Array(content) });
    return file === null ? undefined : `已存成“${file}”，${counted(lines)} 行。`;
  });
  useEffect(() => form.focusField('text'), [form]);
  const rows = rowsOf(look.data?.answers ?? []);
  useSelectionSummary(look.data ? `查了 ${look.data.lines} 行` : '');
  return (
    <>
      <PageHeader
        title="名单查询"
        purpose="粘贴一列姓名、身份证号或残疾人证号，看每个人享受什么、从哪个月起、发到哪个月、一共多少钱。"
        action={{ label: '查询', run: form.submit, impossible: look.isPending ? '正在查…' : undefined }}
      />
      <PaymentRooms />
      <DoneMessage text={said} close={() => setSaid(undefined)} />
      <DeskForm<{ readonly text: string }>
        form={form}
        onFinish={({ text }) => {
          setAsked(text);
          look.mutate({ text });
        }}
      >
        <Form.Item
          name="text"
          label="名单（一行一人，最多 500 行）"
          rules={[{ required: true, whitespace: true, message: '请先粘贴名单。' }]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 6 }} maxLength={60_000} spellCheck={false} />
        </Form.Item>
      </DeskForm>
      {(look.error ?? save.error) && (
        <Alert type="error" showIcon role="alert" title={errorText(look.error ?? save.error)} />
      )}
      {look.data && CLERKS.includes(role) && (
        <Space>
          <Button loading={save.isPending} onClick={() => save.mutate(null, { onSuccess: setSaid })}>
            存成表格（号码部分隐藏）
          </Button>
          <Button onClick={() => setSaving(true)}>存成表格（完整号码）…</Button>
        </Space>
      )}
      {look.data && (
        <DataTable
          list={asked}
          label="查询结果"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ index }) => String(index)}
          more={false}
          loadMore={() => undefined}
          open={({ person }) => person && void navigate(`/registry/${person.id}`)}
          empty={<EmptyState>名单里没有能查的行。</EmptyState>}
        />
      )}
      {saving && (
        <WordsDialog
          title="存成表格（完整号码）"
          label="用途"
          ok="存成表格"
          pending={save.isPending}
          error={save.error}
          save={(purpose) =>
            save.mutate(purpose, {
              onSuccess: (sentence) => {
                setSaid(sentence);
                setSaving(false);
              },
            })
          }
          close={() => setSaving(false)}
        >
          <p>表格里有完整的身份证号。用途会记入审计日志。</p>
        </WordsDialog>
      )}
    </>
  );
}
