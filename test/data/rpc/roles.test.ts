import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createJobs } from '#data/jobs/jobs.ts';
import { createDispatch } from '#data/rpc/dispatch.ts';
import { toWireError } from '#data/rpc/wire-error.ts';
import { handlers } from '#data/serve.ts';
import { contract } from '#shared/contract/index.ts';
import { procedures } from '#shared/contract/rpc.ts';
import { ROLES } from '#shared/domain/accounts/roles.ts';
import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { HARMLESS_DOCUMENTS } from '#test/data/documents/support/harmless.ts';
import { saying } from '#test/data/applications/support/applying.ts';
import { basicsOf, certificateOf, WANG } from '#test/data/registry/support/people.ts';
import { foundedDesk, openDesk, type TestDesk } from '#test/support/desk.ts';
import { HARMLESS_PAYMENTS, NOBODY } from '#test/data/rpc/support/harmless-payments.ts';
import { addAccount, failureOf, outcome, PASSWORD } from '#test/data/support/offices.ts';

const BASICS = basicsOf(WANG);

const SAYING = saying('村公示', '2026-11-02');

/** Valid inputs that do no harm; a new procedure adds its own. */
const HARMLESS: Readonly<Record<string, unknown>> = {
  'desk.session': {},
  'desk.draftNames': {},
  'desk.takeDrafts': {},
  'desk.showRecoveryCode': { password: '不是这个密码的密码' },
  'desk.confirmRecoverySheet': {},
  'today.todos': {},
  ...HARMLESS_PAYMENTS,
  'accounts.list': {},
  'accounts.add': { login: 'xinren', name: '新人', role: 'clerk', password: 'short' },
  'accounts.update': { accountId: NOBODY, name: '没有人', role: 'clerk' },
  'accounts.lock': { accountId: NOBODY },
  'accounts.resetPassword': { accountId: NOBODY, password: 'short' },
  'accounts.changeOwnPassword': { password: '不是这个密码的密码', newPassword: 'short' },
  'audit.page': { limit: 1 },
  'audit.actions': {},
  'audit.verify': {},
  'settings.history': {},
  'settings.set': { key: 'safety.idleMinutes', value: 0, effectiveFrom: null, document: null, reason: null },
  'settings.preferences': {},
  'settings.filters': { list: 'registry' },
  'settings.saveFilters': { list: 'registry', filters: [] },
  'settings.setPreferences': { textPercent: 125, theme: 'contrast' },
  'jobs.running': {},
  'registry.page': { filter: {}, limit: 1 },
  'registry.count': { filter: {} },
  'registry.open': { personId: NOBODY },
  'registry.add': { basics: BASICS, identityNumber: '1', certificate: null },
  'registry.changeBasics': { personId: NOBODY, values: {}, reason: null },
  'registry.changeIdentityNumber': { personId: NOBODY, identityNumber: '1', reason: '更正' },
  'registry.changeStatus': { personId: NOBODY, status: '在册', since: null, reason: null },
  'registry.saveCertificate': {
    personId: NOBODY,
    certificateId: null,
    values: certificateOf(WANG),
    event: null,
    reason: null,
  },
  'registry.saveRecord': {
    personId: NOBODY,
    recordId: null,
    record: { kind: 'note', values: { text: '记事' } },
    reason: null,
  },
  'registry.removeRecord': { personId: NOBODY, recordId: NOBODY, kind: 'need', reason: '错了' },
  'registry.timeline': { personId: NOBODY, limit: 1 },
  'registry.history': { personId: NOBODY, limit: 1 },
  'registry.get': { personId: NOBODY },
  'registry.reveal': { personId: NOBODY, field: 'phone', reason: '核对' },
  'registry.addAttachment': {
    personId: NOBODY,
    kind: '照片',
    fileName: '照片.jpg',
    content: new Uint8Array([0xff, 0xd8, 0xff]),
  },
  'registry.attachment': { attachmentId: NOBODY },
  'registry.removeAttachment': { attachmentId: NOBODY, reason: '错了' },
  'registry.alike': { name: '王芳', birthDate: '1990-01-01' },
  'registry.alikePairs': { limit: 1 },
  'registry.areDistinct': { personIds: [NOBODY, NOBODY] },
  'registry.merge': { keptId: NOBODY, mergedId: NOBODY, reason: '同一人' },
  'registry.undoMerge': { mergeId: NOBODY },
  'registry.merges': { limit: 1 },
  'registry.oldNames': {},
  'registry.addOldName': { name: '南门外村', divisionCode: '150424100219' },
  'registry.removeOldName': { name: '没有这个旧名' },
  'programs.explain': { personId: NOBODY, program: 'living', month: '2026-11' },
  'programs.override': { personId: NOBODY, rule: 'C8', why: '视频核实' },
  'programs.choose': { personId: NOBODY, kind: 'LNHL', chosen: 'subsidy', chosenOn: '2026-11-20' },
  'programs.pause': { entitlementId: NOBODY, from: '2026-11', cause: '材料不齐', document: null },
  'programs.resume': { entitlementId: NOBODY, from: '2026-11', cause: '补齐', document: null },
  'programs.stop': { entitlementId: NOBODY, from: '2026-11', cause: '放弃', document: null, reason: '16' },
  'programs.policy': {},
  'programs.grantees': { program: 'grant.没有这个', month: '2026-11' },
  'programs.whatIf': { key: 'mildMental', from: '2026-11', value: true },
  'programs.setPolicy': {
    key: 'mildMental',
    from: '2026-11',
    value: '是',
    document: '林民发〔2026〕3号',
    shown: null,
  },
  'programs.scan': { month: '2026-11' },
  'programs.findingSummary': {},
  'programs.findings': { kind: 'should-have', view: 'open', limit: 1 },
  'programs.settle': { findingIds: [NOBODY], settlement: { outcome: 'applied', on: '2026-11-23' } },
  ...HARMLESS_DOCUMENTS,
  'exports.roster': { filter: {}, purpose: null },
  'imports.kinds': {},
  'imports.read': { fileName: 'a.xlsx', bytes: new Uint8Array() },
  'imports.map': { importId: NOBODY, kind: 'roster', mappings: [] },
  'imports.check': { importId: NOBODY },
  'imports.sheet': { importId: NOBODY, sheet: '名册', offset: 0, limit: 1 },
  'imports.faults': { importId: NOBODY, severity: 'fault', offset: 0, limit: 1 },
  'imports.plan': { importId: NOBODY, offset: 0, limit: 1 },
  'imports.marked': { importId: NOBODY },
  'imports.apply': { importId: NOBODY, onlyRight: false },
  'imports.runs': { offset: 0, limit: 1 },
  'imports.undo': { runId: NOBODY },
  'applications.page': { filter: { state: 'at-step' }, limit: 1 },
  'applications.count': { filter: { state: 'at-step' } },
  'applications.ofPerson': { personId: NOBODY },
  'applications.open': { applicationId: NOBODY },
  'applications.ask': { personId: NOBODY, program: 'living', appliedOn: '2026-11-02' },
  'applications.receive': {
    personId: NOBODY,
    programs: ['living'],
    appliedOn: '2026-11-02',
    channel: '窗口',
    remark: null,
  },
  'applications.rehearse': { applicationIds: [NOBODY], saying: SAYING },
  'applications.takeStep': { applicationIds: [NOBODY], saying: SAYING, onlyRight: false },
  'applications.complete': { applicationId: NOBODY, on: '2026-11-02', words: null },
  'applications.withdraw': { applicationId: NOBODY, on: '2026-11-02', why: '不申请了' },
  'applications.takeBack': { applicationId: NOBODY, why: '填错了' },
  'applications.tell': { applicationIds: [NOBODY], on: '2026-11-23', how: '电话' },
  'applications.setNational': { applicationIds: [NOBODY], on: null },
  'applications.calendar': {},
  'applications.saveCalendar': { year: 2027, text: '', document: '通知' },
  'applications.readCalendar': { fileName: 'a.xlsx', bytes: new Uint8Array() },
  'reviews.list': {},
  'reviews.get': { reviewId: NOBODY },
  'reviews.people': { reviewId: NOBODY, result: null, limit: 1 },
  'reviews.begin': { year: 2026, townshipCode: null, dueOn: '2000-01-01' },
  'reviews.refill': { reviewId: NOBODY },
  'reviews.record': {
    reviewId: NOBODY,
    personIds: [NOBODY],
    result: '正常',
    method: '入户',
    on: '2026-11-02',
    evidence: null,
  },
  'backup.status': {},
  'backup.write': { volume: '/nowhere', label: '', mount: '', onOwnDisk: false },
  'backup.verify': { volume: '/nowhere', name: 'x', databaseId: '', mount: '' },
  'backup.drill': { volume: '/nowhere', name: 'x', databaseId: '', label: '' },
  'practice.addPeople': { count: 1 },
};

