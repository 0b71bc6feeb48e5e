import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import {
  applicationState,
  CHANNELS,
  mayTake,
  OPINIONS,
  STEPS,
  type StepDays,
  type StepTaken,
} from '#shared/domain/applications/steps.ts';
import { isWorkingDay, KNOWN_HOLIDAYS, workingCalendar } from '#shared/domain/working-days.ts';

const days: StepDays = { 村公示: 10, 乡镇初审: 20, 残联审核: 10, 民政审定: 20 };
const RULES = { days, together: null, calendar: workingCalendar(KNOWN_HOLIDAYS) };
const day = (text: string) => Day.parse(text);
const appliedOn = day('2026-11-02');
const agreed = (step: StepTaken['step'], on: string): StepTaken => ({ step, opinion: '同意', on: day(on) });
const START = { appliedOn, taken: [], completedOn: [], withdrawnOn: null };

test('a new application waits for the village, ten working days', () => {
  expect(applicationState(START, RULES)).toEqual({
    state: 'at-step',
    step: '村公示',
    since: '2026-11-02',
    dueOn: '2026-11-16',
  });
});

test('through all steps it is approved on the day of the last', () => {
  const taken = [
    agreed('村公示', '2026-11-13'),
    agreed('乡镇初审', '2026-11-20'),
    agreed('残联审核', '2026-11-24'),
    agreed('民政审定', '2026-11-30'),
  ];
  const states = taken.map((_, count) =>
    applicationState({ ...START, taken: taken.slice(0, count + 1) }, RULES),
  );
  expect(states.map((state) => (state.state === 'at-step' ? state.step : state.state))).toEqual([
    '乡镇初审',
    '残联审核',
    '民政审定',
    'approved',
  ]);
});

test('sent back, it waits for its papers, and the step begins anew with them', () => {
  const taken: StepTaken[] = [{ step: '村公示', opinion: '退回补正', on: day('2026-11-05') }];
  expect(applicationState({ ...START, taken }, RULES)).toEqual({
    state: 'returned',
    step: '村公示',
    since: '2026-11-05',
  });
  expect(applicationState({ ...START, taken, completedOn: [day('2026-11-10')] }, RULES)).toMatchObject({
    state: 'at-step',
    step: '村公示',
    since: '2026-11-10',
    dueOn: '2026-11-24',
  });
});

test('refused at a step it is over', () => {
  const taken: StepTaken[] = [
    agreed('村公示', '2026-11-13'),
    { step: '乡镇初审', opinion: '不同意', on: day('2026-11-20') },
  ];
  const state = applicationState({ ...START, taken }, RULES);
  expect(state).toEqual({ state: 'refused', step: '乡镇初审', on: '2026-11-20' });
  expect(STEPS.some((step) => mayTake(state, { step, on: day('2026-12-01') }))).toBe(false);
});

test('withdrawn it is over, wherever it was', () => {
  const state = applicationState({ ...START, withdrawnOn: day('2026-11-09') }, RULES);
  expect(state).toEqual({ state: 'withdrawn', on: '2026-11-09' });
  expect(STEPS.some((step) => mayTake(state, { step, on: day('2026-12-01') }))).toBe(false);
});

test('from another province all steps together have their days, from when its papers were whole', () => {
  const across = { ...RULES, together: 13 };
  const atTown = [agreed('村公示', '2026-11-12')];
  expect(applicationState(START, across)).toMatchObject({ dueOn: '2026-11-16' });
  expect(applicationState({ ...START, taken: atTown }, across)).toMatchObject({ dueOn: '2026-11-19' });
  const returned: StepTaken[] = [...atTown, { step: '乡镇初审', opinion: '退回补正', on: day('2026-11-16') }];
  expect(
    applicationState({ ...START, taken: returned, completedOn: [day('2026-11-20')] }, across),
  ).toMatchObject({ step: '乡镇初审', dueOn: '2026-12-09' });
});

test('whatever is said in whatever order, only the step it is at may be taken, and it ends at most once', () => {
  const said = fc.record({
    step: fc.constantFrom(...STEPS),
    opinion: fc.constantFrom(...OPINIONS),
    days: fc.integer({ min: -3, max: 20 }),
    together: fc.constantFrom(null, 3, 13),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), (all) => {
      const taken: StepTaken[] = [];
      const completedOn: Day[] = [];
      let today = appliedOn;
      for (const { step, opinion, days: later, together } of all) {
        const state = applicationState({ ...START, taken, completedOn }, { ...RULES, together });
        const on = addDays(today, later);
        const atStep = state.state === 'at-step' ? [state] : [];
        const from = together === null ? atStep[0]?.since : appliedOn;
        expect(atStep.every(({ dueOn }) => dueOn > (from ?? appliedOn))).toBe(true);
        expect(atStep.every(({ dueOn }) => isWorkingDay(dueOn, RULES.calendar))).toBe(true);
        if (state.state === 'returned') completedOn.push(today);
        else if (mayTake(state, { step, on })) {
          taken.push({ step, opinion, on });
          today = on;
        }
      }
      const dates = taken.map(({ on }) => on);
      expect(dates).toEqual(dates.toSorted());
      const agreedTo = taken.filter(({ opinion }) => opinion === '同意').map(({ step }) => step);
      expect(agreedTo).toEqual(STEPS.slice(0, agreedTo.length));
      expect(taken.filter(({ opinion }) => opinion === '不同意').length).toBeLessThanOrEqual(1);
    }),
  );
});

test('the ways in are those of the law', () => {
  expect(CHANNELS).toContain('跨省通办');
});
