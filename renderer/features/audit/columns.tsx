import type { AuditRow } from '#shared/contract/audit.ts';
import { actionName } from '#renderer/lib/action-names.ts';
import { instantText } from '#renderer/lib/dates.ts';
import type { Column } from '#renderer/ui/data-table/DataTable.tsx';

export const AUDIT_COLUMNS: readonly Column<AuditRow>[] = [
  { key: 'seq', title: '序号', width: '80px', align: 'right', text: ({ seq }) => String(seq) },
  { key: 'at', title: '时间', width: '170px', text: ({ at }) => instantText(at) },
  { key: 'who', title: '谁', width: '130px', text: ({ accountName }) => accountName },
  { key: 'action', title: '做了什么', width: '160px', text: ({ action }) => actionName(action) },
  { key: 'reason', title: '原因', width: 'minmax(120px, 1fr)', text: ({ reason }) => reason ?? '' },
  { key: 'hash', title: '校验', width: '110px', text: ({ hash }) => hash.slice(0, 10) },
];
