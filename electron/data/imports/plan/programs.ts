import { townshipCodeOf } from '#shared/domain/registry/divisions.ts';
import type { ApplicationRecord, ChangeRecord, PaymentRecord } from '#shared/domain/imports/records.ts';
import { type Month, monthOf, nextMonth } from '#shared/domain/month.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import { paidBefore } from '../../db/schema/payments.ts';
import { applications } from '../../db/schema/applications.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { standingOf } from '../../applications/standing.ts';
import { accountSteps } from './account.ts';
import type { Person } from './match.ts';
import { type Planned, type PlanProblem, refused, type Step, sumOf } from './planned.ts';
import type { Planner } from './planner.ts';
import { adding, changing } from './steps.ts';

type Enrolment = { readonly program: Program; readonly from: Month };

/** A line of a month's register: since when somebody is enrolled, and what was paid. What was paid is never changed. */
export function planPayment(planner: Planner, person: Person, record: PaymentRecord): Planned {
  const { program, month, rateFen, paidFen, account, enrolledFrom } = record;
  const paid = planner.stored.paid(person.id, program, month);
  if (paid && (paid.paidFen !== paidFen || paid.rateFen !== rateFen)) {
    return refused({ code: 'paid-otherwise', month, paidFen: paid.paidFen });
  }
  const enrolment = enrolmentSteps(planner, person.id, { program, from: enrolledFrom });
  if ('problem' in enrolment) return refused(enrolment.problem);
  const shown = { program, month, rateFen, paidFen };
  const row = { ...shown, bank: account?.bank ?? '', accountNumber: account?.number ?? '' };
  return sumOf(person.id, 'add', [
    ...enrolment.steps,
    ...(paid ? [] : [adding(paidBefore, person.id, { row, shown })]),
  ]);
}

/** An approved application: enrolled from the month it was handed in (国发〔2015〕52号). */
export function planApplication(planner: Planner, person: Person, record: ApplicationRecord): Planned {
  const { program, appliedOn, approvedOn, account } = record;
  const enrolment = enrolmentSteps(planner, person.id, { program, from: monthOf(appliedOn) });
  if ('problem' in enrolment) return refused(enrolment.problem);
  const same = planner.stored
    .applications(person.id)
    .find((each) => each.program === program && each.appliedOn === appliedOn);
  if (same?.state === 'refused' || same?.state === 'withdrawn') return refused({ code: 'application-ended' });
  const shown = { program, appliedOn, approvedOn };
  const standing = standingOf({ state: 'approved', on: approvedOn });
  const townshipCode = townshipCodeOf(person.divisionCode);
  const application = same
    ? changing(applications, person.id, { before: same, after: standing })
    : adding(applications, person.id, { row: { ...shown, ...standing, townshipCode }, shown });
  return sumOf(person.id, same ? 'change' : 'add', [
    ...enrolment.steps,
    application,
    ...accountSteps(planner, person, account),
  ]);
}

const ENDED: Readonly<Record<Exclude<ChangeRecord['code'], 1>, readonly Program[]>> = {
  2: ['living'],
  3: ['nursing'],
  4: ['living', 'nursing'],
};

/** A cancellation on the office's monthly sheet: paid to the end of the month in which it happened. */
export function planCancellation(planner: Planner, person: Person, record: ChangeRecord): Planned {
  if (record.code === 1) return refused({ code: 'not-stored' });
  const programs = ENDED[record.code];
  const stopMonth = nextMonth(monthOf(record.changedOn ?? planner.today));
  const enrolled = planner.stored.entitlements(person.id).filter(({ program }) => programs.includes(program));
  const open = enrolled.filter((each) => each.stopMonth === null);
  if (open.length === 0) {
    return enrolled.length > 0
      ? { outcome: 'unchanged', personId: person.id }
      : refused({ code: 'not-enrolled' });
  }
  const steps = open.map((before) => changing(entitlements, person.id, { before, after: { stopMonth } }));
  return sumOf(person.id, 'change', steps);
}

/** Enrols somebody from a month on; refused when an enrolment that goes on says another month. */
function enrolmentSteps(
  planner: Planner,
  personId: string,
  { program, from }: Enrolment,
): { readonly steps: readonly Step[] } | { readonly problem: PlanProblem } {
  const own = planner.stored.entitlements(personId).filter((each) => each.program === program);
  if (own.some(({ startMonth }) => startMonth === from)) return { steps: [] };
  const open = own.find(({ stopMonth }) => stopMonth === null || stopMonth > from);
  if (open) return { problem: { code: 'enrolled-otherwise', from: open.startMonth } };
  if (planner.plansAlready(`enrolled ${personId} ${program} ${from}`)) return { steps: [] };
  const shown = { program, startMonth: from };
  return { steps: [adding(entitlements, personId, { row: shown, shown })] };
}
