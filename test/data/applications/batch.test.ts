import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { addPerson, LI, SHAN, WANG } from '#test/data/registry/support/people.ts';
import {
  addAccount,
  failureOf,
  foundedOffice,
  type Office,
  PASSWORD,
  seatedDesk,
} from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { apply, bringTo, makePoor, say, saying } from './support/applying.ts';

let office: Office;
let desk: TestDesk;
let ids: readonly string[];
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(async () => {
  desk = seatedDesk(office);
  ids = [
    await apply(desk, await addPerson(desk, WANG, { name: '王芳' })),
    await apply(desk, await addPerson(desk, LI, { name: '李兰' }), { appliedOn: '2026-11-12' }),
    await apply(desk, await addPerson(desk, SHAN, { name: '单梅' })),
  ];
});
afterEach(() => desk.end());

const applications = () => desk.client.applications;
const steps = async () =>
  Promise.all(ids.map(async (applicationId) => (await applications().open({ applicationId })).row.step));

test('many go one step on together', async () => {
  const said = saying('村公示', '2026-11-16');
  expect(await applications().rehearse({ applicationIds: [...ids], saying: said })).toEqual({
    right: 3,
    refused: [],
  });
  expect(await say(desk, ids, said)).toEqual({ taken: 3, left: 0 });
  expect(await steps()).toEqual(['乡镇初审', '乡镇初审', '乡镇初审']);
});

test('one that cannot go is named with its reason, and none goes', async () => {
  const said = saying('村公示', '2026-11-11');
  const { right, refused } = await applications().rehearse({ applicationIds: [...ids], saying: said });
  expect({ right, refused }).toEqual({
    right: 2,
    refused: [
      {
        applicationId: ids[1],
        name: '李兰',
        error: { code: 'application-fault', params: { fault: 'too-early' } },
      },
    ],
  });
  expect(await failureOf(say(desk, ids, said))).toEqual({ code: 'batch-has-faults', params: { rows: 1 } });
  expect(await steps()).toEqual(['村公示', '村公示', '村公示']);
});

test('or only the right ones go, when that is asked for', async () => {
  const said = saying('村公示', '2026-11-11');
  expect(await applications().takeStep({ applicationIds: [...ids], saying: said, onlyRight: true })).toEqual({
    taken: 2,
    left: 1,
  });
  expect(await steps()).toEqual(['乡镇初审', '村公示', '乡镇初审']);
});

test('a batch with an application that there is not writes nothing', async () => {
  const said = saying('村公示', '2026-11-16');
  const nobody = '00000000-0000-4000-8000-000000000000';
  const failure = await failureOf(
    applications().takeStep({ applicationIds: [...ids, nobody], saying: said, onlyRight: true }),
  );
  expect(failure).toMatchObject({ code: 'not-found' });
  expect(await steps()).toEqual(['村公示', '村公示', '村公示']);
});

test('decided together, each by its own facts; whoever is blocked is named with the rule', async () => {
  const [wang = '', li = ''] = ids;
  const { personId } = (await applications().open({ applicationId: li })).row;
  await makePoor(desk, personId);
  const living = await apply(desk, personId, { program: 'living', appliedOn: '2026-11-02' });
  const wangs = (await applications().open({ applicationId: wang })).row.personId;
  const blocked = await apply(desk, wangs, { program: 'living', appliedOn: '2026-11-02' });
  for (const id of [living, blocked]) await bringTo(desk, id, { step: '民政审定', on: '2026-11-13' });
  const said = saying('民政审定', '2026-11-20');
  const asked = { applicationIds: [living, blocked], saying: said };
  const { refused } = await applications().rehearse(asked);
  expect(refused).toMatchObject([{ applicationId: blocked, name: '王芳', error: { code: 'not-entitled' } }]);
  expect(await applications().takeStep({ ...asked, onlyRight: true })).toEqual({ taken: 1, left: 1 });
  expect((await applications().open({ applicationId: living })).row.state).toBe('approved');
  expect((await desk.client.registry.open({ personId: wangs })).entitlements).toEqual([]);
});

test(
  'a doubt is let pass by a reviewer only; a clerk is told so, a reader may not speak at all',
  { timeout: 120_000 },
  async () => {
    const [id = ''] = ids;
    const { personId } = (await applications().open({ applicationId: id })).row;
    await desk.client.registry.changeBasics({
      personId,
      values: { livingDivisionCode: '110101001001', livingAddress: '北京' },
      reason: null,
    });
    await bringTo(desk, id, { step: '民政审定', on: '2026-11-13' });
    await addAccount(desk, { login: 'jingban', role: 'clerk' });
    await addAccount(desk, { login: 'fuhe', role: 'reviewer' });
    await addAccount(desk, { login: 'zhidu', role: 'reader' });
    const overrides = [{ rule: 'C8' as const, why: '视频核实在世' }];
    const approve = () => failureOf(say(desk, id, saying('民政审定', '2026-11-20', { overrides })));
    const as = async (login: string) => {
      await desk.client.desk.lock({ drafts: {} });
      await desk.client.desk.signIn({ login, password: PASSWORD });
      await desk.client.accounts.changeOwnPassword({
        password: PASSWORD,
        newPassword: `自己选的密码-${login}`,
      });
    };
    await as('zhidu');
    expect(await approve()).toMatchObject({ code: 'not-allowed' });
    await as('jingban');
    expect(await approve()).toMatchObject({ code: 'reviewer-needed' });
    await as('fuhe');
    expect(await approve()).toBeUndefined();
    expect((await applications().open({ applicationId: id })).steps.at(-1)).toMatchObject({
      recordedBy: 'fuhe本人',
      overrides,
    });
  },
);