const guarded = [...procedures(contract)].filter(([, { kind }]) => kind !== 'entry');

/** The real contract and handlers, called by path. */
function dispatchOf({ desk }: TestDesk) {
  const wireError = toWireError(
    () => '',
    () => undefined,
  );
  const jobs = createJobs({ newId: desk.newId, emit: () => undefined, wireError });
  const call = createDispatch({ contract, handlers, desk, jobs, wireError });
  const codeOf = async (path: string) => {
    const reply = await call(path, HARMLESS[path]);
    return reply.ok ? 'done' : reply.error.code;
  };
  return { codeOf, idle: jobs.idle };
}

const REFUSALS = ['not-signed-in', 'password-change-due', 'not-allowed'];
const kindOf = (code: string) => (REFUSALS.includes(code) ? code : 'allowed');

test('every procedure has a harmless input to be tried with', () => {
  expect(guarded.map(([path]) => path).filter((path) => !(path in HARMLESS))).toEqual([]);
  const invalid = guarded.filter(([path, { input }]) => !input.safeParse(HARMLESS[path]).success);
  expect(invalid).toEqual([]);
});

describe('in the practice office', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = openDesk({ practice: true });
    await desk.client.desk.setUpPractice({ people: 1 });
  });
  afterAll(() => desk.end());

  test('nobody may do anything before signing in', async () => {
    const { codeOf } = dispatchOf(desk);
    const codes = await Promise.all(guarded.map(async ([path]) => [path, await codeOf(path)]));
    expect(codes).toEqual(guarded.map(([path]) => [path, 'not-signed-in']));
  });

  test.each(ROLES)('%s may do exactly what the contract says', async (role) => {
    const login = PRACTICE_ACCOUNTS.find((account) => account.role === role)?.login ?? '';
    await desk.client.desk.signIn({ login, password: PRACTICE_PASSWORD });
    const { codeOf, idle } = dispatchOf(desk);
    const found: [string, string][] = [];
    for (const [path] of guarded) found.push([path, kindOf(await codeOf(path))]);
    await idle();
    expect(found).toEqual(
      guarded.map(([path, { roles }]) => [path, roles.includes(role) ? 'allowed' : 'not-allowed']),
    );
    await desk.client.desk.lock({ drafts: {} });
  });

  test('and nothing any more after the lock', async () => {
    const { codeOf } = dispatchOf(desk);
    expect(await codeOf('registry.page')).toBe('not-signed-in');
  });
});

describe('somebody whose password was set by another', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await foundedDesk();
    await addAccount(desk, { login: 'lina', role: 'admin' });
    await desk.client.desk.lock({ drafts: {} });
    await desk.client.desk.signIn({ login: 'lina', password: PASSWORD });
  });
  afterAll(() => desk.end());

  test('may do nothing but ask who they are and choose a password', async () => {
    const { codeOf } = dispatchOf(desk);
    const found: [string, string][] = [];
    for (const [path] of guarded) found.push([path, kindOf(await codeOf(path))]);
    const free = ['desk.session', 'accounts.changeOwnPassword'];
    expect(found).toEqual(
      guarded.map(([path]) => [path, free.includes(path) ? 'allowed' : 'password-change-due']),
    );
  });

  test('and may work as soon as they have chosen one, without signing in again', async () => {
    expect(
      await failureOf(
        desk.client.accounts.changeOwnPassword({ password: PASSWORD, newPassword: '自己选的密码-2026' }),
      ),
    ).toBeUndefined();
    expect(await desk.client.desk.session({})).toMatchObject({ login: 'lina', mustChangePassword: false });
    expect(await outcome(desk.client.accounts.list({}))).toBe('done');
  });
});
