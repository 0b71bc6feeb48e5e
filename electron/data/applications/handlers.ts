import type { applications } from '#shared/contract/applications.ts';
import type { Saying } from '#shared/contract/applications/steps.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Said } from '#shared/domain/applications/saying.ts';
import { Day } from '#shared/domain/day.ts';
import { penOf } from '../registry/changes/author.ts';
import type { CommandContext, Handlers, QueryContext } from '../rpc/context.ts';
import { askRules } from './ask.ts';
import { calendarYears, saveCalendarYear } from './calendar.ts';
import { completePapers, countDeadlinesAnew, setNational, withdrawApplication } from './later.ts';
import { applicationsPage, countApplications, personsApplications } from './listing.ts';
import { workbookLines } from './notice-workbook.ts';
import { openApplication } from './open.ts';
import { receiveApplications, whyRefused } from './receive.ts';
import { takeBack } from './take-back.ts';
import { tellApplicants } from './tell.ts';
import { judgeSaying, type Speaker, writeSaying } from './take-step.ts';

const todayOf = ({ clock }: Pick<CommandContext, 'clock'>) => Day.parse(clock.today());
const dayOrNull = (day: string | null) => (day === null ? null : Day.parse(day));

function saidIn({ on, notice, ...saying }: Saying): Said {
  return {
    ...saying,
    on: Day.parse(on),
    notice: notice && { ...notice, from: Day.parse(notice.from), to: Day.parse(notice.to) },
  };
}

function speakerOf(context: Pick<QueryContext, 'session' | 'clock'>): Speaker {
  const { name, role } = context.session;
  return { name, role, today: todayOf(context) };
}

export const applicationsHandlers: Handlers<typeof applications> = {
  page: (context, { filter, after, limit }) =>
    applicationsPage(context.reader, { filter, today: todayOf(context) }, { after, limit }),
  count: (context, { filter }) => countApplications(context.reader, { filter, today: todayOf(context) }),
  ofPerson: (context, { personId }) => personsApplications(context.reader, personId, todayOf(context)),
  open: (context, { applicationId }) => openApplication(context.reader, applicationId, todayOf(context)),
  ask: (context, { appliedOn, ...asked }) =>
    askRules(context.reader, { ...asked, appliedOn: Day.parse(appliedOn), today: todayOf(context) }).frozen
      .told,
  whyRefused: (context, { appliedOn, ...asked }) => ({
    error: whyRefused(context.reader, { ...asked, appliedOn: Day.parse(appliedOn), today: todayOf(context) }),
  }),
  receive: (context, { appliedOn, ...handedIn }) => {
    const pen = penOf(context, null, handedIn.personId);
    const applicationIds = receiveApplications(
      pen,
      { ...handedIn, appliedOn: Day.parse(appliedOn) },
      todayOf(context),
    );
    context.note({ detail: { applicationIds } });
    return { applicationIds };
  },
  rehearse: (context, { applicationIds, saying }) => {
    const said = saidIn(saying);
    const { judged } = judgeSaying(context.reader, applicationIds, { said, speaker: speakerOf(context) });
    const refused = judged.flatMap(({ found, refused: why }) =>
      why ? [{ applicationId: found.application.id, name: found.name, error: why.wire }] : [],
    );
    return { right: judged.length - refused.length, refused };
  },
  takeStep: (context, { applicationIds, saying, onlyRight }) => {
    const said = saidIn(saying);
    const pen = penOf(context, `${said.step}：${said.opinion}`);
    if (applicationIds.length === 1) context.note({ subject: `application:${applicationIds[0] ?? ''}` });
    const { judged, deadlines } = judgeSaying(context.writer, applicationIds, {
      said,
      speaker: speakerOf(context),
    });
    const wrong = judged.flatMap(({ refused }) => refused ?? []);
    if (wrong[0] && judged.length === 1) throw wrong[0].error;
    if (wrong.length > 0 && !onlyRight) throw new AppError('batch-has-faults', { rows: wrong.length });
    for (const each of judged) if (each.refused === null) writeSaying(pen, each, { said, deadlines });
    return { taken: judged.length - wrong.length, left: wrong.length };
  },
  complete: (context, { applicationId, on, words }) => {
    const pen = penOf(context, '补正材料收到');
    context.note({ subject: `application:${applicationId}` });
    completePapers(pen, applicationId, { on: Day.parse(on), words, today: todayOf(context) });
    return {};
  },
  withdraw: (context, { applicationId, on, why }) => {
    const pen = penOf(context, why);
    context.note({ subject: `application:${applicationId}` });
    withdrawApplication(pen, applicationId, { on: Day.parse(on), why, today: todayOf(context) });
    return {};
  },
  takeBack: (context, { applicationId, why }) => {
    const pen = penOf(context, why);
    context.note({ subject: `application:${applicationId}` });
    takeBack(pen, applicationId, why);
    return {};
  },
  tell: (context, { applicationIds, on, how }) => {
    const pen = penOf(context, null);
    return { told: tellApplicants(pen, applicationIds, { on: Day.parse(on), how, today: todayOf(context) }) };
  },
  setNational: (context, { applicationIds, on }) => {
    const pen = penOf(context, null);
    return { set: setNational(pen, applicationIds, { on: dayOrNull(on), today: todayOf(context) }) };
  },
  calendar: ({ reader }) => calendarYears(reader),
  saveCalendar: ({ transaction, session, clock, newId, pause }, notice) => {
    const saved = { savedAt: clock.now(), savedBy: session.name };
    const author = {
      by: saved.savedBy,
      at: saved.savedAt,
      reason: `${notice.year}年放假安排`,
      importId: null,
    };
    return transaction(async (writer) => {
      const counts = saveCalendarYear(writer, { ...notice, ...saved });
      return { ...counts, moved: await countDeadlinesAnew({ writer, newId, author }, pause) };
    });
  },
  readCalendar: async ({ workbooks, pause }, { bytes }) => ({
    text: workbookLines(await workbooks.read(bytes, pause)),
  }),
};
