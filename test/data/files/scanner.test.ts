/**
 * A scanner that looks at every new file for a moment, all through an office's busiest days. Under Windows the scanner is
 * real and the numbers are whole; elsewhere what it refuses is refused in its stead, a tenth as often.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as primitives from '#data/files/primitives.ts';
import { everyRow, furnish } from '#test/data/backup/support/office.ts';
import { isWindows } from '#test/data/support/held.ts';
import { foundedOffice, keyOf, type Office, outcome, seatedDesk } from '#test/data/support/offices.ts';
import { scanner } from '#test/data/support/scanner.ts';
import { ADMINISTRATOR, freshFolder, type TestDesk } from '#test/support/desk.ts';

vi.mock('#data/files/primitives.ts', async (original) => {
  const { scanned } = await import('#test/data/support/scanner.ts');
  return scanned(await original<typeof primitives>());
});

const times = (count: number): number => (isWindows ? count : count / 10);
const WHOLE = { timeout: 1_200_000 };

let office: Office;
let desk: TestDesk;
let volume: string;
beforeAll(async () => {
  office = await foundedOffice(furnish);
});
beforeEach(() => {
  desk = seatedDesk(office);
  volume = freshFolder();
  return () => desk.end();
});

const backUp = () => desk.client.backup.write({ volume, label: '', mount: '', onOwnDisk: true });

/** Scans the office and its stick all the while; says what came of each time, and that the scanner was in the way. */
async function underScanner(count: number, work: (time: number) => Promise<unknown>): Promise<Set<string>> {
  const end = await scanner([desk.folder, volume]);
  const said = new Set<string>();
  for (let time = 0; time < count; time += 1) {
    said.add(await outcome(work(time)));
    desk.clock.addSeconds(60);
  }
  expect(await end()).toBeGreaterThan(count);
  return said;
}

const rowsNow = (key = office.key) => everyRow({ folder: desk.folder, key });

test('backups: each is whole', WHOLE, async () => {
  const count = times(100);
  expect(await underScanner(count, backUp)).toEqual(new Set(['done']));
  const runs = await desk.client.backup.runs({ volume });
  expect([runs.length, new Set(runs.map(({ state }) => state))]).toEqual([count, new Set(['written'])]);
  const { faults } = await desk.client.backup.drill({
    volume,
    name: runs[0]?.name ?? '',
    databaseId: runs[0]?.databaseId ?? '',
    label: '',
  });
  expect([faults, desk.failures]).toEqual([[], []]);
});

test('changes of the password: the last one opens, the one before does not', WHOLE, async () => {
  const count = times(100);
  const passwords = Array.from({ length: count }, (_, time) => `第${time}个密码-2027`);
  const before = (time: number) => passwords[time - 1] ?? ADMINISTRATOR.password;
  const change = (time: number) =>
    desk.client.accounts.changeOwnPassword({ password: before(time), newPassword: passwords[time] ?? '' });
  expect(await underScanner(count, change)).toEqual(new Set(['done']));
  const changes = rowsNow()
    .get('audit_row')
    ?.filter((row) => row.includes('accounts.changeOwnPassword'));
  expect(changes).toHaveLength(count);
  await desk.client.desk.lock({ drafts: {} });
  const signIn = (password: string) =>
    outcome(desk.client.desk.signIn({ login: ADMINISTRATOR.login, password }));
  expect(await signIn(before(count - 1))).toBe('wrong-password');
  desk.clock.addSeconds(3600);
  expect([await signIn(before(count)), desk.failures]).toEqual(['done', []]);
});

test('restores: each time it is the office that was put aside', WHOLE, async () => {
  await backUp();
  const [run] = await desk.client.backup.runs({ volume });
  const people = rowsNow().get('person');
  const at = { volume, name: run?.name ?? '', databaseId: run?.databaseId ?? '', otherOffice: false };
  const opener = { login: ADMINISTRATOR.login, secret: ADMINISTRATOR.password };
  const restore = () => desk.client.backup.restore({ ...at, ...opener });
  expect(await underScanner(times(20), restore)).toEqual(new Set(['done']));
  expect(await desk.client.desk.state({})).toMatchObject({ state: 'locked' });
  expect([rowsNow().get('person'), existsSync(join(desk.folder, 'restoring')), desk.failures]).toEqual([
    people,
    false,
    [],
  ]);
});

test('exchanges of the key: each time the new one opens everything', WHOLE, async () => {
  const people = rowsNow().get('person');
  let code = office.recoveryCode;
  const exchange = async () => {
    const before = code;
    code = (await desk.client.backup.rekey({ password: ADMINISTRATOR.password })).recoveryCode;
    expect(code).not.toBe(before);
    const { login, password } = ADMINISTRATOR;
    if (!desk.desk.session()) await desk.client.desk.signIn({ login, password });
  };
  expect(await underScanner(times(20), exchange)).toEqual(new Set(['done']));
  expect([rowsNow(keyOf(code)).get('person'), desk.failures]).toEqual([people, []]);
  expect((await desk.client.backup.lost({ volumes: [] })).count).toBe(0);
});
