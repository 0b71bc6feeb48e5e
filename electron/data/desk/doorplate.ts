import { settingOn } from '#shared/domain/settings/settings.ts';
import { writeKeyring } from '../accounts/keyring.ts';
import { accountsRepository } from '../accounts/repository.ts';
import type { OpenDatabase } from '../db/database.ts';
import { settingsRepository } from '../settings/repository.ts';
import type { Desk } from './desk.ts';

/** Writes beside the locked database what it says today: the office's name and the names of those who have a key. */
export function hangDoorplate({ folder, clock }: Desk, { reader }: OpenDatabase): void {
  const ring = folder.readKeyring();
  if (typeof ring === 'string') return;
  const names = new Map(accountsRepository.list(reader).map(({ id, name }) => [id, name]));
  const next = {
    ...ring,
    office: String(settingOn(settingsRepository.history(reader), 'office.name', clock.today())),
    entries: ring.entries.map((entry) => ({ ...entry, name: names.get(entry.accountId) ?? entry.name })),
  };
  if (writeKeyring(next) !== writeKeyring(ring)) folder.writeKeyring(next);
}
