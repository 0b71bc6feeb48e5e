import type { Saying } from '#shared/contract/applications/steps.ts';
import { Month } from '#shared/domain/month.ts';
import { STEPS, type Step } from '#shared/domain/applications/steps.ts';
import type { Program } from '#shared/domain/programs/programs.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { failureOf } from '#test/data/support/offices.ts';

type Handed = {
  readonly appliedOn?: string;
  readonly program?: Program;
  readonly channel?: '窗口' | '跨省通办';
};

/** Takes one application in; gives its id. */
export async function apply(
  { client }: TestDesk,
  personId: string,
  { appliedOn = '2026-11-02', program = 'nursing', channel = '窗口' }: Handed = {},
): Promise<string> {
  const { applicationIds } = await client.applications.receive({
    personId,
    programs: [program],
    appliedOn,
    channel,
    remark: null,
  });
  return applicationIds[0] ?? '';
}

/** What is said at a step: agreed to, unless otherwise. */
export function saying(step: Step, on: string, more: Partial<Saying> = {}): Saying {
  return { step, opinion: '同意', on, words: null, notice: null, payBack: false, overrides: [], ...more };
}

export async function say(
  { client }: TestDesk,
  applicationIds: string | readonly string[],
  said: Saying,
): Promise<{ taken: number; left: number }> {
  const ids = typeof applicationIds === 'string' ? [applicationIds] : [...applicationIds];
  return client.applications.takeStep({ applicationIds: ids, saying: said, onlyRight: false });
}

/** Agrees to all steps before this one, all on a day. */
export async function bringTo(desk: TestDesk, id: string, { step, on }: { step: Step; on: string }) {
  for (const earlier of STEPS.slice(0, STEPS.indexOf(step))) await say(desk, id, saying(earlier, on));
}

/** Why it failed: the fault of an application, or the code of any other failure. */
export async function faultOfCall(call: Promise<unknown>): Promise<string | undefined> {
  const failure = await failureOf(call);
  return failure?.code === 'application-fault' ? failure.params.fault : failure?.code;
}

/** On 低保 from 2020 on, which gives a right to 生活补贴. */
export async function makePoor({ client }: TestDesk, personId: string): Promise<void> {
  await client.registry.saveRecord({
    personId,
    recordId: null,
    record: {
      kind: 'welfare',
      values: {
        kind: 'DB_R',
        amountFen: null,
        startMonth: Month.parse('2020-01'),
        endMonth: null,
        source: '民政局',
        checkedOn: '2026-11-01',
      },
    },
    reason: null,
  });
}
