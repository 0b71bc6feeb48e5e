import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import type { Session } from '#shared/contract/desk.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { textRule } from '#renderer/lib/rules.ts';
import { DeskForm } from './DeskForm.tsx';
import { PrintActions } from './PrintActions.tsx';

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
  const confirm = useMutation({ mutationFn: () => client.desk.confirmRecoverySheet({}), onSuccess: done });
  const groups = code.split('-');

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
      <PrintActions
        autoFocus
        label="打印恢复单"
        sheet={() => sheetOf(session, code)}
        savedText={(file) => `已存成“${file}”。打印后请把文件删掉。`}
      />
      {confirm.error && <Alert type="error" showIcon role="alert" title={errorText(confirm.error)} />}
      <DeskForm<Values> form={form} onFinish={() => confirm.mutate()}>
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
