import { z } from 'zod';
import { EVERYONE } from '#shared/domain/accounts/roles.ts';
import { Bytes } from './bytes.ts';
import { PersonFilter } from './registry/finding.ts';
import { job } from './rpc.ts';

export const exports = {
  /**
   * The people that a filter finds, as a workbook with the columns of the office's roster. Numbers are masked unless
   * `purpose` says what whole ones are for, which only those may ask who keep the files.
   */
  roster: job(
    EVERYONE,
    z.strictObject({ filter: PersonFilter, purpose: z.string().trim().min(2).max(100).nullable() }),
    z.strictObject({ fileName: z.string(), content: Bytes, people: z.int() }),
  ),
};
