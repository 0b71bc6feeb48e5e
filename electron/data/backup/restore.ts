import { join } from 'node:path';
import type { Progress } from '#shared/contract/jobs.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { PartFault } from '#shared/domain/backup/runs.ts';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { unsealKey } from '../accounts/keyring.ts';
import { auditRepository } from '../audit/repository.ts';
import { openDatabase } from '../db/database.ts';
import type { Desk } from '../desk/desk.ts';
import { removeOrLeaveSync } from '../files/change.ts';
import { type FaultTold, faultsTold } from './told.ts';
import type { Label } from './manifest.ts';
import { labelOf, ringOf, unsealed } from './parts.ts';
import { DATABASE, localPlace, type Place, runName } from './place.ts';
import { runsAt } from './runs.ts';
import { gather } from './scratch.ts';
import { dropScratch, emptyScratch, swapIn } from './swap.ts';
import { createVault } from './vault.ts';

/** What opens a backup: the password that one of its accounts had then, or the code of its recovery sheet. */
type Opener = { readonly login: string; readonly password: string } | { readonly code: string };

type Asked = {
  readonly run: string;
  readonly place: Place;
  readonly opener: Opener;
  /** Said by somebody who was told that the backup is another office's. */
  readonly otherOffice: boolean;
  readonly pause: (progress: Progress) => Promise<void>;
  /** Sends whoever is at the desk away and closes the database. */
  readonly leave: () => Promise<void>;
};

type Restored = { readonly label: Label; readonly lacking: readonly FaultTold[] };

/** Whose passwords open a backup: those who had a key when it was made. */
export function accountsOf(run: string): { login: string; name: string }[] {
  return ringOf(run)
    .entries.filter(({ sealed }) => sealed !== null)
    .map(({ login, name }) => ({ login, name }));
}

function keyOf(run: string, opener: Opener): Buffer {
  if ('code' in opener) {
    const parsed = parseRecoveryCode(opener.code);
    if (!('key' in parsed)) throw new AppError('recovery-code-wrong');
    return Buffer.from(parsed.key);
  }
  const entry = ringOf(run).entries.find(({ login }) => login === opener.login);
  if (!entry?.sealed) throw new AppError('account-unknown');
  const key = unsealKey(entry.sealed, opener.password, entry.accountId);
  if (!key) throw new AppError('wrong-password', { waitSeconds: 0 });
  return key;
}

/**
 * Told without a key: the salt in a database's first bytes stays the same through every copy, until it is given another
 * key; the snapshots beside it then still say whose they are.
 */
function isOfAnotherOffice({ folder }: Desk, run: string, { databaseId }: Label): boolean {
  const salt = folder.saltOf(folder.database);
  if (salt === undefined || salt === folder.saltOf(join(run, DATABASE))) return false;
  return runsAt(localPlace(folder)).every(({ label }) => label?.databaseId !== databaseId);
}

type Proven = { readonly key: Buffer; readonly label: Label; readonly faults: readonly PartFault[] };

/**
 * Opens what was gathered, which brings an older one up to date, and writes into its audit log where it came from. Gives
 * whose contents it lacks.
 */
async function recordIn(scratch: string, desk: Desk, { key, label, faults }: Proven): Promise<FaultTold[]> {
  const file = join(scratch, DATABASE);
  const database = openDatabase({ file, key, migrations: desk.migrations, create: false });
  try {
    await database.transaction((writer) => {
      auditRepository.append(writer, {
        at: desk.clock.now(),
        accountId: null,
        accountName: '',
        action: 'backup.restore',
        subject: `backup:${label.id}`,
        reason: null,
        detail: JSON.stringify({
          madeAt: label.madeAt,
          computer: label.computer,
          people: label.people,
          ...(faults.length > 0 ? { faults } : {}),
        }),
      });
    });
    database.writer.$client.pragma('wal_checkpoint(TRUNCATE)');
    return faultsTold(database.reader, faults);
  } finally {
    database.close();
    removeOrLeaveSync(`${file}.before-${label.schema + 1}`);
  }
}

/**
 * Puts a backup in the office's place: gathered beside it, proven there, and only then exchanged for it. The office that
 * was there is kept. Until the exchange nothing of it is touched; after it somebody has to sign in. A content that nobody
 * has whole any more does not keep back all the rest: it is told, and the exchange can be undone.
 */
export async function restore(desk: Desk, asked: Asked): Promise<Restored> {
  const { run, place, opener, otherOffice, pause, leave } = asked;
  const known = desk.knownSchema();
  const stated = labelOf(run);
  const { schema, office, id } = stated;
  if (schema > known) throw new AppError('database-newer', { database: schema, app: known });
  if (!otherOffice && isOfAnotherOffice(desk, run, stated))
    throw new AppError('backup-of-another-office', { office });
  const key = keyOf(run, opener);
  const scratch = await emptyScratch(desk.folder.path);
  try {
    const vault = createVault({ folder: desk.folder, key, background: desk.background });
    if ('code' in opener && !unsealed(vault, run)) throw new AppError('recovery-code-of-another-database');
    const { label, faults } = await gather({ vault, run, place, into: scratch, rehearsal: false, pause });
    const lacking = await recordIn(scratch, desk, { key, label, faults });
    await leave();
    swapIn(desk.folder.path, runName(desk.clock.now(), id));
    return { label, lacking };
  } catch (error) {
    await dropScratch(desk.folder.path);
    throw error;
  } finally {
    key.fill(0);
  }
}
