import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { CallError } from '#shared/contract/client.ts';
import type { Session } from '#shared/contract/desk.ts';
import { SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { textRule } from '#renderer/lib/rules.ts';
import { DeskForm } from './DeskForm.tsx';
import { PrinterChoice } from './PrinterChoice.tsx';

type Props = { readonly session: Session; readonly code: string; readonly done: () => void };
type Values = Readonly<Record<'first' | 'second', string>>;

/** Two groups that are asked back, so that the paper is known to be readable. */
const ASKED = { first: 4, second: 11 } as const;

function sheetOf(session: Session, code: string) {
  return {
    document: 'recovery-sheet' as const,
    model: {
      office: session.office,
      code,
      printedAt: instantText(new Date().toISOString()),
      printedBy: session.name,
    },
    fileName: '数据恢复单.pdf',
  };
}

/** The recovery sheet: on the screen, on paper, and proven to be readable. */
export function RecoverySheetStep({ session, code, done }: Props) {
  const [form] = Form.useForm<Values>();
  const [said, setSaid] = useState<{ readonly kind: 'success' | 'error'; readonly text: string }>();
  const [printer, choosePrinter] = useState(SYSTEM_PRINTER);
  // Printers come and go with their plugs.
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });
  const groups = code.split('-');

  async function attempt(act: () => Promise<string | undefined>): Promise<void> {
    try {
      const text = await act();
      setSaid(text === undefined ? undefined : { kind: 'success', text });
    } catch (error) {
      setSaid({ kind: 'error', text: errorText(error) });
    }
  }
  const print = () =>
    attempt(async () => {
      const { data: found = [] } = await printers.refetch({ throwOnError: true });
      const anyWillDo = printer === SYSTEM_PRINTER;
      const chosen = anyWillDo && found.length === 1 ? found[0] : found.find(({ name }) => name === printer);
      if (found.length === 0 || (!chosen && !anyWillDo)) {
        // The sheet opens everything: it never goes to another printer than the one that was chosen.
        choosePrinter(SYSTEM_PRINTER);
        throw new CallError({ code: 'no-printer', params: {} });
      }
      await client.shell.print({ ...sheetOf(session, code), printer: chosen?.name ?? SYSTEM_PRINTER });
      return chosen ? `已送到打印机“${chosen.displayName}”。` : '已送到系统默认打印机。';
    });
  const save = () =>
    attempt(async () => {
      const { file } = await client.shell.savePdf(sheetOf(session, code));
      return file === null ? undefined : `已存成“${file}”。打印后请把文件删掉。`;
    });
  const confirm = () =>
    attempt(async () => {
      await client.desk.confirmRecoverySheet({});
      done();
      return undefined;
    });
  const asked = (name: keyof typeof ASKED) => (
    <Form.Item
      name={name}
      label={`恢复单上的第 ${ASKED[name]} 组`}
      rules={[
        textRule((typed) =>
          typed.trim().toUpperCase() === groups[ASKED[name] - 1]
            ? undefined
            : '和恢复单不一致，请对照纸上再看一遍。',
        ),
      ]}
    >
      <Input autoComplete="off" maxLength={5} />
    </Form.Item>
  );
  return (
    <>
      <ol className="recovery-groups" aria-label="恢复码">
        {groups.map((group, index) => (
          <li key={group}>
            <small>第 {index + 1} 组</small>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <Space wrap>
        <PrinterChoice printers={printers.data ?? []} printer={printer} choose={choosePrinter} />
        <Button type="primary" autoFocus onClick={() => void print()}>
          打印恢复单
        </Button>
        <Button onClick={() => void save()}>存成 PDF</Button>
      </Space>
      {said && (
        <Alert
          type={said.kind}
          showIcon
          role={said.kind === 'error' ? 'alert' : 'status'}
          title={said.text}
        />
      )}
      <DeskForm<Values> form={form} onFinish={() => void confirm()}>
        <p>打印好以后，照纸上抄两组，证明它看得清：</p>
        <div className="two-columns">
          {asked('first')}
          {asked('second')}
        </div>
        <Button type="primary" htmlType="submit">
          已放进保险柜，开始使用（Ctrl+Enter）
        </Button>
      </DeskForm>
    </>
  );
}
