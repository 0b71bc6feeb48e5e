import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { FILE_STATUSES } from '#shared/domain/registry/file-status.ts';
import { command, query } from './rpc.ts';

/** A line of the list. Numbers are masked; the whole one is a `reveal`, with a reason. */
export const PersonRow = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  sex: z.enum(['male', 'female']),
  birthDate: z.iso.date(),
  maskedIdentityNumber: z.string(),
  category: z.int().min(1).max(7).nullable(),
  level: z.int().min(1).max(4).nullable(),
  certificateExpiresOn: z.iso.date().nullable(),
  divisionCode: z.string(),
  maskedPhone: z.string().nullable(),
  status: z.enum(FILE_STATUSES),
});
export type PersonRow = z.infer<typeof PersonRow>;

/** Where a page ended: the sort key of its last row. */
const PersonCursor = z.strictObject({ name: z.string(), id: z.uuid() });

export const registry = {
  page: query(
    EVERYONE,
    z.strictObject({
      text: z.string().trim().max(40).default(''),
      townshipCode: z.string().optional(),
      after: PersonCursor.optional(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({ rows: z.array(PersonRow), next: PersonCursor.nullable() }),
  ),
  get: query(EVERYONE, z.strictObject({ personId: z.uuid() }), PersonRow),
  reveal: command(
    EVERYONE,
    z.strictObject({
      personId: z.uuid(),
      field: z.enum(['identity-number', 'phone']),
      reason: z.string().trim().min(2).max(100),
    }),
    z.strictObject({ value: z.string() }),
  ),
};
