import { useQuery } from '@tanstack/react-query';
import { Space } from 'antd';
import { useState } from 'react';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { type Run, whatHappened } from './import-words.ts';
import { useKinds } from './kinds.ts';
import { UndoImport } from './UndoImport.tsx';

function stateText({ undoneAt, undoneBy }: Run): string {
  return undoneAt === null ? '● 有效' : `○ 已撤销，${undoneBy ?? ''} ${instantText(undoneAt).slice(0, 16)}`;
}

const columnsFor = (titleOf: (kind: string) => string): readonly Column<Run>[] => [
  { key: 'at', title: '时间', width: '140px', text: ({ appliedAt }) => instantText(appliedAt).slice(0, 16) },
  { key: 'file', title: '工作簿', width: 'minmax(200px, 1.4fr)', text: ({ fileName }) => fileName },
  { key: 'profile', title: '种类', width: '160px', text: ({ kind }) => titleOf(kind) },
  { key: 'what', title: '做了什么', width: 'minmax(300px, 2fr)', text: whatHappened },
  { key: 'by', title: '谁', width: '90px', text: ({ appliedBy }) => appliedBy },
  { key: 'state', title: '状态', width: 'minmax(90px, 1fr)', text: stateText },
];

/** The imports of this office, newest first, each with its way back. */
export function Runs() {
  const [chosenId, setChosenId] = useState<string>();
  const { data, isError, error } = useQuery({
    queryKey: ['imports.runs'],
    queryFn: () => client.imports.runs({ offset: 0, limit: 200 }),
  });
  const runs = data?.runs ?? [];
  const chosen = runs.find(({ id }) => id === chosenId);
  const kinds = useKinds();
  const titleOf = (kind: string) => kinds.find(({ id }) => id === kind)?.title ?? kind;
  return (
    <>
      <h2>导过的工作簿</h2>
      {isError && <ErrorState error={error} />}
      {runs.length > 0 && (
        <Space role="toolbar" aria-label="对选中的导入">
          <UndoImport
            runId={chosen?.id ?? ''}
            fileName={chosen?.fileName ?? ''}
            disabled={!chosen || chosen.undoneAt !== null}
            done={() => setChosenId(undefined)}
          />
          <span>{chosen ? `选中：${chosen.fileName}` : '在列表里用上下键、空格选一次导入'}</span>
        </Space>
      )}
      {data && (
        <DataTable
          label="导过的工作簿"
          columns={columnsFor(titleOf)}
          rows={runs}
          rowKey={({ id }) => id}
          more={false}
          loadMore={() => undefined}
          onSelect={(picked) => setChosenId(picked.at(-1)?.id)}
          empty={<EmptyState>还没有导过。第一次可以导“持证残疾人名册”。</EmptyState>}
        />
      )}
    </>
  );
}
