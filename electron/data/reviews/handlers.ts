import type { reviews } from '#shared/contract/reviews.ts';
import { Day } from '#shared/domain/day.ts';
import { monthOf } from '#shared/domain/month.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import { lookAgain } from '../programs/look-again.ts';
import { penOf } from '../registry/changes/author.ts';
import type { CommandContext, Handlers } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { reviewsRepository } from './repository.ts';
import { beginReviews, recordResults, refillReview } from './service.ts';

const todayOf = ({ clock }: Pick<CommandContext, 'clock'>) => Day.parse(clock.today());

export const reviewsHandlers: Handlers<typeof reviews> = {
  list: ({ reader }) => reviewsRepository.list(reader),
  get: ({ reader }, { reviewId }) => reviewsRepository.get(reader, reviewId),
  people: (context, { reviewId, result, after, limit }) =>
    reviewsRepository.people(
      context.reader,
      { reviewId, result, month: monthOf(todayOf(context)) },
      { after, limit },
    ),
  begin: (context, { dueOn, ...begun }) => {
    const today = todayOf(context);
    const history = settingsRepository.history(context.writer);
    const countyCode = String(settingOn(history, 'office.countyCode', today));
    return beginReviews(penOf(context, null), { ...begun, dueOn: Day.parse(dueOn), countyCode }, today);
  },
  refill: (context, { reviewId }) => {
    context.note({ subject: `review:${reviewId}` });
    return { people: refillReview(penOf(context, null), reviewId, todayOf(context)) };
  },
  record: (context, { reviewId, personIds, on, ...reviewed }) => {
    const pen = penOf(context, `年度复核：${reviewed.result}`);
    context.note({ subject: `review:${reviewId}` });
    const told = { reviewed: { ...reviewed, on: Day.parse(on) }, today: todayOf(context) };
    const people = recordResults(pen, { reviewId, personIds }, told);
    lookAgain(context, personIds);
    return { people };
  },
};
