import { AppError } from '#shared/contract/errors.ts';
import { Day, formatDayChinese } from '#shared/domain/day.ts';
import { formatYuan } from '#shared/domain/money.ts';
import { Month, monthOf } from '#shared/domain/month.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { applicationsRepository, type Case, counts } from '../../applications/repository.ts';
import { explain } from '../../programs/explain.ts';
import { recordsOf } from '../../registry/file/records.ts';
import { noticeFields } from '../office.ts';
import { monthInWords } from '../words.ts';
import { personFields } from './person.ts';
import type { AskedSource, Source } from './source.ts';

function opinionAt(of: Case, step: string): string {
  const said = of.steps.filter((each) => counts(each) && each.step === step).at(-1);
  if (!said) return '';
  const { opinion, takenOn, words, noticeFrom, noticeTo, objection } = said;
  const notice = noticeFrom === null ? '' : `公示 ${noticeFrom} 至 ${noticeTo}，${objection ?? '无异议'}。`;
  return `${notice}${opinion}（${takenOn}）${words ?? ''}`;
}

export const applicationForm: Source = ({ reader, subject }) => {
  const found = applicationsRepository.case(reader, subject);
  const { personId, program, appliedOn, channel, remark } = found.application;
  return {
    person: personFields(reader, personId),
    isLiving: program === 'living',
    isNursing: program === 'nursing',
    appliedOn,
    channel: channel ?? '',
    reason: remark ?? '',
    village: opinionAt(found, '村公示'),
    township: opinionAt(found, '乡镇初审'),
    federation: opinionAt(found, '残联审核'),
    civilAffairs: opinionAt(found, '民政审定'),
  };
};

function applicationFields({ reader, subject, office }: AskedSource) {
  const found = applicationsRepository.case(reader, subject);
  const { application, name } = found;
  return {
    found,
    fields: {
      ...noticeFields(office, `${name}同志`),
      姓名: name,
      补贴: PROGRAM_NAMES[application.program],
      申请日期: formatDayChinese(application.appliedOn),
    },
  };
}

const lastSaid = ({ steps }: Case, opinion: '退回补正' | '不同意') =>
  steps.filter((step) => counts(step) && step.opinion === opinion).at(-1);

export const acceptance: Source = (asked) => {
  const { found, fields } = applicationFields(asked);
  const { state, listedOn } = found.application;
  return { ...fields, 期限: state === 'at-step' ? formatDayChinese(Day.parse(listedOn)) : '规定期限' };
};

export const missingPapers: Source = (asked) => {
  const { found, fields } = applicationFields(asked);
  const returned = lastSaid(found, '退回补正');
  if (!returned) throw new AppError('form-not-due', { why: 'nothing-missing' });
  return { ...fields, 缺少材料: returned.words ?? '' };
};

export const refusal: Source = (asked) => {
  const { found, fields } = applicationFields(asked);
  const refused = lastSaid(found, '不同意');
  if (!refused) throw new AppError('form-not-due', { why: 'not-refused' });
  return { ...fields, 理由: refused.words ?? '', 依据: '国发〔2015〕52号、内政发〔2015〕135号。' };
};

export const approval: Source = (asked) => {
  const { found, fields } = applicationFields(asked);
  const { personId, program, appliedOn, state } = found.application;
  if (state !== 'approved') throw new AppError('form-not-due', { why: 'not-approved' });
  // A renewal may start in another month than the application's.
  const begun = recordsOf
    .entitlements(asked.reader, personId)
    .find((each) => each.program === program && each.stopMonth === null);
  const month = begun ? Month.parse(begun.startMonth) : monthOf(appliedOn);
  const { rateFen } = explain(asked.reader, { personId, program, month, today: asked.office.today });
  return { ...fields, 标准: rateFen === null ? '' : formatYuan(rateFen), 起始月: monthInWords(month) };
};
