import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Radio } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { MOST_REVIEWED, type Review, type ReviewPerson } from '#shared/contract/reviews.ts';
import { CLERKS } from '#shared/domain/accounts/roles.ts';
import { findDivision } from '#shared/domain/registry/divisions.ts';
import { RESULTS, type Result } from '#shared/domain/reviews/words.ts';
import { client } from '#renderer/lib/client.ts';
import { useLoadMore } from '#renderer/lib/load-more.ts';
import { useKeys } from '#renderer/lib/keys.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useSession } from '#renderer/lib/session.ts';
import { DataTable } from '#renderer/ui/data-table/DataTable.tsx';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { useSelectionSummary } from '#renderer/ui/selection-summary.ts';
import { EmptyState, ErrorState, Waiting } from '#renderer/ui/States.tsx';
import { reviewColumns } from './columns.ts';
import { RecordForm } from './RecordForm.tsx';
import './reviews.css';

const PAGE = 200;
const LEFT = '还没有复核';

function usePeople(reviewId: string, result: Result | null) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['reviews.people', reviewId, result],
    queryFn: ({ pageParam }) =>
      client.reviews.people({
        reviewId,
        result,
        limit: PAGE,
        ...(pageParam === null ? {} : { after: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const loadMore = useLoadMore({ isFetchingNextPage, fetchNextPage });
  return { rows: data?.pages.flatMap((page) => page.rows), error, hasNextPage, loadMore };
}

function whomText(people: readonly ReviewPerson[]): string {
  const [first] = people;
  return people.length === 1 && first ? first.name : `${people.length} 人`;
}

type Chosen = readonly ReviewPerson[];

function PeopleOf({ review, result }: { readonly review: Review; readonly result: Result | null }) {
  const { role } = useSession();
  const [selected, setSelected] = useState<Chosen>([]);
  const [recording, setRecording] = useState<Chosen>([]);
  const { rows, error, hasNextPage, loadMore } = usePeople(review.id, result);
  const refill = useCommand(client.reviews.refill);
  const canRecord = CLERKS.includes(role);
  const here = selected.filter(({ personId }) => rows?.some((row) => row.personId === personId) ?? false);
  useSelectionSummary(
    `${result ?? LEFT}：${rows ? rows.length : 0}${hasNextPage ? ' 人以上' : ' 人'}${here.length > 0 ? ` · 选中 ${here.length} 人` : ''}`,
  );
  return (
    <>
      {canRecord && (
        <div role="toolbar" aria-label="对选中的人" className="review-bar">
          <Button
            disabled={here.length === 0 || here.length > MOST_REVIEWED}
            onClick={() => setRecording(here)}
          >
            {here.length === 0 ? '登记选中的…' : `登记选中的 ${here.length} 人…`}
          </Button>
          <Button loading={refill.isPending} onClick={() => refill.mutate({ reviewId: review.id })}>
            补入新享受的人
          </Button>
          <span className="quiet">
            {here.length > MOST_REVIEWED && `一次最多登记 ${MOST_REVIEWED} 人，请少选一些。`}
            {refill.data
              ? `补入 ${refill.data.people} 人。`
              : 'Enter 登记一人；空格选几人（Shift 连选）一起登记。'}
          </span>
        </div>
      )}
      {error && <ErrorState error={error} />}
      {rows && (
        <DataTable
          list={result ?? LEFT}
          label="复核名单"
          columns={reviewColumns(result === null)}
          rows={rows}
          rowKey={({ personId }) => personId}
          more={hasNextPage}
          loadMore={loadMore}
          onSelect={setSelected}
          {...(canRecord ? { open: (row: ReviewPerson) => setRecording([row]) } : {})}
          empty={<EmptyState>{result === null ? '都复核过了。' : `没有“${result}”的人。`}</EmptyState>}
        />
      )}
      {recording.length > 0 && (
        <RecordForm
          reviewId={review.id}
          personIds={recording.map(({ personId }) => personId)}
          whom={whomText(recording)}
          close={() => setRecording([])}
        />
      )}
    </>
  );
}

function OpenReview({ review }: { readonly review: Review }) {
  const navigate = useNavigate();
  const [result, setResult] = useState<Result | null>(null);
  const keys = useMemo(
    () => [{ keys: 'Escape', label: '回到年度复核', run: () => void navigate('/applications/reviews') }],
    [navigate],
  );
  useKeys(keys);
  const town = findDivision(review.townshipCode)?.name ?? review.townshipCode;
  return (
    <>
      <PageHeader
        title={`${town} ${review.year} 年度复核`}
        purpose={`应复核 ${review.people.toLocaleString('zh-CN')} 人，还剩 ${review.left.toLocaleString('zh-CN')} 人，${review.dueOn} 前完成。`}
        more={<Link to="/applications/reviews">所有乡镇</Link>}
      />
      <Radio.Group
        optionType="button"
        aria-label="看哪些人"
        value={result ?? LEFT}
        options={[
          { value: LEFT, label: `${LEFT} ${review.left}` },
          ...RESULTS.map((each) => ({ value: each, label: `${each} ${review.results[each]}` })),
        ]}
        onChange={({ target }) => setResult(RESULTS.find((each) => each === target.value) ?? null)}
      />
      <PeopleOf key={result ?? LEFT} review={review} result={result} />
    </>
  );
}

/** A town's review: who is left, and what came out for the others. */
export function ReviewPage() {
  const { reviewId = '' } = useParams();
  const { data, isPending, isError, error } = useQuery({
    queryKey: ['reviews.get', reviewId],
    queryFn: () => client.reviews.get({ reviewId }),
  });
  if (isError) return <ErrorState error={error} />;
  if (isPending) return <Waiting>正在打开复核…</Waiting>;
  return <OpenReview review={data} />;
}
