import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { command, query } from '../rpc.ts';
import { PersonRow } from './finding.ts';

const ALIKE_REASONS = [
  'same-number',
  'same-certificate',
  'same-account',
  'same-name-and-birth',
  'one-digit-apart',
] as const;
export type AlikeReason = (typeof ALIKE_REASONS)[number];

const Pair = z.strictObject({ a: PersonRow, b: PersonRow, why: z.array(z.enum(ALIKE_REASONS)) });

export const alikes = {
  /** Who looks like what is being typed. */
  alike: query(
    EVERYONE,
    z.strictObject({
      exceptPersonId: z.uuid().optional(),
      identityNumber: z.string().max(40).optional(),
      certificateNumber: z.string().max(40).optional(),
      accountNumber: z.string().max(40).optional(),
      name: z.string().max(50).optional(),
      birthDate: z.iso.date().optional(),
    }),
    z.array(z.strictObject({ person: PersonRow, why: z.array(z.enum(ALIKE_REASONS)) })),
  ),
  /** The work list of pairs that nobody has decided on yet. */
  alikePairs: query(EVERYONE, z.strictObject({ limit: z.int().min(1).max(500) }), z.array(Pair)),
  areDistinct: command(
    CLERKS,
    z.strictObject({ personIds: z.tuple([z.uuid(), z.uuid()]) }),
    z.strictObject({}),
  ),
  merge: command(
    CLERKS,
    z.strictObject({ keptId: z.uuid(), mergedId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
    z.strictObject({ mergeId: z.uuid() }),
  ),
  undoMerge: command(CLERKS, z.strictObject({ mergeId: z.uuid() }), z.strictObject({})),
  merges: query(
    EVERYONE,
    z.strictObject({ personId: z.uuid().optional(), limit: z.int().min(1).max(200) }),
    z.array(
      z.strictObject({
        id: z.uuid(),
        kept: PersonRow,
        merged: PersonRow,
        reason: z.string(),
        mergedAt: z.string(),
        mergedBy: z.string(),
        undoneAt: z.string().nullable(),
      }),
    ),
  ),
};
