import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Category, Level } from '#shared/domain/registry/disability.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { CERTIFICATE_STATUSES } from '#shared/domain/registry/words.ts';
import { command, query } from '../rpc.ts';
import { Program, WelfareKind } from './words.ts';

/** A line of the list. Numbers are masked; the whole one is a `reveal`, with a reason. */
export const PersonRow = z.strictObject({
  id: z.uuid(),
  fileNumber: z.int(),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthDate: z.iso.date(),
  maskedIdentityNumber: z.string(),
  category: Category.nullable(),
  level: Level.nullable(),
  certificateExpiresOn: z.iso.date().nullable(),
  certificateStatus: z.enum(CERTIFICATE_STATUSES).nullable(),
  divisionCode: z.string(),
  maskedPhone: z.string().nullable(),
  status: z.enum(FILE_STATUSES),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** Where certificates stand by the day: what a reminder list is made of (民发〔2021〕70号). */
export const CERTIFICATE_TERMS = ['expired', 'one-month', 'six-months', 'later', 'none'] as const;

/** Everything here combines; what is left out does not narrow. */
export const PersonFilter = z.strictObject({
  /** Name or any part, pinyin, initials, any part of a number, certificate, phone, or a village. */
  text: z.string().trim().max(40).default(''),
  townshipCode: z.string().length(9).optional(),
  villageCode: z.string().length(12).optional(),
  categories: z.array(Category).optional(),
  levels: z.array(Level).optional(),
  /** Completed years today, both included. */
  ageFrom: z.int().min(0).max(150).optional(),
  ageTo: z.int().min(0).max(150).optional(),
  /** Holds in the month of today. */
  welfare: z.array(WelfareKind).optional(),
  program: Program.optional(),
  /** Enrolled in any program in the month of today: with 死亡, 迁出, 注销 those whose pay is to be stopped. */
  entitled: z.literal('any').optional(),
  certificateStatuses: z.array(z.enum(CERTIFICATE_STATUSES)).optional(),
  certificateTerms: z.array(z.enum(CERTIFICATE_TERMS)).optional(),
  /** Left out: 在册 and 待核. */
  statuses: z.array(z.enum(FILE_STATUSES)).optional(),
});
export type PersonFilter = z.output<typeof PersonFilter>;

export const finding = {
  /** Best matches first when there is a text, else in the order of the names' pinyin. `after` is the `next` of the page before. */
  page: query(
    EVERYONE,
    z.strictObject({
      filter: PersonFilter,
      after: z.string().max(400).optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(PersonRow), next: z.string().nullable() }),
  ),
  get: query(EVERYONE, z.strictObject({ personId: z.uuid() }), PersonRow),
  /** How many the filter finds, `more` when there are more than were counted; asked once for a filter, never for a page. */
  count: query(
    EVERYONE,
    z.strictObject({ filter: PersonFilter }),
    z.strictObject({ people: z.int(), more: z.boolean() }),
  ),
  reveal: command(
    EVERYONE,
    z.strictObject({
      personId: z.uuid(),
      field: z.enum([
        'identity-number',
        'phone',
        'certificate-number',
        'account-number',
        'guardian-identity-number',
        'guardian-phone',
      ]),
      /** Which account, guardian or certificate; left out for the person's own. */
      recordId: z.uuid().optional(),
      reason: z.string().trim().min(2).max(100),
    }),
    z.strictObject({ value: z.string() }),
  ),
};
