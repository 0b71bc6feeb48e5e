import type { programs } from '#shared/contract/programs.ts';
import { AppError } from '#shared/contract/errors.ts';
import { firstDay, Month } from '#shared/domain/month.ts';
import { penOf } from '../registry/changes/author.ts';
import type { CommandContext, Handlers } from '../rpc/context.ts';
import { readBackPay } from './back-pay.ts';
import { closedThrough } from './closed-months.ts';
import { getEntitlement, pauseEntitlement, resumeEntitlement, stopEntitlement } from './entitlements.ts';
import { keepChoice } from './choice.ts';
import { listFitting } from './grants.ts';
import { explain } from './explain.ts';
import { lookAgain } from './look-again.ts';
import { overrideWarning } from './override.ts';
import { currentRows, setPolicy } from './policy.ts';
import { scanEverybody } from './scan.ts';
import { lastScan } from './scan-runs.ts';
import { settleFindings } from './settle.ts';
import { whatIf } from './what-if.ts';
import { findingGroups, findingPage } from './worklist.ts';

/** The pen for an entitlement's own steps, and the person whose it is. */
function penFor(context: CommandContext, { entitlementId, cause }: { entitlementId: string; cause: string }) {
  const { personId } = getEntitlement(context.writer, entitlementId);
  return { pen: penOf(context, cause, personId), personId };
}

/** What a renewed certificate pays back when a pause ends; refused where it has nothing to pay back. */
function backPayOnResuming({ writer, clock }: CommandContext, entitlementId: string, from: Month) {
  const { personId, program } = getEntitlement(writer, entitlementId);
  const asked = { personId, program, appliedOn: firstDay(from), today: clock.today() };
  const backPay = readBackPay(writer, asked);
  if (!backPay) throw new AppError('entitlement-refused', { fault: 'no-renewal' });
  return backPay;
}

export const programsHandlers: Handlers<typeof programs> = {
  explain: ({ reader, clock }, asked) => explain(reader, { ...asked, today: clock.today() }),
  override: (context, { personId, rule, why }) => {
    overrideWarning(penOf(context, why, personId), { personId, rule, why });
    lookAgain(context, [personId]);
    return {};
  },
  choose: (context, choice) => {
    keepChoice(penOf(context, null, choice.personId), choice);
    lookAgain(context, [choice.personId]);
    return {};
  },
  pause: (context, { entitlementId, ...because }) => {
    const { pen } = penFor(context, { entitlementId, ...because });
    pauseEntitlement(pen, entitlementId, because);
    return {};
  },
  resume: (context, { entitlementId, payBack, ...because }) => {
    const { pen } = penFor(context, { entitlementId, ...because });
    const backPay = payBack ? backPayOnResuming(context, entitlementId, because.from) : null;
    resumeEntitlement(pen, entitlementId, { ...because, backPay });
    return {};
  },
  stop: (context, { entitlementId, ...stop }) => {
    const { pen, personId } = penFor(context, { entitlementId, ...stop });
    stopEntitlement(pen, entitlementId, stop);
    lookAgain(context, [personId]);
    return {};
  },
  policy: ({ reader }) => ({ rows: currentRows(reader), closedThrough: closedThrough(reader) }),
  grantees: (context, asked) => listFitting(context, asked),
  whatIf: (context, change) => whatIf(context, change),
  setPolicy: ({ writer, session, clock, note }, { shown, ...row }) => {
    note({ subject: `policy:${row.key}`, reason: row.document });
    setPolicy(writer, row, { at: clock.now(), by: session.name, today: clock.today(), shown });
    return {};
  },
  scan: async (context, { month }) => {
    const counts = await scanEverybody(context, month);
    context.note({ subject: `month:${month}`, detail: counts });
    return counts;
  },
  findingSummary: ({ reader }) => {
    const last = lastScan(reader);
    return {
      lastRun: last
        ? { month: Month.parse(last.month), people: last.people, at: last.at, by: last.by }
        : null,
      groups: findingGroups(reader),
    };
  },
  findings: ({ reader }, { after, limit, ...asked }) => findingPage(reader, asked, { after, limit }),
  settle: (context, asked) => {
    const { session, clock } = context;
    const when = { at: clock.now(), by: session.name, today: clock.today() };
    return { settled: settleFindings(penOf(context, null), asked, when) };
  },
};
