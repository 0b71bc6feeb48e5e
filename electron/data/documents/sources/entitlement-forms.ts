import { and, desc, eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { PROGRAM_NAMES, PROGRAMS } from '#shared/domain/programs/programs.ts';
import { STOP_REASONS } from '#shared/domain/programs/stop-reasons.ts';
import type { Reader } from '../../db/database.ts';
import { entitlementSteps } from '../../db/schema/entitlement-history.ts';
import { entitlements } from '../../db/schema/programs.ts';
import { noticeFields } from '../office.ts';
import { monthInWords } from '../words.ts';
import { personFields } from './person.ts';
import type { Source } from './source.ts';

const WORDS = { start: '恢复', resume: '恢复', pause: '暂停', stop: '停发' } as const;

/** By its id; or by person and program (`<id>/nursing`), as lists of people know it: then the one that began last. */
function getEntitlement(reader: Reader, subject: string) {
  const [id = '', word] = subject.split('/');
  const program = PROGRAMS.find((one) => one === word);
  const found =
    program === undefined
      ? reader.select().from(entitlements).where(eq(entitlements.id, subject)).get()
      : reader
          .select()
          .from(entitlements)
          .where(and(eq(entitlements.personId, id), eq(entitlements.program, program)))
          .orderBy(desc(entitlements.startMonth))
          .get();
  if (!found) throw new AppError('not-found');
  const last = reader
    .select()
    .from(entitlementSteps)
    .where(eq(entitlementSteps.entitlementId, found.id))
    .orderBy(desc(entitlementSteps.seq))
    .get();
  return { ...found, last };
}

/** The last thing that happened to an entitlement, told to the person. */
export const stopNotice: Source = ({ reader, subject, office }) => {
  const found = getEntitlement(reader, subject);
  const { personId, program, last, startMonth, stopMonth, stopReason, renewedFrom } = found;
  // That it began is told by another notice; that it begins again with a new certificate, by this one.
  const isTold = last ? last.step !== 'start' || renewedFrom !== null : stopMonth !== null;
  if (!isTold) throw new AppError('form-not-due', { why: 'no-step' });
  const { name, maskedCertificateNumber } = personFields(reader, personId);
  const reason = last?.stopReason ?? stopReason;
  return {
    ...noticeFields(office, `${name}同志`),
    姓名: name,
    补贴: PROGRAM_NAMES[program],
    决定: last ? WORDS[last.step] : '停发',
    生效月: monthInWords(last?.effectiveMonth ?? stopMonth ?? startMonth),
    原因: [reason === null ? '' : `${STOP_REASONS[reason]}。`, last?.cause ?? ''].join(''),
    依据: last?.document ?? '国发〔2015〕52号、民发〔2021〕70号。',
    证号: maskedCertificateNumber,
  };
};

export const changeForm: Source = ({ reader, subject }) => {
  const { personId, program } = getEntitlement(reader, subject);
  const person = personFields(reader, personId);
  return {
    person,
    program: PROGRAM_NAMES[program],
    changes: [
      { what: '账户', old: `${person.bank}\n${person.maskedAccount}`, now: '' },
      { what: '监护人', old: person.guardian, now: '' },
      { what: '档次', old: '', now: '' },
    ],
    from: '',
  };
};
