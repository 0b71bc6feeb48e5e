/** There and back on a real stick: written, taken out, proven, and put in the place of an office that is gone. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ADMINISTRATOR, freshFolder, openDesk, type TestDesk } from '#test/support/desk.ts';
import { type Stick } from '#test/support/stick.ts';
import { failureOf, foundedOffice, keyOf, type Office, seatedDesk } from '#test/data/support/offices.ts';
import { isRoot } from '#test/data/support/disks.ts';
import { pluggedStick } from './support/sticks.ts';
import { everyRow, furnish, photoOf, PRIVATE_WORDS, work } from './support/office.ts';

let office: Office;
const sticks: Stick[] = [];

function newStick(): Stick {
  const stick = pluggedStick();
  sticks.push(stick);
  return stick;
}

const target = ({ folder }: Stick, mount = '一') => ({
  volume: folder,
  label: '林西残联1',
  mount,
  onOwnDisk: false,
});

/** Writes to the stick, takes it out, puts it back and proves it. */
async function backedUp(desk: TestDesk, stick: Stick) {
  await desk.client.backup.write(target(stick));
  stick.eject();
  stick.plugIn();
  const [run] = await desk.client.backup.runs({ volume: stick.folder });
  const { name = '', databaseId } = run ?? {};
  const at = { volume: stick.folder, name, databaseId: databaseId ?? '' };
  return { at, verified: await desk.client.backup.verify({ ...at, mount: '二' }) };
}

beforeAll(async () => {
  office = await foundedOffice(furnish);
});
afterEach(() => {
  for (const stick of sticks.splice(0)) stick.throwAway();
});

describe.runIf(isRoot)('a backup on a stick', () => {
  test('is written, then proven only after the stick was out', async () => {
    const desk = seatedDesk(office);
    const stick = newStick();
    const written = await desk.client.backup.write(target(stick));
    expect(written).toMatchObject({ state: 'written', people: 2, volume: '林西残联1' });
    const [run] = await desk.client.backup.runs({ volume: stick.folder });
    expect(run).toMatchObject({ state: 'written', people: 2, office: '林西县残疾人联合会' });
    const at = { volume: stick.folder, name: run?.name ?? '', databaseId: run?.databaseId ?? '' };
    expect(await failureOf(desk.client.backup.verify({ ...at, mount: '一' }))).toMatchObject({
      code: 'backup-not-taken-out',
    });
    stick.eject();
    stick.plugIn();
    expect(await desk.client.backup.verify({ ...at, mount: '二' })).toMatchObject({
      state: 'verified',
      faults: [],
    });
    const [after] = await desk.client.backup.runs({ volume: stick.folder });
    expect(after?.state).toBe('verified');
    expect((await desk.client.backup.status({})).lastVerified?.id).toBe(written.id);
    desk.end();
  });

  test('says how much work a broken PC would cost since', async () => {
    const desk = seatedDesk(office);
    const stick = newStick();
    const before = await desk.client.backup.status({});
    expect(before).toMatchObject({ lastVerified: null });
    expect(before.changesSince).toBeGreaterThan(0);
    await backedUp(desk, stick);
    expect((await desk.client.backup.status({})).changesSince).toBe(0);
    await work(desk);
    expect((await desk.client.backup.status({})).changesSince).toBe(2);
    desk.end();
  });

  test.each(['code', 'password'] as const)(
    'comes back on a new PC with the %s, row by row and scan by scan',
    async (how) => {
      const desk = seatedDesk(office);
      const stick = newStick();
      const rows = everyRow({ folder: desk.folder, key: office.key });
      const { at } = await backedUp(desk, stick);
      desk.end();
      rmSync(desk.folder, { recursive: true });

      const fresh = openDesk({ folder: freshFolder() });
      expect(await fresh.client.desk.state({})).toMatchObject({ state: 'new' });
      expect(await fresh.client.backup.openers(at)).toEqual([
        { login: ADMINISTRATOR.login, name: ADMINISTRATOR.name },
      ]);
      const opener =
        how === 'code'
          ? { login: null, secret: office.recoveryCode }
          : { login: ADMINISTRATOR.login, secret: ADMINISTRATOR.password };
      expect(await fresh.client.backup.restore({ ...at, ...opener, otherOffice: false })).toMatchObject({
        people: 2,
      });
      expect(await fresh.client.desk.state({})).toMatchObject({
        state: 'locked',
        office: '林西县残疾人联合会',
      });
      const restored = everyRow({ folder: fresh.folder, key: keyOf(office.recoveryCode) });
      // Only the restore itself has been added since.
      expect(restored.get('audit_row')?.length).toBe((rows.get('audit_row')?.length ?? 0) + 1);
      for (const table of ['audit_row', 'sqlite_sequence'])
        for (const all of [rows, restored]) all.delete(table);
      expect(restored).toEqual(rows);
      await fresh.client.desk.signIn({ login: ADMINISTRATOR.login, password: ADMINISTRATOR.password });
      for (const { id, name } of (await fresh.client.registry.page({ filter: {}, limit: 5 })).rows) {
        const [attachment] = (await fresh.client.registry.open({ personId: id })).attachments;
        const { content } = await fresh.client.registry.attachment({ attachmentId: attachment?.id ?? '' });
        expect(content).toEqual(photoOf(name));
      }
      expect((await fresh.client.audit.verify({})).fault).toBeNull();
      fresh.end();
    },
  );

  test('leaves nothing readable on the stick, in the folder or beside it', async () => {
    const desk = seatedDesk(office);
    const stick = newStick();
    await backedUp(desk, stick);
    desk.end();
    for (const place of [stick.folder, desk.folder])
      for (const entry of readdirSync(place, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const bytes = readFileSync(join(entry.parentPath, entry.name));
        for (const word of PRIVATE_WORDS) expect(bytes.includes(word), `${entry.name}: ${word}`).toBe(false);
      }
  });
});
