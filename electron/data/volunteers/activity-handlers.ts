import { AppError } from '#shared/contract/errors.ts';
import type { activities } from '#shared/contract/volunteers/activities.ts';
import { Day } from '#shared/domain/day.ts';
import { penOf } from '../registry/changes/author.ts';
import type { CommandContext, Handlers } from '../rpc/context.ts';
import {
  approveActivity,
  cancelActivity,
  changeActivity,
  planActivity,
  sendBack,
  setBeneficiaries,
  shownActivity,
  submitActivity,
} from './activities.ts';
import { activityRepository } from './activity-repository.ts';
import { addPhoto, getPhoto, removePhoto } from './photos.ts';
import { readSheet } from './sheet.ts';
import { correctStay, enterStays, type Moment, signIn, signOut, signUp, withdraw } from './stays.ts';

const todayOf = ({ clock }: Pick<CommandContext, 'clock'>) => clock.today();

const momentOf = ({ clock }: Pick<CommandContext, 'clock'>): Moment => ({
  today: clock.today(),
  minute: clock.minute(),
});

function penFor(context: CommandContext, id: string, reason: string | null = null) {
  context.note({ subject: `activity:${id}` });
  return penOf(context, reason);
}

export const activityHandlers: Handlers<typeof activities> = {
  activities: (context, { filter, ...page }) =>
    activityRepository.list(context.reader, filter, { ...page, today: todayOf(context) }),
  activity: ({ reader }, { activityId }) => shownActivity(reader, activityId),
  planActivity: (context, values) => {
    const planned = planActivity(penOf(context, null), values);
    context.note({ subject: `activity:${planned.activityId}` });
    return planned;
  },
  changeActivity: (context, { activityId, values }) => {
    changeActivity(penFor(context, activityId), activityId, values);
    return {};
  },
  signUp: (context, { activityId, volunteerIds }) => ({
    added: signUp(penFor(context, activityId), activityId, volunteerIds),
  }),
  withdraw: (context, { activityId, volunteerId }) => {
    withdraw(penFor(context, activityId), activityId, volunteerId);
    return {};
  },
  readSheet: ({ reader }, { text, day, ...asked }) =>
    readSheet(reader, { ...asked, day: Day.parse(day) }, text),
  enterStays: (context, { activityId, stays }) =>
    enterStays(penFor(context, activityId), activityId, { stays, source: '补录', today: todayOf(context) }),
  signIn: (context, signed) => {
    signIn(penFor(context, signed.activityId), signed, momentOf(context));
    return {};
  },
  signOut: (context, signed) => ({
    minutes: signOut(penFor(context, signed.activityId), signed, momentOf(context)),
  }),
  correctStay: (context, { stayId, times, reason }) => {
    context.note({ subject: `stay:${stayId}` });
    correctStay(penOf(context, reason), stayId, { times, reason, today: todayOf(context) });
    return {};
  },
  setBeneficiaries: (context, { activityId, ...served }) => {
    setBeneficiaries(penFor(context, activityId), activityId, served);
    return {};
  },
  addPhoto: (context, added) => ({
    photoId: addPhoto(penFor(context, added.activityId), { ...added, contents: context.contents }),
  }),
  photo: ({ reader, contents }, { photoId }) => {
    const { mediaType, fileName, contentName } = getPhoto(reader, photoId);
    const content = contents.read(contentName);
    if (typeof content === 'string') throw new AppError(`attachment-${content}`, { fileName });
    return { mediaType, content };
  },
  removePhoto: (context, { photoId, reason }) => {
    removePhoto(penFor(context, photoId, reason), photoId);
    return {};
  },
  submitActivity: (context, { activityId }) => {
    const when = { session: context.session, today: todayOf(context) };
    submitActivity(penFor(context, activityId), activityId, when);
    return {};
  },
  approveActivity: (context, { activityId }) => {
    const when = { session: context.session, today: todayOf(context) };
    return { minutes: approveActivity(penFor(context, activityId), activityId, when) };
  },
  sendBack: (context, { activityId, reason }) => {
    sendBack(penFor(context, activityId, reason), activityId);
    return {};
  },
  cancelActivity: (context, { activityId, reason }) => {
    cancelActivity(penFor(context, activityId, reason), activityId);
    return {};
  },
};
