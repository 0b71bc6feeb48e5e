import { useNavigate } from 'react-router';
import type { VolunteerCertificate } from '#shared/contract/volunteers/rewards.ts';
import { hoursText } from '#shared/domain/volunteers/hours.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText } from '#renderer/lib/dates.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState } from '#renderer/ui/States.tsx';
import { usePages } from './use-pages.ts';
import { VolunteerRooms } from './VolunteerRooms.tsx';
import { number } from './words.ts';
import './volunteers.css';

const COLUMNS: readonly Column<VolunteerCertificate>[] = [
  { key: 'paper', title: '证明编号', width: '170px', text: ({ paperNumber }) => paperNumber },
  { key: 'name', title: '姓名', width: 'minmax(90px, 1fr)', text: ({ name }) => name },
  { key: 'number', title: '志愿者编号', width: '110px', text: (row) => row.number },
  { key: 'period', title: '起止', width: 'minmax(190px, 1.4fr)', text: ({ from, to }) => `${from} 至 ${to}` },
  { key: 'times', title: '次数', width: '72px', align: 'right', text: ({ times }) => number(times) },
  { key: 'hours', title: '小时', width: '84px', align: 'right', text: ({ minutes }) => hoursText(minutes) },
  { key: 'on', title: '出具', width: '160px', text: ({ issuedAt }) => instantText(issuedAt).slice(0, 16) },
  { key: 'by', title: '经办', width: '84px', text: ({ issuedBy }) => issuedBy },
  { key: 'state', title: '状态', width: '84px', text: ({ voided }) => (voided ? '✕ 已作废' : '✓ 有效') },
];

/** The register of certificates that were issued. */
export function CertificatesPage() {
  const navigate = useNavigate();
  const { rows, first, error, hasNextPage, loadMore } = usePages(['volunteers.certificates'], (page) =>
    client.volunteers.certificates({ volunteerId: null, ...page }),
  );
  useSelectionSummary(first ? `共 ${number(first.total)} 份` : '');
  return (
    <>
      <PageHeader
        title="志愿服务记录证明登记"
        purpose="出过的证明都在这里，作废的留号。Enter 打开存档的原件。"
      />
      <VolunteerRooms />
      {error && <ErrorState error={error} />}
      {rows && (
        <DataTable
          label="证明登记"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ documentId }) => documentId}
          more={hasNextPage}
          loadMore={loadMore}
          open={({ documentId }) => void navigate(`/documents/issued/${documentId}`)}
          empty={<EmptyState>还没有出过证明。打开一位志愿者，按 Ctrl+N 出证明。</EmptyState>}
        />
      )}
    </>
  );
}
