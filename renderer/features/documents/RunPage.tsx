import { useQuery } from '@tanstack/react-query';
import { Alert, Button, InputNumber, Progress, Select, Space, Table } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import type { RunItem } from '#shared/contract/documents.ts';
import { SYSTEM_PRINTER } from '#shared/contract/shell.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { queryClient } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { USUAL_ORDER } from './printing.ts';
import { runSheets } from './run-sheets.ts';

const standing = ({ documentId, printedAt }: RunItem) =>
  printedAt !== null
    ? `${instantText(printedAt)} 已打印`
    : documentId === null
      ? '等待'
      : '已出文书，没有打印';

/** Many sheets in the list's order: started, stopped, and gone on with from any person. */
export function RunPage() {
  const { runId = '' } = useParams();
  const { role } = useSession();
  const [printer, setPrinter] = useState(SYSTEM_PRINTER);
  const [from, setFrom] = useState<number | null>(null);
  const [at, setAt] = useState<number>();
  const [fault, setFault] = useState<string>();
  const isStopped = useRef(false);
  const printers = useQuery({
    queryKey: ['shell.printers'],
    queryFn: () => client.shell.printers({}),
    staleTime: 0,
  });
  const runs = useQuery({ queryKey: ['documents.runs'], queryFn: () => client.documents.runs({}) });
  const items = useQuery({
    queryKey: ['documents.runItems', runId],
    queryFn: () => client.documents.runItems({ runId }),
  });
  // Whoever leaves the page stops the printer after the sheet that it has.
  useEffect(
    () => () => {
      isStopped.current = true;
    },
    [],
  );
  const run = runs.data?.find(({ id }) => id === runId);
  if (runs.isError || items.isError) return <ErrorState error={runs.error ?? items.error} />;
  if (!run || !items.data) return <Waiting>正在读取…</Waiting>;
  const list = items.data;
  const first = list.find(({ printedAt }) => printedAt === null)?.place;
  const start = from ?? first ?? 1;
  async function print(form: NonNullable<typeof run>['form']): Promise<void> {
    isStopped.current = false;
    setFault(undefined);
    setAt(start - 1);
    try {
      await runSheets(
        list.filter(({ place }) => place >= start),
        { ...USUAL_ORDER, runId, form, printer, isStopped: () => isStopped.current, done: setAt },
      );
    } catch (error) {
      setFault(errorText(error));
    }
    setAt(undefined);
    setFrom(null);
    await queryClient.invalidateQueries();
  }
  const isRunning = at !== undefined;
  return (
    <>
      <PageHeader title={run.title} purpose={`共 ${run.total} 份，已打印 ${run.done} 份。`} />
      {fault !== undefined && <Alert type="error" showIcon role="alert" title={fault} />}
      {CLERKS.includes(role) && (
        <Space wrap>
          <Select
            aria-label="打印机"
            value={printer}
            onChange={setPrinter}
            style={{ minWidth: 200 }}
            options={[
              { value: SYSTEM_PRINTER, label: '系统默认打印机' },
              ...(printers.data ?? []).map(({ name, displayName }) => ({ value: name, label: displayName })),
            ]}
          />
          <span>
            从第{' '}
            <InputNumber
              aria-label="从第几份开始"
              min={1}
              max={run.total}
              precision={0}
              value={start}
              onChange={setFrom}
            />{' '}
            份开始
          </span>
          {isRunning ? (
            <Button
              onClick={() => {
                isStopped.current = true;
              }}
            >
              停止
            </Button>
          ) : (
            <Button type="primary" autoFocus onClick={() => void print(run.form)}>
              {run.done === 0 ? '开始打印' : '接着打印'}
            </Button>
          )}
        </Space>
      )}
      {isRunning && (
        <Progress
          aria-label="打印进度"
          percent={Math.floor((at / run.total) * 100)}
          format={() => `${at} / ${run.total}`}
        />
      )}
      <Table<RunItem>
        rowKey="place"
        size="small"
        pagination={{ pageSize: 50, showSizeChanger: false }}
        dataSource={list}
        columns={[
          { title: '序号', dataIndex: 'place', align: 'right', width: 80 },
          { title: '姓名', dataIndex: 'name' },
          { title: '情况', render: (_, item) => standing(item) },
        ]}
      />
    </>
  );
}
