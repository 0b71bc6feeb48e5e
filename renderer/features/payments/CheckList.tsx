import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Month } from '#shared/domain/month.ts';
import { client } from '#renderer/lib/client.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import type { Check } from './words.ts';
import { counted } from '#renderer/lib/counted.ts';

type Said = { readonly text: string; readonly verb: string; readonly path: string };

function sayCheck({ kind, count, list, day, month }: Check): Said {
  switch (kind) {
    case 'month-passed':
      return { text: `${month ?? ''} 已经制单，不能再做更早的月份`, verb: '看那个月', path: '/payments' };
    case 'month-skipped':
      return {
        text: `${month ?? ''} 起还没有发过；会作为补发算进这张单`,
        verb: '看那个月',
        path: `/payments?month=${month ?? ''}`,
      };
    case 'not-scanned':
      return {
        text: day === null ? '还没有核对过谁符合条件' : `这个月还没有核对过，上次是 ${day}`,
        verb: '去核对',
        path: '/programs',
      };
    case 'list-old':
      return {
        text:
          day === null ? `${list ?? ''}还没有导入过` : `${list ?? ''}是 ${day} 的，已有 ${counted(count)} 天`,
        verb: '去导入新的',
        path: '/imports',
      };
    case 'applications-pending':
      return { text: `${counted(count)} 件申请还没有审定`, verb: '去办', path: '/applications' };
    case 'stops-undecided':
      return {
        text: `${counted(count)} 条不再符合条件的还没有处理；不符合的这张单不会发`,
        verb: '逐条处理',
        path: '/programs?kind=should-not',
      };
    case 'missing-undecided':
      return {
        text: `${counted(count)} 条符合条件的还没有享受`,
        verb: '去告知',
        path: '/programs?kind=should-have',
      };
    case 'earlier-open':
      return {
        text: `${month ?? ''} 还没有关账`,
        verb: '看那个月',
        path: `/payments?month=${month ?? ''}`,
      };
    case 'returned-open':
      return { text: `${counted(count)} 条银行退回的还没有重发`, verb: '去更正', path: '/payments/returned' };
  }
}

type Props = {
  readonly month: Month;
  /** Once a month is made, its differences matter more: the list is folded to one line. */
  readonly isFolded: boolean;
};

/** What should be known before a month is made; each with the way to it. */
export function CheckList({ month, isFolded }: Props) {
  const { data, isError, error } = useQuery({
    queryKey: ['payments.checks', month],
    queryFn: () => client.payments.checks({ month }),
  });
  if (isError) return <ErrorState error={error} />;
  if (!data) return null;
  if (data.length === 0) return <p>✓ 名单都是新的，申请和核对都办完了，可以制单。</p>;
  const list = (
    <ul className="payment-checks" aria-label="制单以前">
      {data.map((check) => {
        const { text, verb, path } = sayCheck(check);
        return (
          <li key={`${check.kind}${check.list ?? ''}`}>
            <span>
              {check.severity === 'block' ? '✕ 不能制单：' : '! '}
              {text}
            </span>
            <Link to={path}>{verb} →</Link>
          </li>
        );
      })}
    </ul>
  );
  if (!isFolded) return list;
  return (
    <details>
      <summary>! 制单以前还有 {data.length} 件事没有办完</summary>
      {list}
    </details>
  );
}
