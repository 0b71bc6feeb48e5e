import { and, asc, desc, eq, gte, isNotNull, isNull, lt, max, or } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { faultsText } from '#shared/domain/backup/fault-text.ts';
import { isDamage } from '#shared/domain/backup/runs.ts';
import { localText } from '#shared/domain/local-time.ts';
import { maskCertificateNumber, maskIdentityNumber } from '#shared/domain/mask.ts';
import { PROGRAM_NAMES } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import { CATEGORY_NAMES, LEVEL_NAMES } from '#shared/domain/registry/disability.ts';
import { divisionName } from '#shared/domain/registry/divisions.ts';
import { RESULTS } from '#shared/domain/reviews/words.ts';
import { type FaultTold, faultsTold } from '../../backup/told.ts';
import { backupDrills } from '../../db/schema/backup.ts';
import { findings } from '../../db/schema/findings.ts';
import { certificateEvents, certificates, persons } from '../../db/schema/registry.ts';
import { reviewItems, reviews } from '../../db/schema/reviews.ts';
import { everyClaim } from '../../payments/recovery/overpayments.ts';
import { noticeFields } from '../office.ts';
import { placeOf } from './person.ts';
import type { Source } from './source.ts';

const OUTCOMES: Readonly<Record<string, string>> = {
  applied: '已申请',
  told: '已告知',
  unwilling: '本人不愿申请',
  'not-eligible': '不符合',
  stopped: '停发',
  paused: '暂停',
  kept: '保留',
};

/** Every overpayment as its page lists it, by name. */
export const recoveryList: Source = ({ reader }) => ({
  rows: everyClaim(reader, { view: 'all' }).items.map((claim) => ({
    name: claim.name,
    maskedIdentityNumber: claim.maskedIdentityNumber,
    place: placeOf(claim.divisionCode),
    program: PROGRAM_NAMES[claim.program],
    forMonth: claim.forMonth,
    cause: claim.cause === null ? '' : STOP_REASONS[claim.cause],
    claimedFen: claim.claimedFen,
    outstandingFen: claim.outstandingFen,
  })),
});

/** A year's certificate business; `values.年度` says another year than this one. */
export const certificateBook: Source = ({ reader, office, values }) => {
  const year = values['年度'] ?? office.today.slice(0, 4);
  return {
    year,
    rows: reader
      .select({ event: certificateEvents, certificate: certificates, person: persons })
      .from(certificateEvents)
      .innerJoin(certificates, eq(certificates.id, certificateEvents.certificateId))
      .innerJoin(persons, eq(persons.id, certificates.personId))
      .where(
        and(
          gte(certificateEvents.happenedOn, `${year}-01-01`),
          lt(certificateEvents.happenedOn, `${Number(year) + 1}-01-01`),
        ),
      )
      .orderBy(asc(certificateEvents.happenedOn), asc(persons.fileNumber))
      .all()
      .map(({ event, certificate, person }) => ({
        happenedOn: event.happenedOn,
        kind: event.kind,
        name: person.name,
        maskedCertificateNumber: maskCertificateNumber(certificate.number),
        disability: CATEGORY_NAMES[certificate.category] + LEVEL_NAMES[certificate.level],
        place: placeOf(person.divisionCode),
        document: event.document ?? '',
      })),
  };
};

export const reviewSummary: Source = ({ reader, office, values }) => {
  const year = Number(values['年度'] ?? office.today.slice(0, 4));
  const items = reader
    .select({ township: reviews.townshipCode, result: reviewItems.result })
    .from(reviewItems)
    .innerJoin(reviews, eq(reviews.id, reviewItems.reviewId))
    .where(eq(reviews.year, year))
    .orderBy(asc(reviews.townshipCode))
    .all();
  const towns = Map.groupBy(items, ({ township }) => township);
  return {
    year: String(year),
    rows: [...towns].map(([township, own]) => {
      const found = RESULTS.map((result) => own.filter((item) => item.result === result).length);
      const open = own.filter(({ result }) => result === null).length;
      return { place: divisionName(township), counts: [own.length, ...found, open] };
    }),
  };
};

/** What the last comparison found: what is open of it, and what was decided, also where that has settled it. */
export const comparisonList: Source = ({ reader }) => {
  const latest =
    reader
      .select({ month: max(findings.month) })
      .from(findings)
      .get()?.month ?? '';
  const found = reader
    .select({ finding: findings, person: persons })
    .from(findings)
    .innerJoin(persons, eq(persons.id, findings.personId))
    .where(and(eq(findings.month, latest), or(isNull(findings.goneAt), isNotNull(findings.outcome))))
    .orderBy(asc(findings.kind), asc(persons.divisionCode), asc(persons.pinyin))
    .all();
  return {
    month: latest,
    rows: found.map(({ finding, person }) => ({
      name: person.name,
      maskedIdentityNumber: maskIdentityNumber(person.identityNumber),
      place: placeOf(person.divisionCode),
      program: PROGRAM_NAMES[finding.program],
      kind: finding.kind === 'should-have' ? '应享未享' : '不应享',
      evidence: finding.evidence,
      decision: finding.outcome === null ? '' : (OUTCOMES[finding.outcome] ?? ''),
    })),
  };
};

const MEGABYTE = 1_000_000;
const thousands = (count: number) => count.toLocaleString('en-US');

/** The drill of that instant; the latest where none is named. */
export const drillRecord: Source = ({ reader, subject }) => {
  const drill = reader
    .select()
    .from(backupDrills)
    .where(subject === '' ? undefined : eq(backupDrills.at, subject))
    .orderBy(desc(backupDrills.id))
    .get();
  if (!drill) throw new AppError('form-not-due', { why: 'no-drill' });
  const { at, by, madeAt, volume, people, rowsThen, rowsNow, ledgerHead, bytes, seconds, passed } = drill;
  return {
    drilledAt: localText(at),
    by,
    volume,
    backupAt: localText(madeAt),
    people: thousands(people),
    rows: `备份里 ${thousands(rowsThen)} 行，演练当天 ${thousands(rowsNow)} 行`,
    ledgerHead,
    size: `${(bytes / MEGABYTE).toFixed(1)} MB，用时 ${seconds} 秒`,
    result: drillResult(passed, faultsTold(reader, drill.faults)),
  };
};

/** What came back, and by name what did not. */
function drillResult(passed: boolean, faults: readonly FaultTold[]): string {
  if (faults.length === 0) return '已恢复到旁边的位置，解密、逐表清点、台账链头和附件全部核对一致。';
  if (passed)
    return `已恢复到旁边的位置，解密、逐表清点、台账链头核对一致；在用的附件都在，已不用的缺：${faultsText(faults)}。`;
  if (faults.some(isDamage)) return `没有通过：${faultsText(faults)}。`;
  return `没有通过：数据库解密、逐表清点、台账链头核对一致，但是缺：${faultsText(faults)}。`;
}

/** What the clerk has written, with the office's name and day. */
export const written: Source = ({ office, values }) => ({ ...noticeFields(office, ''), ...values });
