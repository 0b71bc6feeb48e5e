import { REVIEWERS } from '#shared/domain/accounts/roles.ts';
import type { ConfirmRefusal } from '#shared/domain/payments/batch.ts';
import { settingOn } from '#shared/domain/settings/settings.ts';
import type { Reader } from '../db/database.ts';
import type { QueryContext } from '../rpc/context.ts';
import { settingsRepository } from '../settings/repository.ts';
import { unexplainedIn } from './differences.ts';
import type { Batch } from './repository.ts';

export type Asker = Pick<QueryContext, 'session' | 'clock'>;

/** Why this account cannot confirm a batch as it stands; null where it may. People are told apart by account, never by name. */
export function confirmRefusal(
  reader: Reader,
  { id, makerId }: Pick<Batch, 'id' | 'makerId'>,
  { session, clock }: Asker,
): ConfirmRefusal | null {
  if (!REVIEWERS.includes(session.role)) return 'role';
  if (makerId === session.accountId && !onePersonAllowed(reader, clock.today())) return 'maker';
  return unexplainedIn(reader, id) > 0 ? 'unexplained' : null;
}

/** 单人办公: whether the office lets its only person confirm what they made. */
function onePersonAllowed(reader: Reader, today: string): boolean {
  return settingOn(settingsRepository.history(reader), 'safety.onePerson', today) === true;
}
