import { Descriptions, Drawer } from 'antd';
import type { AuditRow } from '#shared/contract/audit.ts';
import { actionName } from '#renderer/lib/action-names.ts';
import { instantText } from '#renderer/lib/dates.ts';

type Props = { readonly row: AuditRow | undefined; readonly close: () => void };

/** One record whole, with what was there before. */
export function AuditRowPanel({ row, close }: Props) {
  return (
    <Drawer
      title={row ? `第 ${row.seq} 条` : ''}
      open={row !== undefined}
      onClose={close}
      size={520}
      destroyOnHidden
    >
      {row && (
        <>
          <Descriptions
            column={1}
            size="small"
            items={[
              { key: 'at', label: '时间', children: instantText(row.at) },
              { key: 'who', label: '谁', children: row.accountName },
              { key: 'action', label: '做了什么', children: actionName(row.action) },
              { key: 'subject', label: '对象', children: row.subject ?? '—' },
              { key: 'reason', label: '原因', children: row.reason ?? '—' },
              { key: 'hash', label: '校验', children: <span className="number">{row.hash}</span> },
            ]}
          />
          <h2>内容</h2>
          {/* Long content scrolls, and must with the keyboard too. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre className="audit-detail" tabIndex={0} aria-label="内容">
            {JSON.stringify(row.detail, null, 2)}
          </pre>
        </>
      )}
    </Drawer>
  );
}
