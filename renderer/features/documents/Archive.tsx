import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { Link } from 'react-router';
import type { Issued } from '#shared/contract/documents.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';

const NEWEST = 200;

const standing = ({ voided, prints }: Issued) =>
  voided ? `作废：${voided.reason}` : prints === 0 ? '已存档，没有打印' : `打印 ${prints} 次`;

/** What was issued, the newest first; voided ones keep their number. */
export function Archive() {
  const { data, isError, error } = useQuery({
    queryKey: ['documents.archive'],
    queryFn: () => client.documents.archive({ form: null, before: null, limit: NEWEST }),
  });
  if (isError) return <ErrorState error={error} />;
  if (!data) return <Waiting>正在读取存档…</Waiting>;
  if (data.documents.length === 0) return <EmptyState>还没有出过文书。打印过的会自动存在这里。</EmptyState>;
  return (
    <Table<Issued>
      rowKey="id"
      size="small"
      pagination={false}
      dataSource={data.documents}
      columns={[
        { title: '文号', dataIndex: 'number', render: (number: string | null) => number ?? '—' },
        {
          title: '文书',
          dataIndex: 'title',
          render: (title: string, { id }) => <Link to={`/documents/issued/${id}`}>{title}</Link>,
        },
        { title: '页数', dataIndex: 'pages', align: 'right' },
        { title: '出具', dataIndex: 'issuedAt', render: (at: string) => instantText(at) },
        { title: '经手', dataIndex: 'issuedBy' },
        { title: '情况', render: (_, document) => standing(document) },
      ]}
    />
  );
}
