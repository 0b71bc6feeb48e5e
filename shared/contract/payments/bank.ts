import { z } from 'zod';
import { ADMINS, CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Fen } from '#shared/domain/money.ts';
import {
  ANSWER_FIELD_KEYS,
  BANK_ENCODINGS,
  BANK_FIELD_KEYS,
  BANK_FORMATS,
  BANK_SEPARATORS,
  RETURN_CODE_KEYS,
} from '#shared/domain/payments/bank-profile.ts';
import { PAID_FOR } from '#shared/domain/payments/batch.ts';
import { MISMATCHES } from '#shared/domain/payments/reconciliation.ts';
import { Bytes } from '../bytes.ts';
import { command, job, query } from '../rpc.ts';
import { FileBytes } from '../secret.ts';
import { batchId, Words } from './batch.ts';

const Title = z.string().trim().min(1).max(40);

export const BankProfile = z.strictObject({
  name: Title,
  format: z.enum(BANK_FORMATS),
  encoding: z.enum(BANK_ENCODINGS),
  separator: z.enum(BANK_SEPARATORS),
  header: z.boolean(),
  columns: z.array(z.strictObject({ field: z.enum(BANK_FIELD_KEYS), title: Title })).max(20),
  answer: z.strictObject({
    titles: z.array(z.strictObject({ field: z.enum(ANSWER_FIELD_KEYS), title: Title })).max(20),
    words: z.array(z.strictObject({ words: Title, means: z.enum(RETURN_CODE_KEYS) })).max(100),
  }),
});

const Totals = z.strictObject({
  lines: z.int(),
  failed: z.int(),
  failedFen: Fen,
  pending: z.int(),
  pendingFen: Fen,
  paidFen: Fen,
});

const Misfit = z.strictObject({
  /** The same in the same file. */
  id: z.string(),
  kind: z.enum(MISMATCHES),
  /** In the bank's file, as Excel counts. */
  row: z.int().nullable(),
  name: z.string().nullable(),
  maskedIdentityNumber: z.string(),
  program: z.enum(PAID_FOR),
  sentFen: Fen.nullable(),
  answeredFen: Fen.nullable(),
  words: z.string(),
});

const ListFile = z.strictObject({ fileName: z.string(), content: Bytes, lines: z.int(), totalFen: Fen });

export const bank = {
  /** How the bank's files look today, and every profile that was ever set, the newest first. */
  bankProfile: query(
    EVERYONE,
    z.strictObject({}),
    z.strictObject({
      profile: BankProfile,
      history: z.array(
        z.strictObject({ effectiveFrom: z.iso.date(), name: z.string(), at: z.string(), by: z.string() }),
      ),
    }),
  ),
  saveBankProfile: command(
    ADMINS,
    z.strictObject({ profile: BankProfile, effectiveFrom: z.iso.date() }),
    z.strictObject({}),
  ),
  /** The first lines that a file of this profile would have, of the newest batch that there is; numbers partly hidden. */
  previewBankFile: query(
    CLERKS,
    z.strictObject({ profile: BankProfile }),
    z.strictObject({ titles: z.array(z.string()), rows: z.array(z.array(z.string())) }),
  ),
  /** 发放花名册: every line with whole numbers, for a purpose that is logged. */
  register: job(CLERKS, z.strictObject({ batchId, purpose: Words }), ListFile),
  /** 报送银行的文件: one line a person and program, numbers whole. */
  bankFile: job(CLERKS, z.strictObject({ batchId }), ListFile),
  /** What the bank's file comes to, and each line of it that does not fit; nothing is written. */
  readAnswers: job(
    CLERKS,
    z.strictObject({ batchId, bytes: FileBytes }),
    z.strictObject({ totals: Totals, misfits: z.array(Misfit) }),
  ),
  /** 对账: the bank's answers, each of which fits what was sent or is accepted with a reason. */
  reconcile: job(
    CLERKS,
    z.strictObject({
      batchId,
      bytes: FileBytes,
      happenedOn: z.iso.date(),
      accepted: z
        .array(z.strictObject({ misfit: z.string().max(80), reason: Words }))
        .max(5000)
        .default([]),
    }),
    Totals,
  ),
};
