import { z } from 'zod';
import { CLERKS, EVERYONE, REVIEWERS } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import { Month } from '#shared/domain/month.ts';
import { PAID_FOR } from '#shared/domain/payments/batch.ts';
import { command, job, query } from '../rpc.ts';
import { Batch, batchId, Words } from './batch.ts';

const day = z.iso.date();

const Objection = z.strictObject({
  id: z.uuid(),
  raisedOn: day,
  raisedBy: z.string(),
  about: z.string(),
  outcome: z.enum(['upheld', 'rejected']).nullable(),
  outcomeOn: day.nullable(),
  outcomeWords: z.string().nullable(),
});

const Notice = z.strictObject({
  id: z.uuid(),
  divisionCode: z.string(),
  fromDay: day,
  /** The last of its working days. */
  toDay: day,
  workingDays: z.int(),
  place: z.string(),
  people: z.int(),
  totalFen: Fen,
  objections: z.array(Objection),
});

/** What hangs on the wall. There is no field for an identity, account or phone number of anybody (domain section 9). */
const NoticeSheet = z.strictObject({
  office: z.string(),
  /** The office's own telephone, for objections. */
  officePhone: z.string(),
  month: Month,
  title: z.string(),
  divisionCode: z.string(),
  fromDay: day,
  toDay: day,
  workingDays: z.int(),
  rows: z.array(
    z.strictObject({
      name: z.string(),
      divisionCode: z.string(),
      program: z.enum(PAID_FOR),
      amountFen: Fen,
    }),
  ),
  totalFen: Fen,
});

export const notices = {
  /** 公示 begins in every town or village that somebody of the batch lives in. */
  beginNotice: job(
    CLERKS,
    z.strictObject({
      batchId,
      by: z.enum(['township', 'village']),
      fromDay: day,
      workingDays: z.int().min(1).max(60),
      place: Words,
    }),
    Batch,
  ),
  notices: query(EVERYONE, z.strictObject({ batchId }), z.array(Notice)),
  noticeSheet: query(EVERYONE, z.strictObject({ noticeId: z.uuid() }), NoticeSheet),
  /** 异议: who, when, what. */
  object: command(
    CLERKS,
    z.strictObject({
      noticeId: z.uuid(),
      raisedOn: day,
      raisedBy: z.string().trim().min(2).max(50),
      about: Words,
    }),
    z.strictObject({}),
  ),
  settleObjection: command(
    REVIEWERS,
    z.strictObject({
      objectionId: z.uuid(),
      outcome: z.enum(['upheld', 'rejected']),
      outcomeOn: day,
      words: Words,
    }),
    z.strictObject({}),
  ),
};
