import type { WelfareRecord } from '#shared/domain/imports/records.ts';
import { welfareStatuses } from '../../db/schema/circumstances.ts';
import type { Person } from './match.ts';
import { type Planned, refused, sumOf } from './planned.ts';
import type { Planner } from './planner.ts';
import { adding, changing } from './steps.ts';

/** What another department pays somebody, from a month on; the same interval again may only be ended or priced. */
export function planWelfare(planner: Planner, person: Person, record: WelfareRecord): Planned {
  const { welfare: kind, from, to, monthlyFen } = record;
  const own = planner.stored.welfare(person.id).filter((each) => each.kind === kind);
  const same = own.find(({ startMonth }) => startMonth === from);
  const others = own.filter((each) => each !== same);
  const overlap = others.find(
    ({ startMonth, endMonth }) => startMonth <= (to ?? '9999-12') && (endMonth ?? '9999-12') >= from,
  );
  if (overlap) return refused({ code: 'overlaps', from: overlap.startMonth, to: overlap.endMonth });
  if (same) {
    const after = { endMonth: to, amountFen: monthlyFen };
    return sumOf(person.id, 'change', [changing(welfareStatuses, person.id, { before: same, after })]);
  }
  const shown = { kind, startMonth: from, endMonth: to ?? null, amountFen: monthlyFen ?? null };
  const row = { ...shown, source: '部门名单', checkedOn: planner.today };
  return sumOf(person.id, 'add', [adding(welfareStatuses, person.id, { row, shown })]);
}
