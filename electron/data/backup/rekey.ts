import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Session } from '#shared/contract/desk.ts';
import { formatRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { sealKey, writeKeyring } from '../accounts/keyring.ts';
import { auditRepository } from '../audit/repository.ts';
import { openDatabase, type Writer } from '../db/database.ts';
import { changeKey } from '../db/change-key.ts';
import { replaceFile } from '../db/flush.ts';
import type { Desk } from '../desk/desk.ts';
import { contentsIn } from '../registry/attachments/contents.ts';
import { namingTables } from './named.ts';
import { DATABASE, KEYRING, runName } from './place.ts';
import { contentsThere } from './snapshot.ts';
import { seat } from '../desk/seat.ts';
import { dropScratch, emptyScratch, swapIn } from './swap.ts';
import { createVault } from './vault.ts';

type Asked = {
  readonly session: Session;
  readonly password: string;
  readonly leave: () => Promise<void>;
};

const Trigger = z.object({ name: z.string(), sql: z.string() });

const triggersOf = (writer: Writer, table: string) =>
  z
    .array(Trigger)
    .parse(
      writer.$client
        .prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?`)
        .all(table),
    );

type Rewriting = {
  readonly desk: Desk;
  readonly file: string;
  readonly key: Buffer;
  readonly next: Buffer;
  readonly session: Session;
};

/** Seals every attachment anew beside the copy, whose rows then speak of them by their new names. */
async function rewrite({ desk, file, key, next, session }: Rewriting): Promise<void> {
  const attachments = join(dirname(file), 'attachments');
  mkdirSync(attachments);
  const [before, after] = [
    contentsIn({ folder: desk.folder.attachments, key }, () => undefined),
    contentsIn({ folder: attachments, key: next }, () => undefined),
  ];
  const database = openDatabase({ file, key: next, migrations: desk.migrations, create: false });
  try {
    await database.transaction((writer) => {
      const tables = namingTables(writer.$client);
      const triggers = tables.flatMap((table) => triggersOf(writer, table));
      // Some tables never change once they are written; how a content is called is no part of what they say.
      for (const { name } of triggers) writer.$client.exec(`DROP TRIGGER "${name}"`);
      const renamings = tables.map((table) =>
        writer.$client.prepare(`UPDATE "${table}" SET content_name = ? WHERE content_name = ?`),
      );
      for (const old of contentsThere(desk.folder.attachments)) {
        const content = before.read(old);
        // One that is spoilt already is left out; whoever opens it hears that it is.
        if (typeof content === 'string') continue;
        const renamed = after.keep(content);
        for (const rename of renamings) rename.run(renamed, old);
      }
      for (const { sql } of triggers) writer.$client.exec(sql);
      writer.$client.prepare(`DELETE FROM file_fact WHERE key = 'recovery-sheet-confirmed-at'`).run();
      auditRepository.append(writer, {
        at: desk.clock.now(),
        accountId: session.accountId,
        accountName: session.name,
        action: 'backup.rekey',
        subject: null,
        reason: null,
        detail: '{}',
      });
    });
    database.writer.$client.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

/**
 * Gives the office another key: a copy of it is written under the new one, database and attachments alike, and exchanged
 * for it. The old recovery sheets open nothing of it any more; backups that were made before stay as they are. Only the
 * administrator who asked has a key afterwards, and sits at the desk again; the others get theirs with a new password.
 * Gives the new recovery code.
 */
export async function rekey(desk: Desk, { session, password, leave }: Asked): Promise<string> {
  const office = desk.folder.path;
  const { accountId, login, name } = session;
  const key = desk.provenKey(accountId, password);
  const next = randomBytes(32);
  const vault = createVault({ folder: desk.folder, key, background: desk.background });
  // Before the copy: nobody writes into what is about to be replaced.
  await leave();
  const scratch = await emptyScratch(office);
  try {
    const file = join(scratch, DATABASE);
    await vault.snapshot(file);
    changeKey(file, { from: key, to: next, isDurable: true });
    await rewrite({ desk, file, key, next, session });
    const ring = desk.folder.getKeyring();
    const others = ring.entries
      .filter((each) => each.accountId !== accountId)
      .map((each) => ({ ...each, sealed: null }));
    const own = {
      accountId,
      login,
      name,
      sealed: sealKey(next, password, accountId),
      failures: 0,
      failedAt: null,
    };
    const keyring = { ...ring, databaseSalt: desk.folder.saltOf(file) ?? '', entries: [...others, own] };
    await replaceFile(join(scratch, KEYRING), writeKeyring(keyring));
    const isThere = swapIn(office, runName(desk.clock.now(), desk.newId()));
    // The key is exchanged at the next look at the door; its code is theirs already.
    if (!isThere) return formatRecoveryCode(next);
    const arrival = { accountId, action: 'desk.signIn', detail: { rekey: true } };
    await seat(desk, desk.open(Buffer.from(next)), arrival);
    return formatRecoveryCode(next);
  } catch (error) {
    await dropScratch(office);
    throw error;
  } finally {
    key.fill(0);
    next.fill(0);
  }
}
