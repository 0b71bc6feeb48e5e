import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Form, Select } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { AuditFilter, AuditRow, audit } from '#shared/contract/audit.ts';
import { actionName } from '#renderer/lib/action-names.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { DateField, dayRule } from '#renderer/ui/DateField.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { AuditRowPanel } from './AuditRowPanel.tsx';
import { AUDIT_COLUMNS } from './columns.tsx';

type Filter = z.output<typeof AuditFilter>;
type Verification = z.output<typeof audit.verify.output>;

const PAGE = 200;
const FAULTS = {
  changed: '内容被改动过',
  missing: '缺了这一条',
  'cut-off': '从这一条起，末尾的记录不见了',
} as const;

/** A filter without what was left empty. */
function given(filter: Filter): Filter {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
}

function VerificationResult({ rows, head, fault }: Verification) {
  return fault ? (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`第 ${fault.seq} 条${FAULTS[fault.kind]}。前面 ${fault.seq - 1} 条完好。`}
      description="请不要再改动数据，马上做一次备份，并报告单位负责人。"
    />
  ) : (
    <Alert
      type="success"
      showIcon
      role="status"
      title={`核对完毕：${rows.toLocaleString('zh-CN')} 条首尾相连，没有被改动过。`}
      description={<span className="number">链头 {head}</span>}
    />
  );
}

/** Everything that anybody did, and the proof that none of it was changed afterwards. */
export function AuditPage() {
  const [form] = Form.useForm<Filter>();
  const [filter, setFilter] = useState<Filter>({});
  const [row, setRow] = useState<AuditRow>();
  const verify = useCommand(client.audit.verify);
  const actions = useQuery({ queryKey: ['audit.actions'], queryFn: () => client.audit.actions({}) });
  const { data, isPending, isError, error, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery({
      queryKey: ['audit.page', filter],
      queryFn: ({ pageParam }) =>
        client.audit.page({ ...filter, limit: PAGE, ...(pageParam === null ? {} : { before: pageParam }) }),
      initialPageParam: null as number | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: (previous) => previous,
    });
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  useSelectionSummary(hasNextPage ? `已显示 ${rows.length} 条，往下还有` : `共 ${rows.length} 条`);

  return (
    <>
      <PageHeader
        title="审计日志"
        purpose="谁、什么时候、做了什么。只增不改，每一条都连着上一条。"
        action={{
          label: '核对全部记录',
          run: () => verify.mutate({}),
          ...(verify.isPending ? { impossible: '正在核对…' } : {}),
        }}
      />
      {verify.data && <VerificationResult {...verify.data} />}
      {verify.error && <Alert type="warning" showIcon role="alert" title={errorText(verify.error)} />}
      <Form
        form={form}
        name="audit-filter"
        className="filters"
        layout="inline"
        onValuesChange={() => {
          void form.validateFields().then(
            (values) => setFilter(given(values)),
            () => undefined,
          );
        }}
      >
        <Form.Item name="action" label="做了什么">
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            style={{ width: 200 }}
            placeholder="全部"
            options={actions.data?.map((action) => ({ value: action, label: actionName(action) })) ?? []}
          />
        </Form.Item>
        <Form.Item name="from" label="从" rules={[dayRule]}>
          <DateField />
        </Form.Item>
        <Form.Item name="to" label="到" rules={[dayRule]}>
          <DateField />
        </Form.Item>
      </Form>
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开审计日志…</Waiting>}
      {data && (
        <DataTable
          key={JSON.stringify(filter)}
          label="审计日志"
          columns={AUDIT_COLUMNS}
          rows={rows}
          rowKey={({ seq }) => String(seq)}
          more={hasNextPage}
          loadMore={loadMore}
          open={setRow}
          empty={<EmptyState>这些条件下没有记录。可以放宽日期，或者选“全部”。</EmptyState>}
        />
      )}
      <AuditRowPanel row={row} close={() => setRow(undefined)} />
    </>
  );
}
