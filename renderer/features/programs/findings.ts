import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { FINDING_KINDS, type FindingKind } from '#shared/domain/programs/outcomes.ts';
import { PROGRAMS, type Program } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS, type StopReason } from '#shared/domain/programs/stop-reasons.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';

const PAGE = 200;

/** Which findings are shown. */
export type Shown = {
  readonly kind: FindingKind;
  readonly view: 'open' | 'settled';
  readonly program?: Program | undefined;
  readonly stopReason?: StopReason | undefined;
};

const isReason = (text: string | null): text is StopReason =>
  text !== null && Object.hasOwn(STOP_REASONS, text);

function readShown(params: URLSearchParams): Shown {
  const kind = FINDING_KINDS.find((each) => each === params.get('kind')) ?? 'should-not';
  const program = PROGRAMS.find((each) => each === params.get('program'));
  const reason = params.get('reason');
  return {
    kind,
    view: params.get('view') === 'settled' ? 'settled' : 'open',
    ...(program === undefined ? {} : { program }),
    ...(kind === 'should-not' && isReason(reason) ? { stopReason: reason } : {}),
  };
}

/** What is shown stands in the address, with the line to come back to. */
export function useShown() {
  const [params, setParams] = useSearchParams();
  const shown = readShown(params);
  const show = ({ kind, view, program, stopReason }: Shown, at?: string) =>
    setParams(
      Object.entries({ kind, view, program, reason: stopReason, at }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      ),
      { replace: true },
    );
  return { shown, show, at: params.get('at') };
}

/** The findings of a list, page by page. */
export function useFindings(shown: Shown) {
  const { data, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['programs.findings', shown],
    queryFn: ({ pageParam }) =>
      client.programs.findings({
        ...shown,
        limit: PAGE,
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  return { rows: data?.pages.flatMap((page) => page.rows) ?? [], isPending, error, hasNextPage, loadMore };
}

export function useSummary() {
  return useQuery({
    queryKey: ['programs.findingSummary'],
    queryFn: () => client.programs.findingSummary({}),
  });
}

export type Summary = NonNullable<ReturnType<typeof useSummary>['data']>;
type Counted = Partial<Shown>;

/** How many of the summary's findings are of these. */
export function countOf(summary: Summary | undefined, { kind, view, program, stopReason }: Counted): number {
  return (summary?.groups ?? [])
    .filter(
      (group) =>
        (kind === undefined || group.kind === kind) &&
        (view === undefined || (group.outcome === null) === (view === 'open')) &&
        (program === undefined || group.program === program) &&
        (stopReason === undefined || group.stopReason === stopReason),
    )
    .reduce((sum, { count }) => sum + count, 0);
}
