import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { Grantee } from '#shared/contract/programs/grants.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { Month, shiftMonth } from '#shared/domain/month.ts';
import { grantCode } from '#shared/domain/programs/programs.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { placeName } from '#renderer/lib/places.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { type Column, DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import './programs.css';

const COLUMNS: readonly Column<Grantee>[] = [
  { key: 'name', title: '姓名', width: 'minmax(80px, 0.6fr)', text: ({ name }) => name },
  {
    key: 'number',
    title: '身份证号',
    width: '168px',
    text: ({ maskedIdentityNumber }) => maskedIdentityNumber,
  },
  {
    key: 'place',
    title: '乡镇、村',
    width: 'minmax(160px, 1fr)',
    text: ({ divisionCode }) => placeName(divisionCode),
  },
  {
    key: 'amount',
    title: '金额',
    width: '100px',
    align: 'right',
    text: ({ amountFen }) => formatYuan(amountFen),
  },
  {
    key: 'held',
    title: '待复核',
    width: 'minmax(160px, 1fr)',
    text: ({ held }) => (held === null ? '' : `● ${held}`),
  },
];

/** Whom a program of the office's own fits in a month; Enter says why. */
export function GranteesPage() {
  const navigate = useNavigate();
  const { name = '', month: typed } = useParams();
  const month = Month.catch(Month.parse(today().slice(0, 7))).parse(typed);
  const program = grantCode(name);
  const { data, isPending, error } = useQuery({
    queryKey: ['programs.grantees', program, month],
    queryFn: () => client.programs.grantees({ program, month }),
  });
  const make = useCommand(client.payments.makeProgram);
  const save = () =>
    make.mutate({ program, month }, { onSuccess: ({ id }) => void navigate(`/payments/others?batch=${id}`) });
  const payable = data !== undefined && data.people > data.held;
  const keys = useMemo(() => {
    const turn = (by: number) => () =>
      void navigate(`/programs/grants/${encodeURIComponent(name)}/${shiftMonth(month, by)}`, {
        replace: true,
      });
    return [
      { keys: 'PageUp', label: '上个月', run: turn(-1) },
      { keys: 'PageDown', label: '下个月', run: turn(1) },
      { keys: 'Escape', label: '回到政策', run: () => void navigate('/programs/policy') },
    ];
  }, [navigate, name, month]);
  useKeys(keys);
  const sum = data ? `共 ${data.people.toLocaleString('zh-CN')} 人 · 合计 ${formatYuan(data.sumFen)} 元` : '';
  const cut =
    data && data.people > data.rows.length
      ? `这里列出前 ${data.rows.length.toLocaleString('zh-CN')} 人。`
      : '';
  useSelectionSummary(sum);
  return (
    <>
      <PageHeader
        title={`${name}：${month} 谁符合`}
        purpose={
          data && data.held > 0
            ? `${sum}，其中 ${data.held} 人待复核。${cut}待复核的不列入发放单。按 Enter 看为什么。`
            : `${sum === '' ? '' : `${sum}。`}${cut}制单时，这一期已经做过单的人不再列入。`
        }
        {...(payable
          ? { action: { label: '制单', run: save, impossible: make.isPending ? '正在做…' : undefined } }
          : {})}
      />
      {make.error && <Alert type="error" showIcon role="alert" title={errorText(make.error)} />}
      {error && <ErrorState error={error} />}
      {isPending && <Waiting>正在核对全县…</Waiting>}
      <div className="finding-list">
        {data && (
          <DataTable
            label={`${name}符合的人`}
            columns={COLUMNS}
            rows={data.rows}
            rowKey={({ personId }) => personId}
            more={false}
            loadMore={() => undefined}
            open={({ personId }) =>
              void navigate(`/programs/${personId}/${encodeURIComponent(program)}/${month}`)
            }
            empty={<EmptyState>这个月没有人符合。可以看看条件是不是太窄。</EmptyState>}
          />
        )}
      </div>
    </>
  );
}
