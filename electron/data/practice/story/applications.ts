import { addDays, type Day } from '#shared/domain/day.ts';
import { CHANNELS, type Step } from '#shared/domain/applications/steps.ts';
import { between, happens, pick, type Random, randomFrom } from '#shared/domain/registry/invented/random.ts';
import { SEED } from '../people.ts';
import { workingDayFrom } from './calendar.ts';
import type { PastClient, PastOffice } from './past-office.ts';

const KEY = 14;
const MORNING = 9 * 60;
/** Of those who have a right and do not know of it, the office persuades some in a month. */
const APPLY = 0.5;
const MOST = 70;

const random = (day: Day): Random => randomFrom(SEED, KEY, Number(day.replaceAll('-', '')));

/** Some who were found apply in the days from this one on, and their papers go from the village to the county. */
export async function applyAndDecide(office: PastOffice, day: Day): Promise<void> {
  const draw = random(day);
  const { rows } = await office
    .at(day, MORNING, 'jingban')
    .programs.findings({ kind: 'should-have', view: 'open', limit: 500 });
  const received: string[] = [];
  for (const { personId, program, held } of rows) {
    if (held || received.length >= MOST || !happens(draw, APPLY)) continue;
    const on = workingDayFrom(addDays(day, between(draw, 0, 2)));
    const client = office.at(on, MORNING + received.length * 5, 'jingban');
    const { applicationIds } = await client.applications.receive({
      personId,
      programs: [program],
      appliedOn: on,
      channel: pick(draw, CHANNELS),
      remark: null,
    });
    received.push(...applicationIds);
  }
  const at = (days: number) => workingDayFrom(addDays(day, days));
  const notice = { from: at(4), to: at(9), objection: null };
  await agree(office, received, { step: '村公示', on: at(9), notice });
  const refused = received.filter(() => happens(draw, 0.06));
  await refuse(office, refused, { step: '乡镇初审', on: at(12) });
  const left = received.filter((id) => !refused.includes(id));
  await agree(office, left, { step: '乡镇初审', on: at(12) });
  await agree(office, left, { step: '残联审核', on: at(14) });
}

type Said = {
  readonly step: Step;
  readonly on: Day;
  readonly notice?: { from: Day; to: Day; objection: null };
};

async function agree(office: PastOffice, applicationIds: readonly string[], said: Said): Promise<void> {
  await say(office, applicationIds, { ...said, opinion: '同意', words: null });
}

async function refuse(office: PastOffice, applicationIds: readonly string[], said: Said): Promise<void> {
  await say(office, applicationIds, { ...said, opinion: '不同意', words: '入户核实，家庭情况与申报不符。' });
  if (applicationIds.length === 0) return;
  const client = office.at(said.on, MORNING + 240, 'jingban');
  await client.applications.tell({ applicationIds: [...applicationIds], on: said.on, how: '书面告知' });
}

type Opinion = Said &
  Pick<Parameters<PastClient['applications']['takeStep']>[0]['saying'], 'opinion' | 'words'>;

async function say(
  office: PastOffice,
  applicationIds: readonly string[],
  { step, on, opinion, words, notice }: Opinion,
): Promise<void> {
  if (applicationIds.length === 0) return;
  const saying = { step, opinion, on, words, notice: notice ?? null, overrides: [] };
  await office
    .at(on, MORNING + 180, 'jingban')
    .applications.takeStep({ applicationIds: [...applicationIds], saying, onlyRight: true });
}

/** Civil affairs decide on what has come to them, and everybody is told. */
export async function decideTheRest(office: PastOffice, day: Day): Promise<void> {
  const asked = { filter: { state: 'at-step', step: '民政审定' }, limit: 500 } as const;
  const { rows } = await office.at(day, MORNING, 'jingban').applications.page(asked);
  await agree(
    office,
    rows.map(({ id }) => id),
    { step: '民政审定', on: day },
  );
  const { rows: approved } = await office
    .at(day, MORNING + 200, 'jingban')
    .applications.page({ filter: { state: 'approved', notTold: true }, limit: 500 });
  const applicationIds = approved.map(({ id }) => id);
  if (applicationIds.length === 0) return;
  const client = office.at(day, MORNING + 240, 'jingban');
  await client.applications.tell({ applicationIds, on: day, how: '电话' });
  await client.applications.setNational({ applicationIds, on: day });
}
