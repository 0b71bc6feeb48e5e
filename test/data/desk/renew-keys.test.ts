/** An office whose names were made into keys by an earlier program is searchable as by this one, and nobody does anything. */
import { expect, test } from 'vitest';
import { renewKeys } from '#data/desk/renew-keys.ts';
import {
  copyOf,
  foundedOffice,
  type Office,
  seatedDesk,
  withConnection,
} from '#test/data/support/offices.ts';
import { addPerson, find, LI, SHAN, WANG } from '#test/data/registry/support/people.ts';
import { registered } from '#test/data/volunteers/support/volunteering.ts';
import type { TestDesk } from '#test/support/desk.ts';

/** What an earlier program left of the names: other keys, another order, dots in what names are compared by. */
const EARLIER = `
  UPDATE person SET name_key = name, pinyin = 'a';
  UPDATE person_listing SET pinyin = 'a';
  UPDATE volunteer SET pinyin = 'a';
  DELETE FROM search_key WHERE rank < 5;
  DELETE FROM volunteer_key WHERE rank < 5;
  INSERT INTO search_key (rank, key, file_number) SELECT 0, name, file_number FROM person;
  DELETE FROM file_fact WHERE key = 'search-keys'`;

async function earlierOffice(furnish: (desk: TestDesk) => Promise<unknown>): Promise<Office> {
  const office = await foundedOffice(furnish);
  withConnection(office, (connection) => connection.exec(EARLIER));
  return office;
}

/** The renewal that the desk has begun by itself comes to its end. */
async function renewed(desk: TestDesk): Promise<void> {
  const { reader } = desk.desk.database();
  const isDone = () => {
    const fact = reader.$client
      .prepare(`SELECT value FROM file_fact WHERE key = 'search-keys'`)
      .pluck()
      .get();
    return typeof fact === 'string' && fact.includes('"walk":2');
  };
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('people, merged files and volunteers are found as by this program once it has been opened', async () => {
  let ids: string[] = [];
  const office = await earlierOffice(async (desk) => {
    ids = [
      await addPerson(desk, WANG, { name: '王朝霞' }),
      await addPerson(desk, LI, { name: '阿卜杜·热合曼' }),
      await addPerson(desk, SHAN, { name: '阿卜杜·热合曼' }),
    ];
    await desk.client.registry.merge({ keptId: ids[1] ?? '', mergedId: ids[2] ?? '', reason: '同一个人' });
    await registered(desk, '杨朝晖', { order: 2 });
  });
  const desk = seatedDesk(office);
  await renewed(desk);
  expect(await find(desk, 'zhaoxia')).toEqual([ids[0]]);
  expect(await find(desk, '阿卜杜热合曼')).toEqual([ids[1]]);
  const { rows } = await desk.client.volunteers.list({ filter: { text: 'yangzhaohui' }, limit: 5 });
  expect(rows.map(({ name }) => name)).toEqual(['杨朝晖']);
  const { reader } = desk.desk.database();
  const columns = reader.$client
    .prepare('SELECT name_key, pinyin FROM person ORDER BY file_number')
    .raw()
    .all();
  const rehman = ['阿卜杜热合曼', 'a bu du re he man'];
  expect(columns).toEqual([['王朝霞', 'wang zhao xia'], rehman, rehman]);
  expect(desk.failures).toEqual([]);
  desk.end();
});

test('goes on where it was interrupted', async () => {
  const office = await earlierOffice(async (desk) => {
    await desk.client.desk.lock({ drafts: {} });
  });
  withConnection(office, (connection) => {
    const insert =
      connection.prepare(`INSERT INTO person (id, name, name_key, pinyin, sex, ethnic_code, birth_date,
      identity_number, division_code, address, status, created_at)
      VALUES (?, '王朝霞', 'x', 'x', 'female', '01', '1990-01-01', ?, '150424100218', '', '在册', '2026-01-01T00:00:00Z')`);
    for (let at = 0; at < 120; at += 1) insert.run(`p${at}`, `15042419900101${String(at).padStart(4, '0')}`);
  });
  const renewedKeys = (at: Office) =>
    withConnection(at, (connection) =>
      connection.prepare(`SELECT count(*) FROM person WHERE name_key = '王朝霞'`).pluck().get(),
    );

  const first = copyOf(office);
  const desk = seatedDesk(first);
  // The first piece has been written; the desk is left before the second.
  await desk.desk.settled();
  desk.end();
  expect(renewedKeys({ ...first, folder: desk.folder })).toBe(50);

  const again = seatedDesk({ ...first, folder: desk.folder });
  await renewed(again);
  again.end();
  expect(renewedKeys({ ...first, folder: again.folder })).toBe(120);
  expect([...desk.failures, ...again.failures]).toEqual([]);
});

test('an office of today writes nothing anew', async () => {
  const desk = seatedDesk(await foundedOffice((founded) => addPerson(founded, WANG)));
  const { reader } = desk.desk.database();
  let written = 0;
  const transaction = async () => {
    written += 1;
    throw new Error('Nothing is to be written');
  };
  await renewKeys({ reader, transaction }, () => undefined).stop();
  expect(written).toBe(0);
  desk.end();
});

test('a failure is told, and the desk goes on', async () => {
  const office = await earlierOffice((desk) => addPerson(desk, WANG));
  const desk = seatedDesk(office);
  await renewed(desk);
  desk.desk.database().writer.$client.exec(`DELETE FROM file_fact WHERE key = 'search-keys'`);
  const failures: unknown[] = [];
  const { reader } = desk.desk.database();
  const transaction = () => Promise.reject(new Error('disk full'));
  renewKeys({ reader, transaction }, (error) => failures.push(error));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(failures).toEqual([new Error('disk full')]);
  desk.end();
});
