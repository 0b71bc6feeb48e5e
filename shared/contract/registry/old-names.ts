import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { command, query } from '../rpc.ts';

const Name = z.string().trim().min(2).max(30);
const DivisionCode = z.string().regex(/^\d{9}(?:\d{3})?$/);

/** Names that towns and villages no longer bear: rosters that still use them come in, and searches find them. */
export const oldNames = {
  oldNames: query(
    EVERYONE,
    z.strictObject({}),
    z.array(z.strictObject({ name: Name, divisionCode: DivisionCode })),
  ),
  addOldName: command(CLERKS, z.strictObject({ name: Name, divisionCode: DivisionCode }), z.strictObject({})),
  removeOldName: command(CLERKS, z.strictObject({ name: Name }), z.strictObject({})),
};
