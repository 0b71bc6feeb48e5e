import { formatYuan } from '#shared/domain/money.ts';
import { PROGRAM_NAMES, PROGRAMS } from '#shared/domain/programs/programs.ts';
import type { Batch } from './words.ts';

const PARTS = [
  { part: 'last', name: '上月', sign: '' },
  { part: 'added', name: '新增', sign: '＋' },
  { part: 'stopped', name: '停发', sign: '－' },
  { part: 'changed', name: '变更', sign: '±' },
  { part: 'now', name: '本月', sign: '＝' },
] as const;

/** 上月 + 新增 − 停发 ± 变更 = 本月, in people and in yuan. */
export function MovementTable({ movement }: { readonly movement: NonNullable<Batch['movement']> }) {
  return (
    <table className="movement">
      <thead>
        <tr>
          <th scope="col">补贴</th>
          {PARTS.map(({ part, name, sign }) => (
            <th key={part} scope="col">
              {sign} {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PROGRAMS.map((program) => (
          <tr key={program}>
            <th scope="row">{PROGRAM_NAMES[program]}</th>
            {PARTS.map(({ part }) => {
              const amount = movement[program]?.[part];
              return (
                <td key={part}>
                  <span className="number">{(amount?.people ?? 0).toLocaleString('zh-CN')} 人</span>
                  <span className="number">{amount ? formatYuan(amount.fen) : '0.00'}</span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
