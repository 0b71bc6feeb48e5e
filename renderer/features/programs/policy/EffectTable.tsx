import type { Effect } from '#shared/contract/programs/policy.ts';
import { Fen, formatYuan } from '#shared/domain/money.ts';

const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
const moneyMoved = (fen: number) => signed(fen, formatYuan(Fen.parse(fen)));
const linesMoved = (lines: number) => signed(lines, lines.toLocaleString('zh-CN'));

/** What a change moves, month by month; a month that was paid keeps what was paid. */
export function EffectTable({ effects }: { readonly effects: readonly Effect[] }) {
  if (effects.length === 0) return <p>这一项只管办事期限，谁享受、发多少都不变。</p>;
  return (
    <table className="rules effects">
      <caption>
        改了以后每个月：已发完的月份不动，差额另行补发或追回。“符合而未享受”的人不会自己加进来。
      </caption>
      <thead>
        <tr>
          <th scope="col">月份</th>
          <th scope="col">享受（条）</th>
          <th scope="col">金额（元）</th>
          <th scope="col">符合而未享受（条）</th>
        </tr>
      </thead>
      <tbody>
        {effects.map((effect) => (
          <tr key={effect.month}>
            <th scope="row">
              {effect.month}
              {effect.closed ? '（已发完）' : ''}
            </th>
            <td>
              {effect.linesAfter.toLocaleString('zh-CN')}（
              {linesMoved(effect.linesAfter - effect.linesBefore)}）
            </td>
            <td>
              {formatYuan(effect.fenAfter)}（{moneyMoved(effect.fenAfter - effect.fenBefore)}）
            </td>
            <td>
              {effect.missingAfter.toLocaleString('zh-CN')}（
              {linesMoved(effect.missingAfter - effect.missingBefore)}）
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
