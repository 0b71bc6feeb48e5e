import type { PersonFile } from '#shared/contract/registry/person-file.ts';
import { Day } from '#shared/domain/day.ts';
import { formatYuan, sumFen } from '#shared/domain/money.ts';
import { monthOf, shiftMonth } from '#shared/domain/month.ts';
import { PROGRAM_NAMES, type Program } from '#shared/domain/programs/programs.ts';
import { Link } from 'react-router';
import { today } from '#renderer/lib/dates.ts';
import { usePersonPage } from './person-page.ts';

const PROGRAMS = ['living', 'nursing'] as const satisfies readonly Program[];

/** The last three months, this one included, with what was paid in each. */
function lastMonths(file: PersonFile, program: Program) {
  const now = monthOf(Day.parse(today()));
  return [-2, -1, 0].map((step) => {
    const month = shiftMonth(now, step);
    const paid = file.paid.filter((line) => line.program === program && line.month === month);
    return { month, fen: paid.length === 0 ? undefined : sumFen(paid.map(({ paidFen }) => paidFen)) };
  });
}

function standing(file: PersonFile, program: Program): string {
  const own = file.entitlements.filter((entitlement) => entitlement.program === program);
  const open = own.find(({ stopMonth }) => stopMonth === null);
  if (open) return `● 享受中，自 ${open.startMonth}`;
  const last = own.toSorted((a, b) => (a.startMonth < b.startMonth ? 1 : -1))[0];
  return last ? `■ 已停发，${last.startMonth} 起，${last.stopMonth ?? ''} 停` : '○ 没有享受';
}

/** One line a program: where it stands, and the last three months. */
export function ProgramStrips() {
  const { file } = usePersonPage();
  return (
    <ul className="program-strips" aria-label="两项补贴">
      {PROGRAMS.map((program) => (
        <li key={program}>
          <b>{PROGRAM_NAMES[program]}</b>
          <span>
            {standing(file, program)}{' '}
            <Link to={`/programs/${file.id}/${program}/${today().slice(0, 7)}`}>为什么</Link>
          </span>
          {lastMonths(file, program).map(({ month, fen }) => (
            <span key={month} className="strip-month">
              <span className="quiet">{month}</span>{' '}
              <span className="number">{fen === undefined ? '未发' : `${formatYuan(fen)} 元`}</span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
