import { useQuery } from '@tanstack/react-query';
import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { client } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/dates.ts';
import { useSession } from '#renderer/lib/session.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { MonthLine } from './MonthLine.tsx';
import { PaidChart } from './PaidChart.tsx';
import { BackupLine, Deadlines, ListAges } from './Standing.tsx';
import { TodoList } from './TodoList.tsx';
import { Week } from './Week.tsx';
import './today.css';

/** What to do today, the most urgent first, and how the office stands. */
export function TodayPage() {
  const { practice } = useSession();
  const todos = useQuery({ queryKey: ['today.todos'], queryFn: () => client.today.todos({}) });
  const overview = useQuery({ queryKey: ['today.overview'], queryFn: () => client.today.overview({}) });
  const first = useQuery({
    queryKey: ['today.firstSteps'],
    queryFn: () => client.today.firstSteps({}),
    enabled: !practice,
  });
  const failed = [todos, overview, first].find(({ isError }) => isError);
  const steps = first.data ?? [];
  const isBegun = practice || steps.every(({ isDone }) => isDone);
  return (
    <>
      <PageHeader title="今日" purpose={`${formatDayChinese(Day.parse(today()))}。从上往下办，急的在前。`} />
      {failed && <ErrorState error={failed.error} retry={() => void failed.refetch()} />}
      {(todos.isPending || overview.isPending) && <Waiting>正在查看要办的事…</Waiting>}
      <div className="today scroll">
        <div className="today-work">
          {!isBegun && <FirstSteps steps={steps} />}
          {overview.data && <MonthLine month={overview.data.month} />}
          {todos.data && <TodoList todos={todos.data} />}
          {todos.data?.length === 0 && <EmptyState>没有要办的事。按 Ctrl+K 找人、找功能。</EmptyState>}
        </div>
        {overview.data && (
          <aside className="today-standing" aria-label="单位现状">
            <Deadlines deadlines={overview.data.deadlines} />
            <ListAges lists={overview.data.lists} />
            <BackupLine backup={overview.data.backup} />
            <Week week={overview.data.week} />
          </aside>
        )}
        {overview.data && <PaidChart paid={overview.data.paid} />}
      </div>
    </>
  );
}
