import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, Space } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DeskForm } from '#renderer/ui/DeskForm.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { comparedRows } from './compared.ts';
import '../registry.css';

const NEEDED = [{ required: true, min: 2, whitespace: true, message: '请写明原因，至少两个字。' }];

function usePerson(personId: string) {
  return useQuery({
    queryKey: ['registry.open', personId],
    queryFn: () => client.registry.open({ personId }),
  });
}

/** Both files, line by line; where they differ, a sign says so. */
function SideBySide({ a, b }: { readonly a: PersonFile; readonly b: PersonFile }) {
  return (
    <table className="side-by-side">
      <caption className="quiet">≠ 表示两份不一样</caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">甲（档案号 {a.fileNumber}）</th>
          <th scope="col">乙（档案号 {b.fileNumber}）</th>
        </tr>
      </thead>
      <tbody>
        {comparedRows(a, b).map(([label, left, right]) => (
          <tr key={label} className={left === right ? '' : 'differs'}>
            <th scope="row">
              {left === right ? '' : '≠ '}
              {label}
            </th>
            <td>{left}</td>
            <td>{right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Choice = { readonly kept: 'a' | 'b'; readonly reason: string };

function MergeForm({ a, b }: { readonly a: PersonFile; readonly b: PersonFile }) {
  const navigate = useNavigate();
  const [form] = Form.useForm<Choice>();
  const merge = useCommand(client.registry.merge);
  const distinct = useCommand(client.registry.areDistinct);
  const failure = merge.error ?? distinct.error;
  const back = () => void navigate('/registry/alikes');
  function finish({ kept, reason }: Choice): void {
    const [keptId, mergedId] = kept === 'a' ? [a.id, b.id] : [b.id, a.id];
    merge.mutate(
      { keptId, mergedId, reason },
      { onSuccess: () => void navigate(`/registry/${keptId}`, { replace: true }) },
    );
  }
  return (
    <>
      {failure && <Alert type="error" showIcon role="alert" title={errorText(failure)} />}
      <DeskForm<Choice> form={form} initialValues={{ kept: 'a' }} onFinish={finish} className="merge-form">
        <Form.Item name="kept" label="留下哪一份（另一份的记录都归到它名下，两份原件都保留）">
          <Radio.Group
            options={[
              { value: 'a', label: '留下甲' },
              { value: 'b', label: '留下乙' },
            ]}
          />
        </Form.Item>
        <Form.Item name="reason" label="为什么是同一个人" rules={NEEDED}>
          <Input autoComplete="off" maxLength={200} placeholder="如：换了新身份证号，重复建档" />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={merge.isPending}>
            合并（Ctrl+Enter）
          </Button>
          <Button
            loading={distinct.isPending}
            onClick={() => distinct.mutate({ personIds: [a.id, b.id] }, { onSuccess: back })}
          >
            不是同一个人
          </Button>
          <Button onClick={back}>先不管（Esc）</Button>
        </Space>
      </DeskForm>
    </>
  );
}

/** Two files side by side: one person, or two. */
export function MergePage() {
  const { a = '', b = '' } = useParams();
  const { role } = useSession();
  const navigate = useNavigate();
  const [left, right] = [usePerson(a), usePerson(b)];
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到疑似重复', run: () => void navigate('/registry/alikes') }],
    [navigate],
  );
  useKeys(keys);
  const error = left.error ?? right.error;
  return (
    <>
      <PageHeader title="两份并排" purpose="对照两份档案。合并以后可以撤销。" />
      {error && <ErrorState error={error} />}
      {!error && (left.isPending || right.isPending) && <Waiting>正在打开两份档案…</Waiting>}
      {left.data && right.data && (
        <div className="scroll">
          <SideBySide a={left.data} b={right.data} />
          {CLERKS.includes(role) && <MergeForm a={left.data} b={right.data} />}
        </div>
      )}
    </>
  );
}
