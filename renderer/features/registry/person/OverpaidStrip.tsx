import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatYuan } from '#shared/domain/money.ts';
import { client } from '#renderer/lib/client.ts';
import { usePersonPage } from './person-page.ts';

/** What was paid to the person too much, and what of it has come back; nothing where nothing ever was. */
export function OverpaidStrip() {
  const { file } = usePersonPage();
  const { data } = useQuery({
    queryKey: ['payments.overpayments', file.id],
    queryFn: () => client.payments.overpayments({ filter: { personId: file.id, view: 'all' } }),
  });
  if (!data || data.totals.months === 0) return null;
  const { months, claimedFen, returnedFen, writtenOffFen, outstandingFen } = data.totals;
  const written = writtenOffFen === 0 ? '' : `，核销 ${formatYuan(writtenOffFen)} 元`;
  return (
    <div className="applications-strip" role="group" aria-label="追缴">
      <Link to={`/payments/recovery?person=${file.id}&view=all`}>
        多发 {months} 个月 {formatYuan(claimedFen)} 元：退回 {formatYuan(returnedFen)} 元{written}，
        {outstandingFen === 0 ? '已了结' : `还欠 ${formatYuan(outstandingFen)} 元`}
      </Link>
    </div>
  );
}
