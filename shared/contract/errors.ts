import { Day } from '#shared/domain/day.ts';
import { Fen } from '#shared/domain/money.ts';
import { PROFILE_FAULTS } from '#shared/domain/payments/bank-profile.ts';
import { BATCH_KINDS } from '#shared/domain/payments/batch.ts';
import { PART_FAULTS } from '#shared/domain/backup/runs.ts';
import { PRINTER_TROUBLES } from '#shared/domain/documents/printer-trouble.ts';
import { NOT_DUE } from '#shared/domain/documents/not-due.ts';
import { MISMATCHES } from '#shared/domain/payments/reconciliation.ts';
import { z } from 'zod';
import { ENTITLEMENT_FAULTS } from '#shared/domain/programs/entitlement-state.ts';
import { NOTICE_FAULTS } from '#shared/domain/applications/holiday-notice.ts';
import { APPLICATION_FAULTS } from '#shared/domain/applications/saying.ts';
import { CERTIFICATE_FAULTS } from '#shared/domain/registry/certificate-number.ts';
import { FILE_FAULTS } from '#shared/domain/registry/checks.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { IDENTITY_FAULTS } from '#shared/domain/registry/identity-number.ts';
import { REVIEW_FAULTS } from '#shared/domain/reviews/record.ts';
import { VOLUNTEERS_FAULTS } from '#shared/domain/volunteers/faults.ts';

const nothing = z.strictObject({});

/**
 * Every way a call can fail, and what the window needs to say it in words. The set is closed: a code that
 * stands here and has no sentence in `renderer/lib/error-text.ts` does not compile.
 */
const errorParams = {
  unexpected: z.strictObject({ incident: z.string() }),
  'unknown-procedure': nothing,
  'invalid-input': z.strictObject({ fields: z.array(z.string()) }),
  'data-process-restarted': nothing,
  'not-signed-in': nothing,
  'not-allowed': nothing,
  'password-change-due': nothing,
  /** The PC's date contradicts what was recorded last; `days` from that day to today. */
  'clock-doubtful': z.strictObject({ today: Day, last: Day, days: z.int() }),
  'not-found': nothing,
  cancelled: nothing,

  'wrong-password': z.strictObject({ waitSeconds: z.int() }),
  'wait-after-wrong-passwords': z.strictObject({ waitSeconds: z.int() }),
  'account-locked': nothing,
  'account-unknown': nothing,
  'login-taken': z.strictObject({ login: z.string() }),
  'password-too-weak': z.strictObject({
    fault: z.enum(['too-short', 'same-as-login', 'one-character', 'unchanged']),
  }),
  'last-administrator': nothing,
  'already-set-up': nothing,

  'recovery-code-wrong': nothing,
  'recovery-code-of-another-database': nothing,

  'keyring-missing': nothing,
  'keyring-damaged': nothing,
  'keyring-of-another-database': nothing,
  'database-missing': nothing,
  'database-damaged': nothing,
  'database-newer': z.strictObject({ database: z.int(), app: z.int() }),
  'database-busy': nothing,
  'database-in-use': nothing,
  'disk-full': nothing,
  'disk-read-only': nothing,
  /** Another program had the file open for longer than was waited for it. */
  'file-in-use': nothing,
  'disk-failure': nothing,

  'backup-volume-gone': z.strictObject({ percent: z.int() }),
  'backup-volume-full': z.strictObject({ megabytes: z.int() }),
  'backup-volume-read-only': nothing,
  'backup-volume-failing': z.strictObject({ percent: z.int() }),
  'backup-on-own-disk': nothing,
  'backup-not-taken-out': nothing,
  'backup-damaged': z.strictObject({ part: z.string(), fault: z.enum(PART_FAULTS) }),
  'backup-of-another-office': z.strictObject({ office: z.string() }),

  'not-a-workbook': nothing,
  'workbook-encrypted': nothing,
  /** A file that is known, and is not one of those that are read. */
  'workbook-other-format': z.strictObject({
    format: z.enum(['xlsb', 'ods', 'web-page', 'web-archive', 'word', 'pdf', 'archive']),
  }),
  'workbook-damaged': nothing,
  'workbook-cut-off': nothing,
  'workbook-empty': nothing,
  'workbook-too-large': z.strictObject({
    limit: z.enum(['megabytes', 'unpacked-megabytes', 'parts', 'rows', 'columns', 'cells', 'sheets']),
    most: z.int(),
  }),
  /** Reading it was ended: after so many seconds, or above so many megabytes. */
  'workbook-takes-too-much': z.strictObject({ what: z.enum(['seconds', 'megabytes']), most: z.number() }),
  'identity-number-wrong': z.strictObject({ fault: z.enum(IDENTITY_FAULTS) }),
  'certificate-number-wrong': z.strictObject({ fault: z.enum(CERTIFICATE_FAULTS) }),
  'file-fault': z.strictObject({ fault: z.enum(FILE_FAULTS) }),
  'number-taken': z.strictObject({
    what: z.enum(['identity', 'certificate']),
    name: z.string(),
    fileNumber: z.int(),
  }),
  'merge-built-upon': z.strictObject({ at: z.string(), by: z.string() }),
  'save-built-upon': z.strictObject({ at: z.string().nullable(), by: z.string().nullable() }),
  'save-taken-back': nothing,
  'save-not-of-file': nothing,
  'file-is-merged': z.strictObject({ name: z.string(), fileNumber: z.int() }),

  'name-of-today': z.strictObject({ name: z.string() }),
  'old-name-taken': z.strictObject({ name: z.string() }),

  'import-expired': nothing,
  'import-not-mapped': nothing,
  'import-not-stored': nothing,
  'import-has-faults': z.strictObject({ rows: z.int() }),
  'import-plan-outdated': nothing,
  'import-already-undone': nothing,
  'import-built-upon': z.strictObject({ name: z.string() }),

  'payment-month-passed': z.strictObject({ month: z.string() }),
  'payment-confirmed': z.strictObject({ month: z.string() }),
  'payment-same-person': nothing,
  'payment-facts-changed': z.strictObject({ month: z.string() }),
  'payment-unexplained': z.strictObject({ lines: z.int() }),
  'payment-account-missing': z.strictObject({ lines: z.int() }),
  'payment-step-refused': nothing,
  'payment-day-wrong': nothing,
  'payment-nothing-due': z.strictObject({ kind: z.enum(BATCH_KINDS) }),
  'payment-not-mended': z.strictObject({ lines: z.int() }),
  'payment-pending': z.strictObject({ lines: z.int() }),
  'grant-twice': z.strictObject({ lines: z.int() }),
  'recovery-too-much': z.strictObject({ name: z.string(), month: z.string(), fen: Fen }),
  'notice-running': z.strictObject({ until: z.string() }),
  'objection-open': z.strictObject({ objections: z.int() }),
  'list-too-long': z.strictObject({ most: z.int() }),
  'bank-profile-wrong': z.strictObject({ fault: z.enum(PROFILE_FAULTS) }),
  'bank-character': z.strictObject({ character: z.string() }),
  'bank-file-unknown': nothing,
  'bank-line-unreadable': z.strictObject({ row: z.int() }),
  'bank-total-differs': z.strictObject({ row: z.int(), statedFen: Fen, sumFen: Fen }),
  'bank-file-differs': z.strictObject({
    kind: z.enum(MISMATCHES),
    row: z.int().nullable(),
    lines: z.int(),
  }),

  'scan-month-earlier': z.strictObject({ month: z.string() }),
  'effect-not-seen': nothing,
  'month-closed': z.strictObject({ month: z.string() }),
  'finding-gone': nothing,
  'entitlement-refused': z.strictObject({ fault: z.enum(ENTITLEMENT_FAULTS) }),
  'application-fault': z.strictObject({ fault: z.enum(APPLICATION_FAULTS) }),
  'person-not-kept': z.strictObject({ status: z.enum(FILE_STATUSES) }),
  'not-entitled': z.strictObject({ sentence: z.string() }),
  'reviewer-needed': z.strictObject({ sentence: z.string() }),
  'doubt-stands': z.strictObject({ sentence: z.string() }),
  'batch-has-faults': z.strictObject({ rows: z.int() }),
  'holiday-notice-wrong': z.strictObject({ line: z.int(), fault: z.enum(NOTICE_FAULTS) }),
  'review-fault': z.strictObject({ fault: z.enum(REVIEW_FAULTS) }),
  'volunteers-fault': z.strictObject({ fault: z.enum(VOLUNTEERS_FAULTS), about: z.string() }),

  'attachment-too-large': z.strictObject({ megabytes: z.int() }),
  'attachment-of-another-kind': nothing,
  'attachment-missing': z.strictObject({ fileName: z.string() }),
  'attachment-damaged': z.strictObject({ fileName: z.string() }),

  'document-number-taken': nothing,
  'document-voided': nothing,
  'wording-field-unknown': z.strictObject({ field: z.string() }),
  'not-a-pdf': nothing,
  'not-a-font': z.strictObject({ fileName: z.string() }),
  'characters-missing': z.strictObject({ characters: z.string(), words: z.string() }),
  'form-not-due': z.strictObject({ why: z.enum(NOT_DUE) }),

  'practice-only': nothing,
  'no-printer': nothing,
  'print-failed': z.strictObject({ reason: z.string() }),
  'print-unsure': nothing,
  'printer-trouble': z.strictObject({ trouble: z.enum(PRINTER_TROUBLES) }),
  'file-not-written': z.strictObject({ name: z.string() }),
} as const;

