import { Alert, Button } from 'antd';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { FindingRow } from '#shared/contract/programs/findings.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { Day } from '#shared/domain/day.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import { monthOf } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { instantText, today } from '#renderer/lib/dates.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { PrintRun } from '#renderer/ui/PrintRun.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { columnsOf } from './columns.ts';
import { FindingFilters } from './FindingFilters.tsx';
import { countOf, type Shown, type Summary, useFindings, useShown, useSummary } from './findings.ts';
import { SettlePanel } from './SettlePanel.tsx';
import { KIND_NAMES } from './words.ts';
import './programs.css';

function lastRunText(summary: Summary | undefined): string {
  const run = summary?.lastRun;
  if (!run) return '还没有全面核对过。按 Ctrl+N 核对一遍全县。';
  return `上次全面核对：${run.month}，${run.people.toLocaleString('zh-CN')} 人，${run.by} ${instantText(run.at).slice(0, 16)}。`;
}

/** Why nothing is there, and what to do. */
function emptyText({ kind, view, program, stopReason }: Shown, summary: Summary | undefined): string {
  if (program !== undefined || stopReason !== undefined)
    return '这些条件下没有。再按一次上面的词，就去掉这个条件。';
  if (view === 'settled') return '还没有处理过的。';
  if (!summary?.lastRun && kind === 'should-have') return '还没有全面核对过。按 Ctrl+N 核对一遍全县。';
  return '没有要处理的。导入新名单或改了档案后，会再来这里。';
}

function totalText(total: number, picked: readonly FindingRow[]): string {
  const all = `共 ${total.toLocaleString('zh-CN')} 条`;
  if (picked.length === 0) return all;
  const overpaid = sumFen(picked.map(({ overpaidFen }) => overpaidFen));
  return `${all} · 选中 ${picked.length} 条${overpaid > 0 ? ` · 已多发 ${formatYuan(overpaid)} 元` : ''}`;
}

/** Where right and enrolment disagree: looked through, read, and worked off line by line or all of a kind. */
export function ProgramsPage() {
  const { role } = useSession();
  const navigate = useNavigate();
  const { shown, show, at } = useShown();
  const summary = useSummary();
  const { rows, isPending, error, hasNextPage, loadMore } = useFindings(shown);
  const [picked, setPicked] = useState<readonly FindingRow[]>([]);
  const [settling, setSettling] = useState(false);
  const [round, setRound] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const scan = useCommand(client.programs.scan);
  const month = monthOf(Day.parse(today()));
  const mayWork = CLERKS.includes(role);
  const maySettle = mayWork && shown.view === 'open' && picked.length > 0;
  useSelectionSummary(totalText(countOf(summary.data, shown), picked));
  const keys = useMemo(
    () => [{ keys: 'F2', label: '处理选中的', run: () => maySettle && setSettling(true) }],
    [maySettle],
  );
  useKeys(keys);
  const close = useCallback((settled: boolean) => {
    setSettling(false);
    if (settled) {
      setPicked([]);
      setRound((before) => before + 1);
    }
    place.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, []);
  function turnTo(next: Shown): void {
    setPicked([]);
    show(next);
  }
  function open({ id, personId, program, sinceMonth, month: found }: FindingRow): void {
    show(shown, id);
    void navigate(`/programs/${personId}/${program}/${sinceMonth ?? found}`);
  }
  return (
    <>
      <PageHeader
        title="核查"
        more={<Link to="/programs/policy">补贴政策</Link>}
        purpose={lastRunText(summary.data)}
        {...(mayWork ? { action: { label: `核对 ${month}`, run: () => scan.mutate({ month }) } } : {})}
      />
      {scan.error && <Alert type="error" showIcon role="alert" title={errorText(scan.error)} />}
      <FindingFilters shown={shown} show={turnTo} summary={summary.data} />
      {mayWork && shown.view === 'open' && !settling && rows.length > 0 && (
        <div className="settle-bar">
          <Button size="small" disabled={!maySettle} onClick={() => setSettling(true)}>
            处理选中的（F2）
          </Button>
          <span className="quiet">空格选一条，Shift+End 选到最后；Enter 看“为什么”。什么都不会自己改。</span>
        </div>
      )}
      {shown.view === 'settled' && (
        <PrintRun
          form="F10"
          what="停发、暂停通知书"
          items={picked
            .filter(({ outcome }) => outcome === 'stopped' || outcome === 'paused')
            .map(({ personId, program, name }) => ({ subject: `${personId}/${program}`, name }))}
        />
      )}
      {settling && <SettlePanel kind={shown.kind} findingIds={picked.map(({ id }) => id)} close={close} />}
      {error && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开名单…</Waiting>}
      <div className="finding-list" ref={place}>
        {!isPending && (
          <DataTable
            list={`${JSON.stringify(shown)} ${round}`}
            label={KIND_NAMES[shown.kind]}
            columns={columnsOf(shown)}
            rows={rows}
            rowKey={({ id }) => id}
            more={hasNextPage}
            loadMore={loadMore}
            open={open}
            onSelect={setPicked}
            {...(at === null ? {} : { startAt: at })}
            empty={<EmptyState>{emptyText(shown, summary.data)}</EmptyState>}
          />
        )}
      </div>
    </>
  );
}
