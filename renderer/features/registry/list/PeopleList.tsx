import { memo, useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PersonFilter, PersonRow } from '#shared/contract/registry/finding.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PrintRun } from '#renderer/ui/PrintRun.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { PERSON_COLUMNS } from '../columns.tsx';
import { conditionsIn } from './conditions.ts';
import { usePeople } from './people.ts';

type Props = {
  readonly filter: PersonFilter;
  /** The person to come back to. */
  readonly at: string | null;
  readonly leaveAt: (personId: string) => void;
  /** Whether a filter is what is asked for now. */
  readonly isCurrent: (shown: PersonFilter) => boolean;
};

type Counted = { readonly people: number; readonly more: boolean };

function countText(counted: Counted | undefined, shown: number, selected: number): string {
  const people = counted?.people.toLocaleString('zh-CN');
  const all = counted ? `共 ${people} ${counted.more ? '多' : ''}人` : `已显示 ${shown} 人`;
  return selected > 0 ? `${all} · 选中 ${selected} 人` : all;
}

/** Why nobody is there, and what to do. */
function emptyText(filter: PersonFilter): string {
  if (conditionsIn(filter).length > 0) return '这些条件下没有人。可以去掉一个条件，或者少打一个字。';
  return filter.text.trim() === ''
    ? '还没有人的档案。可以到“导入”把名册一次导进来，或者按 Ctrl+N 新建。'
    : '没有找到。可以少打一个字，或者换成拼音首字母、证号里的几位。';
}

/** Whom a filter finds. A key in the search draws the field first and this list after it, which is why it is memoised. */
export const PeopleList = memo(function PeopleList({ filter, at, leaveAt, isCurrent }: Props) {
  const navigate = useNavigate();
  const [selected, setSelected] = useState<readonly PersonRow[]>([]);
  const { rows, shown, isPending, isError, error, hasNextPage, loadMore, counted } = usePeople(filter);
  useSelectionSummary(countText(counted, rows.length, selected.length));
  const [isAwaited, setAwaited] = useState(false);
  const answers = shown !== undefined && isCurrent(shown);
  const first = answers ? rows[0] : undefined;
  const goTo = useCallback(
    ({ id }: PersonRow) => {
      leaveAt(id);
      void navigate(`/registry/${id}`);
    },
    [leaveAt, navigate],
  );
  // Whoever presses Enter before the answer is there means whom it will find first, not whom the list still shows.
  const open = useCallback(
    (row: PersonRow) => {
      if (shown && isCurrent(shown)) goTo(row);
      else setAwaited(true);
    },
    [shown, isCurrent, goTo],
  );
  useEffect(() => {
    if (!isAwaited || !answers) return;
    setAwaited(false);
    if (first) goTo(first);
  }, [isAwaited, answers, first, goTo]);
  return (
    <div className="people" data-shown={shown?.text}>
      {isError && <ErrorState error={error} />}
      {isPending && <Waiting>正在打开档案…</Waiting>}
      {selected.length > 0 && (
        <p>
          <PrintRun
            form="F18"
            what="到期提醒"
            items={selected.map(({ id, name }) => ({ subject: id, name }))}
          />
        </p>
      )}
      {shown && (
        <DataTable
          list={JSON.stringify(shown)}
          label="持证残疾人"
          columns={PERSON_COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          more={hasNextPage}
          loadMore={loadMore}
          open={open}
          onSelect={setSelected}
          {...(at === null ? {} : { startAt: at })}
          empty={<EmptyState>{emptyText(shown)}</EmptyState>}
        />
      )}
    </div>
  );
});