export type ErrorCode = keyof typeof errorParams;
export type ErrorParams<C extends ErrorCode = ErrorCode> = z.output<(typeof errorParams)[C]>;
export type WireError = {
  readonly [C in ErrorCode]: { readonly code: C; readonly params: ErrorParams<C> };
}[ErrorCode];

/** A failure that a person can do something about. Anything else that is thrown becomes `unexpected`. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams<C>;

  constructor(
    code: C,
    ...params: ErrorParams<C> extends Record<string, never> ? [] : [params: ErrorParams<C>]
  );
  constructor(code: C, params?: ErrorParams<C>) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params ?? ({} as ErrorParams<C>);
  }

  /** The error that came over a boundary, thrown again on this side. */
  static of({ code, params }: WireError): AppError {
    // As below: the two belong together.
    return new AppError(code, params as never);
  }

  /** As it crosses a boundary. */
  get wire(): WireError {
    // The constructor pairs each code with its parameters; a union of pairs cannot be built without saying so.
    return { code: this.code, params: this.params } as WireError;
  }
}

const isCode = (code: unknown): code is ErrorCode =>
  typeof code === 'string' && Object.hasOwn(errorParams, code);

/** Reads an error as it came over a boundary; a code that this side does not know becomes `unexpected`. */
export function readWireError(raw: { readonly code: unknown; readonly params: unknown }): WireError {
  if (isCode(raw.code)) {
    const params = errorParams[raw.code].safeParse(raw.params);
    if (params.success) return { code: raw.code, params: params.data } as WireError;
  }
  return { code: 'unexpected', params: { incident: String(raw.code) } };
}
