import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { Day, addDays, formatDayChinese } from '#shared/domain/day.ts';
import { formatYuan, yuanInWords } from '#shared/domain/money.ts';
import { PAID_FOR_NAMES } from '#shared/domain/payments/batch.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { WELFARE_NAMES } from '#shared/domain/registry/welfare.ts';
import type { Reader } from '../../db/database.ts';
import { subsidyChoices } from '../../db/schema/entitlement-history.ts';
import { paymentLines } from '../../db/schema/ledger.ts';
import { reviewItems, reviews } from '../../db/schema/reviews.ts';
import { everyClaim } from '../../payments/recovery/overpayments.ts';
import { recordsOf } from '../../registry/file/records.ts';
import { noticeFields } from '../office.ts';
import { monthInWords } from '../words.ts';
import { getPerson, personFields } from './person.ts';
import type { Source } from './source.ts';

const DAYS_TO_PAY_BACK = 30;

export const fileForm: Source = ({ reader, subject }) => {
  const { education, marital, employment } = getRow(reader, subject);
  return {
    person: personFields(reader, subject),
    education,
    marital,
    employment,
    household: (recordsOf.household(reader, subject)?.members ?? []).map((member) => [
      member.name,
      member.relation,
      member.isDisabled ? '是' : '否',
    ]),
    entitlements: recordsOf
      .entitlements(reader, subject)
      .map(({ program, startMonth, stopMonth }) => [PROGRAM_NAMES[program], startMonth, stopMonth ?? '']),
    needs: recordsOf
      .needs(reader, subject)
      .map(({ year, kind, detail, metBy }) => [String(year), kind, detail ?? '', metBy ?? '']),
    attachments: recordsOf
      .attachments(reader, subject)
      .filter(({ removedAt }) => removedAt === null)
      .map(({ kind }) => kind)
      .join('、'),
  };
};

function getRow(reader: Reader, personId: string) {
  const { person } = getPerson(reader, personId);
  const { education, marital, employment } = person;
  return { education: education ?? '', marital: marital ?? '', employment: employment ?? '' };
}

/** A notice that is handed out at the desk and says who it is about. */
export const personNotice: Source = ({ reader, subject, office }) => {
  const { name, guardian, guardianRelation } = personFields(reader, subject);
  return { ...noticeFields(office, ''), 姓名: name, 监护人: guardian, 关系: guardianRelation };
};

export const personSheet: Source = ({ reader, subject }) => ({ person: personFields(reader, subject) });

export const choiceForm: Source = ({ reader, subject }) => {
  const [choice] = reader
    .select()
    .from(subsidyChoices)
    .where(eq(subsidyChoices.personId, subject))
    .orderBy(desc(subsidyChoices.at))
    .all();
  const other = choice && recordsOf.welfare(reader, subject).find(({ kind }) => kind === choice.kind);
  const yuan = other?.amountFen == null ? '' : formatYuan(other.amountFen);
  return {
    person: personFields(reader, subject),
    options: [
      { name: '残疾人两项补贴', yuan: '', isChosen: choice?.chosen === 'subsidy' },
      { name: choice ? WELFARE_NAMES[choice.kind] : '', yuan, isChosen: choice?.chosen === 'other' },
    ],
    chosenOn: choice?.chosenOn ?? '',
  };
};

export const renewalNotice: Source = ({ reader, subject, office }) => {
  const { name, maskedCertificateNumber, expiresOn, address } = personFields(reader, subject);
  return {
    ...noticeFields(office, `${name}同志`),
    姓名: name,
    证号: maskedCertificateNumber,
    到期日: expiresOn === '' ? '' : formatDayChinese(Day.parse(expiresOn)),
    到期情况: expiresOn === '' ? '' : expiryInWords(Day.parse(expiresOn), office.today),
    地址: address,
  };
};

/** A certificate counts through its last day; who is reminded later is not told that it is still to come. */
const expiryInWords = (expiresOn: Day, today: Day): string =>
  expiresOn < today
    ? `已于${formatDayChinese(expiresOn)}到期。请尽快办理换领`
    : `将于${formatDayChinese(expiresOn)}到期。请在到期前办理换领`;

/** Asks for what has not come back yet, and for nothing else. */
export const recoveryNotice: Source = ({ reader, subject, office }) => {
  const { items, totals } = everyClaim(reader, { personId: subject, view: 'outstanding' });
  if (totals.outstandingFen === 0) throw new AppError('form-not-due', { why: 'owes-nothing' });
  const { name } = personFields(reader, subject);
  const programs = new Set(items.map(({ program }) => PROGRAM_NAMES[program]));
  const causes = new Set(items.flatMap(({ cause }) => (cause ? [STOP_REASONS[cause]] : [])));
  return {
    ...noticeFields(office, `${name}同志`),
    姓名: name,
    补贴: [...programs].join('、'),
    月份: [...new Set(items.map(({ forMonth }) => monthInWords(forMonth)))].join('、'),
    金额: formatYuan(totals.outstandingFen),
    大写: yuanInWords(totals.outstandingFen),
    原因: [...causes].join('；'),
    期限: formatDayChinese(addDays(office.today, DAYS_TO_PAY_BACK)),
  };
};

/** 补发: the earlier months that confirmed batches pay to somebody. */
export const arrearsForm: Source = ({ reader, subject, values }) => {
  const lines = reader
    .select()
    .from(paymentLines)
    .where(
      and(
        eq(paymentLines.personId, subject),
        eq(paymentLines.kind, 'arrears'),
        isNotNull(paymentLines.number),
      ),
    )
    .orderBy(asc(paymentLines.forMonth))
    .all();
  if (lines.length === 0) throw new AppError('form-not-due', { why: 'no-arrears' });
  return {
    person: personFields(reader, subject),
    reason: values['原因'] ?? '',
    months: lines.map(({ forMonth, program, amountFen }) => ({
      month: forMonth,
      program: PAID_FOR_NAMES[program],
      amountFen,
    })),
  };
};

export const reviewForm: Source = ({ reader, subject, office }) => {
  const latest = reader
    .select()
    .from(reviewItems)
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .where(eq(reviewItems.personId, subject))
    .orderBy(desc(reviews.year))
    .get();
  const item = latest?.review_item;
  return {
    person: personFields(reader, subject),
    year: String(latest?.review.year ?? office.today.slice(0, 4)),
    programs: recordsOf
      .entitlements(reader, subject)
      .filter(({ stopMonth }) => stopMonth === null)
      .map(({ program }) => PROGRAM_NAMES[program])
      .join('、'),
    method: item?.method ?? '',
    result: item?.result ?? '',
    evidence: item?.evidence ?? '',
  };
};
