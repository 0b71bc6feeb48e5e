import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Overview } from '#shared/contract/today/overview.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { Chart } from '#renderer/ui/Chart.tsx';

const FEN_OF_TEN_THOUSAND_YUAN = 1_000_000;

/** How much was paid in each month of the last two years: one unit an axis, and the same as a table. */
export function PaidChart({ paid }: Pick<Overview, 'paid'>) {
  const [asTable, setAsTable] = useState(false);
  const names = useMemo(() => paid.map(({ month }) => month.slice(2)), [paid]);
  const money = useMemo(
    () => [
      {
        name: '发放金额（万元）',
        values: paid.map(({ fen }) => Math.round((fen / FEN_OF_TEN_THOUSAND_YUAN) * 10) / 10),
      },
    ],
    [paid],
  );
  const lines = useMemo(() => [{ name: '享受人次', values: paid.map((each) => each.lines) }], [paid]);
  if (paid.length === 0) return null;
  return (
    <section className="paid" aria-label="两年来的发放">
      <header>
        <h2>近 {paid.length} 个月发放</h2>
        <Button size="small" onClick={() => setAsTable(!asTable)}>
          {asTable ? '看图' : '看表'}
        </Button>
      </header>
      {asTable ? (
        <PaidTable paid={paid} />
      ) : (
        <div className="paid-charts">
          <Chart names={names} series={money} />
          <Chart names={names} series={lines} />
        </div>
      )}
    </section>
  );
}

function PaidTable({ paid }: Pick<Overview, 'paid'>) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">享受人次</th>
          <th scope="col">发放金额（元）</th>
        </tr>
      </thead>
      <tbody>
        {paid.toReversed().map(({ month, lines, fen }) => (
          <tr key={month}>
            <td>
              <Link to={`/payments?month=${month}`}>{month}</Link>
            </td>
            <td>{lines.toLocaleString('zh-CN')}</td>
            <td>{formatYuan(fen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
