import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, Day } from '#shared/domain/day.ts';
import {
  applicationState,
  CHANNELS,
  mayTake,
  OPINIONS,
  STEPS,
  type StepTaken,
  USUAL_STEP_DAYS,
} from '#shared/domain/programs/application-steps.ts';
import { KNOWN_HOLIDAYS, workingCalendar } from '#shared/domain/working-days.ts';

const RULES = { days: USUAL_STEP_DAYS, calendar: workingCalendar(KNOWN_HOLIDAYS) };
const day = (text: string) => Day.parse(text);
const appliedOn = day('2026-11-02');
const agreed = (step: StepTaken['step'], on: string): StepTaken => ({ step, opinion: '同意', on: day(on) });

test('a new application waits for the village, ten working days', () => {
  expect(applicationState({ appliedOn, taken: [], completedOn: [] }, RULES)).toEqual({
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
    applicationState({ appliedOn, taken: taken.slice(0, count + 1), completedOn: [] }, RULES),
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
  expect(applicationState({ appliedOn, taken, completedOn: [] }, RULES)).toEqual({
    state: 'returned',
    step: '村公示',
    since: '2026-11-05',
  });
  expect(applicationState({ appliedOn, taken, completedOn: [day('2026-11-10')] }, RULES)).toMatchObject({
    state: 'at-step',
    step: '村公示',
    since: '2026-11-10',
  });
});

test('refused at a step it is over', () => {
  const taken: StepTaken[] = [
    agreed('村公示', '2026-11-13'),
    { step: '乡镇初审', opinion: '不同意', on: day('2026-11-20') },
  ];
  const state = applicationState({ appliedOn, taken, completedOn: [] }, RULES);
  expect(state).toEqual({ state: 'refused', step: '乡镇初审', on: '2026-11-20' });
  expect(STEPS.some((step) => mayTake(state, { step, on: day('2026-12-01') }))).toBe(false);
});

test('whatever is said in whatever order, only the step it is at may be taken, and it ends at most once', () => {
  const said = fc.record({
    step: fc.constantFrom(...STEPS),
    opinion: fc.constantFrom(...OPINIONS),
    days: fc.integer({ min: -3, max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 20 }), (all) => {
      const taken: StepTaken[] = [];
      const completedOn: Day[] = [];
      let today = appliedOn;
      for (const { step, opinion, days } of all) {
        const state = applicationState({ appliedOn, taken, completedOn }, RULES);
        const on = addDays(today, days);
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
