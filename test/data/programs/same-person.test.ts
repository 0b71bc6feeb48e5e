/** One person under two files (C7), and what is proposed about both after a merge. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { Month } from '#shared/domain/month.ts';
import { addPerson, LI, SHAN, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { enrol } from './support/enrol.ts';

const NOVEMBER = Month.parse('2026-11');
let office: Office;
let desk: TestDesk;
let wang: string;
let li: string;
beforeAll(async () => {
  office = await foundedOffice(async (furnished) => {
    wang = await addPerson(furnished, WANG);
    li = await addPerson(furnished, LI, { name: '王方' });
  });
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const decided = async (personId: string) => {
  const { outcome, deciding } = await desk.client.programs.explain({
    personId,
    program: 'nursing',
    month: NOVEMBER,
  });
  return deciding === null ? outcome : `${outcome} ${deciding}`;
};
/** Another file bears a number that 李's file bore before; the desk refuses it, an earlier list brought it in. */
async function secondFile(): Promise<string> {
  const again = await addPerson(desk, SHAN, { name: '王方' });
  desk.desk
    .database()
    .writer.$client.prepare("INSERT INTO former_number VALUES ('f', ?, ?, '派出所更正', '2025-01-01')")
    .run(li, SHAN.identityNumber);
  return again;
}

test('a number that somebody had before is theirs still: both files wait for a checker', async () => {
  const again = await secondFile();
  await enrol(desk, li);
  expect(await decided(again)).toBe('held C7');
  expect(await decided(li)).toBe('entitled');
  await enrol(desk, again);
  expect([await decided(again), await decided(li)]).toEqual(['held C7', 'held C7']);
});

test('a run through everybody sees the same, and two that were told apart are two', async () => {
  const again = await secondFile();
  await enrol(desk, li);
  await desk.client.programs.scan({ month: NOVEMBER });
  const { rows } = await desk.client.programs.findings({ kind: 'should-have', view: 'open', limit: 9 });
  const held = new Map(rows.map((row) => [row.personId, row.held]));
  expect(held).toEqual(
    new Map([
      [wang, false],
      [again, true],
    ]),
  );
  await desk.client.registry.areDistinct({ personIds: [li, again] });
  expect(await decided(again)).toBe('entitled');
});

test('a certificate that was made out for somebody else’s number makes one person of two files', async () => {
  await enrol(desk, li);
  // The desk refuses it; a roster of another office brought it in.
  const number = `${WANG.identityNumber}11`;
  desk.desk
    .database()
    .writer.$client.prepare('UPDATE certificate SET number = ?, base = ? WHERE person_id = ?')
    .run(number, number, li);
  expect(await decided(wang)).toBe('held C7');
});

test('after a merge both are looked at again, and after undoing it too', async () => {
  await enrol(desk, li);
  await desk.client.registry.changeStatus({
    personId: li,
    status: '死亡',
    since: '2026-10-05',
    reason: null,
  });
  const proposed = async () =>
    (await desk.client.programs.findings({ kind: 'should-not', view: 'open', limit: 9 })).rows.map(
      ({ personId }) => personId,
    );
  expect(await proposed()).toEqual([li]);
  const { mergeId } = await desk.client.registry.merge({ keptId: wang, mergedId: li, reason: '同一人' });
  expect(await proposed()).toEqual([]);
  await desk.client.registry.undoMerge({ mergeId });
  expect(await proposed()).toEqual([li]);
});
