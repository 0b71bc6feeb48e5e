import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';

/** Runs of many sheets, and how far each has come. */
export function Runs() {
  const { data, isError, error } = useQuery({
    queryKey: ['documents.runs'],
    queryFn: () => client.documents.runs({}),
  });
  if (isError) return <ErrorState error={error} />;
  if (!data) return <Waiting>正在读取…</Waiting>;
  if (data.length === 0) {
    return <EmptyState>还没有批量打印。在档案里筛选出要通知的人，再点“批量打印提醒”。</EmptyState>;
  }
  return (
    <Table
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={data}
      columns={[
        {
          title: '批次',
          dataIndex: 'title',
          render: (title: string, { id }) => <Link to={`/documents/runs/${id}`}>{title}</Link>,
        },
        { title: '进度', render: (_, { done, total }) => `${done} / ${total}` },
        { title: '建立', dataIndex: 'begunAt', render: (at: string) => instantText(at) },
        { title: '经手', dataIndex: 'begunBy' },
      ]}
    />
  );
}
