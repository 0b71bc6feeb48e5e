import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { fittingPeople, readGrant } from '#data/programs/grants.ts';
import { FUEL, FUEL_TERMS as TERMS } from '#test/data/programs/support/fuel-grant.ts';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

const NOVEMBER = Month.parse('2026-11');

let office: Office;
let desk: TestDesk;
let wang: string;
let li: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    li = await addPerson(furnished, LI, { name: '李敏' });
  });
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const programs = () => desk.client.programs;
async function offer(terms: Partial<Record<keyof typeof TERMS, unknown>> = {}): Promise<void> {
  const change = { key: FUEL, from: Month.parse('2026-01'), value: { ...TERMS, ...terms } };
  const { shown } = await programs().whatIf(change);
  await programs().setPolicy({ ...change, document: '林残联〔2026〕11号', shown });
}
const fitting = (month = NOVEMBER) => programs().grantees({ program: FUEL, month });

test('a program of the office’s own finds whom it fits, with what that comes to', async () => {
  await offer();
  expect(await fitting()).toMatchObject({
    people: 2,
    held: 0,
    sumFen: 52_000,
    rows: [
      { personId: wang, name: '王芳', amountFen: 26_000, held: null },
      { personId: li, name: '李敏', amountFen: 26_000, held: null },
    ],
  });
});

test('its card says which of its terms decided, by its document', async () => {
  await offer({ ageTo: 5 });
  expect(await fitting()).toEqual({ people: 0, held: 0, sumFen: 0, rows: [] });
  expect(await programs().explain({ personId: wang, program: FUEL, month: NOVEMBER })).toMatchObject({
    program: FUEL,
    outcome: 'not-entitled',
    deciding: 'G1',
    enrolment: null,
    paidFen: null,
  });
  const { lines } = await programs().explain({ personId: wang, program: FUEL, month: NOVEMBER });
  expect(lines.find(({ rule }) => rule === 'G1')).toMatchObject({
    document: '林残联〔2026〕11号',
    passed: false,
  });
});

test('whoever a doubt holds is in the list, marked', async () => {
  await offer();
  await desk.client.registry.changeBasics({
    personId: wang,
    values: { livingDivisionCode: '110101001001' },
    reason: null,
  });
  expect(await fitting()).toMatchObject({
    people: 2,
    held: 1,
    rows: [{ held: '长期在外居住' }, { held: null }],
  });
});

test('what a new one comes to is shown before it is set', async () => {
  const { effects } = await programs().whatIf({ key: FUEL, from: Month.parse('2026-01'), value: TERMS });
  expect(effects).toMatchObject([
    { month: '2026-11', linesBefore: 0, linesAfter: 2, fenBefore: 0, fenAfter: 52_000 },
  ]);
});

test('in a month without the program there is nobody to ask about', async () => {
  await offer({ to: '2026-10' });
  expect(await outcome(fitting())).toBe('not-found');
  expect(await fitting(Month.parse('2026-10'))).toMatchObject({ people: 2 });
  const asked = { program: FUEL, month: NOVEMBER, today: '2026-11-23' };
  const { reader } = desk.desk.database();
  expect(readGrant(reader, asked)).toBeNull();
  expect([...fittingPeople(reader, asked)].filter((step) => 'personId' in step)).toEqual([]);
});

test('terms that contradict themselves are refused', async () => {
  expect(await outcome(offer({ ageFrom: 60, ageTo: 16 }))).toBe('invalid-input');
});
