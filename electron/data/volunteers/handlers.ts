import type { volunteers } from '#shared/contract/volunteers.ts';
import { Day } from '#shared/domain/day.ts';
import { penOf } from '../registry/changes/author.ts';
import type { CommandContext, Handlers } from '../rpc/context.ts';
import { activityHandlers } from './activity-handlers.ts';
import { certificateRows } from './certificates.ts';
import { exportHours } from './export.ts';
import { hoursOf } from './hours.ts';
import { addRecord, askCorrection, recordsOf, requestsOf, settleRequest, strikeRecord } from './records.ts';
import { addVolunteer, changeVolunteer, revealedOf, saveStation, shownVolunteer } from './register.ts';
import { registerRepository } from './register-repository.ts';
import { approveStars, proposeStars, publishStars, starRows } from './stars.ts';
import { yearOf } from './year.ts';

const todayOf = ({ clock }: Pick<CommandContext, 'clock'>) => Day.parse(clock.today());

function penFor(context: CommandContext, volunteerId: string, reason: string | null = null) {
  context.note({ subject: `volunteer:${volunteerId}` });
  return penOf(context, reason);
}

export const volunteersHandlers: Handlers<typeof volunteers> = {
  ...activityHandlers,
  stations: ({ reader }) => registerRepository.stations(reader),
  saveStation: (context, { stationId, ...values }) => ({
    stationId: saveStation(penOf(context, null), stationId, values),
  }),
  list: ({ reader }, { filter, ...page }) => registerRepository.list(reader, filter, page),
  get: (context, { volunteerId }) => shownVolunteer(context.reader, volunteerId, todayOf(context)),
  stays: ({ reader }, { volunteerId, ...page }) => registerRepository.stays(reader, volunteerId, page),
  add: (context, newcomer) => {
    const when = { today: todayOf(context), now: context.clock.now() };
    const added = addVolunteer(penOf(context, null), newcomer, when);
    context.note({ subject: `volunteer:${added.volunteerId}` });
    return added;
  },
  change: (context, { volunteerId, values, reason }) => {
    const changed = { id: volunteerId, values };
    changeVolunteer(penFor(context, volunteerId, reason), changed, todayOf(context));
    return {};
  },
  reveal: ({ writer, note }, { volunteerId, field, reason }) => {
    note({ subject: `volunteer:${volunteerId}`, reason });
    return { value: revealedOf(writer, volunteerId, field) };
  },
  records: ({ reader }, { volunteerId }) => recordsOf(reader, volunteerId),
  addRecord: (context, added) => ({
    recordId: addRecord(penFor(context, added.volunteerId), added, todayOf(context)),
  }),
  strikeRecord: (context, { recordId, reason }) => {
    strikeRecord(penOf(context, reason), recordId, reason);
    return {};
  },
  requests: ({ reader }, { volunteerId }) => requestsOf(reader, volunteerId),
  askCorrection: (context, asked) => ({
    requestId: askCorrection(penFor(context, asked.volunteerId), asked, todayOf(context)),
  }),
  settleRequest: (context, settled) => {
    settleRequest(penOf(context, settled.words), settled);
    return {};
  },
  stars: ({ reader }, { volunteerId }) => starRows(reader, volunteerId),
  proposeStars: (context) => ({ proposed: proposeStars(penOf(context, null), todayOf(context)) }),
  publishStars: (context, { starIds, fromDay, place }) => ({
    to: publishStars(penOf(context, null), starIds, {
      fromDay: Day.parse(fromDay),
      place,
      today: todayOf(context),
    }),
  }),
  approveStars: (context, { starIds }) => {
    approveStars(penOf(context, null), starIds, todayOf(context));
    return {};
  },
  certificates: ({ reader }, { volunteerId, ...page }) => certificateRows(reader, volunteerId, page),
  hours: ({ reader }, { offset, limit, ...asked }) => hoursOf(reader, asked, { offset, limit }),
  exportHours: (context, asked) => exportHours(context, asked),
  year: ({ reader }, { year }) => yearOf(reader, year),
};
