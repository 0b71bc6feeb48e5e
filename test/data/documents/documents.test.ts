import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Asked } from '#shared/contract/documents.ts';
import { addPerson, WANG } from '#test/data/registry/support/people.ts';
import { foundedOffice, failureOf, seatedDesk, type Office } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const pdfOf = (text: string) => new TextEncoder().encode(`%PDF-1.7 ${text}`);

let office: Office | undefined;
let personId = '';
let desk: TestDesk;

beforeEach(async () => {
  office ??= await foundedOffice(async (founded) => {
    personId = await addPerson(founded, WANG, { phone: '13812341234' });
  });
  desk = seatedDesk(office);
  return () => desk.end();
});

const reminder = (): Asked => ({ form: 'F18', subject: personId, place: null, values: {} });

/** What a clerk does: looks, and prints. */
async function issue(asked: Asked, run: { runId: string; place: number } | null = null) {
  const { number, title } = await desk.client.documents.compose(asked);
  const pdf = pdfOf(`${number?.seq}`);
  const issued = await desk.client.documents.issue({ ...asked, number, title, pages: 1, pdf, run });
  return { ...issued, number, pdf };
}

describe('a notice', () => {
  test('says in words what the file says, with masked numbers and the number that it will have', async () => {
    const { paper, number, title } = await desk.client.documents.compose(reminder());
    expect(title).toBe('残疾人证到期换领提醒告知书');
    expect(number).toEqual({ series: '林残告', year: 2026, seq: 1 });
    const text = JSON.stringify(paper);
    expect(text).toContain('2030年5月1日');
    expect(text).toContain('150424********0013**');
    expect(text).toContain('林残告〔2026〕1号');
    expect(text).not.toMatch(/\d{15}|13812341234/);
  });

  test('says that the office has no telephone yet, only where the paper gives one', async () => {
    const { documents, settings } = desk.client;
    expect((await documents.compose(reminder())).lacking).toEqual(['office-phone']);
    expect((await documents.compose({ ...reminder(), form: 'F01' })).lacking).toEqual([]);
    const own = { effectiveFrom: null, document: null, reason: null };
    await settings.set({ ...own, key: 'office.phone', value: '0476-5520000' });
    const { lacking, paper } = await documents.compose(reminder());
    expect(lacking).toEqual([]);
    expect(JSON.stringify(paper)).toContain('联系电话：0476-5520000');
  });

  test('of a renewal says whether the certificate has run out already', async () => {
    const sayings = async () => JSON.stringify((await desk.client.documents.compose(reminder())).paper);
    desk.clock.set('2030-05-01T08:00:00.000Z');
    expect(await sayings()).toContain('将于2030年5月1日到期。请在到期前办理换领');
    desk.clock.set('2030-05-02T08:00:00.000Z');
    const late = await sayings();
    expect(late).toContain('已于2030年5月1日到期。请尽快办理换领');
    expect(late).not.toContain('将于');
  });

  test('is kept as it was printed, to the byte', async () => {
    const { documentId, pdf } = await issue(reminder());
    const kept = await desk.client.documents.pdf({ documentId });
    expect(createHash('sha256').update(kept.content).digest('hex')).toBe(
      createHash('sha256').update(pdf).digest('hex'),
    );
    await desk.client.documents.printed({ documentId, printer: 'Office', copies: 2, pages: null });
    const { documents } = await desk.client.documents.archive({ form: null, before: null, limit: 10 });
    expect(documents).toMatchObject([{ number: '林残告〔2026〕1号', pages: 1, prints: 1, voided: null }]);
  });

  test('gets the next number, and a voided one keeps its own', async () => {
    const first = await issue(reminder());
    await desk.client.documents.void({ documentId: first.documentId, reason: '打错了人' });
    expect((await issue(reminder())).number?.seq).toBe(2);
    const { documents } = await desk.client.documents.archive({ form: 'F18', before: null, limit: 10 });
    expect(documents.map(({ number, voided }) => [number, voided?.reason])).toEqual([
      ['林残告〔2026〕2号', undefined],
      ['林残告〔2026〕1号', '打错了人'],
    ]);
    const { documentId } = first;
    expect(await failureOf(desk.client.documents.void({ documentId, reason: '再一次' }))).toMatchObject({
      code: 'document-voided',
    });
    expect(
      await failureOf(
        desk.client.documents.printed({ documentId, printer: 'Office', copies: 1, pages: null }),
      ),
    ).toMatchObject({ code: 'document-voided' });
  });

  test('with a number that another has by now is not issued, and no number is lost', async () => {
    const stale = await desk.client.documents.compose(reminder());
    await issue(reminder());
    const { number, title } = stale;
    const again = { ...reminder(), number, title, pages: 1, pdf: pdfOf('old'), run: null };
    expect(await failureOf(desk.client.documents.issue(again))).toMatchObject({
      code: 'document-number-taken',
    });
    expect((await issue(reminder())).number?.seq).toBe(2);
  });

  test('composed before the midnight of New Year keeps its day and its number; the next begins a new year', async () => {
    desk.clock.set('2026-12-31T15:59:50Z');
    const { number, title } = await desk.client.documents.compose(reminder());
    desk.clock.set('2026-12-31T16:00:10Z');
    await desk.client.documents.issue({ ...reminder(), number, title, pages: 1, pdf: pdfOf('1'), run: null });
    expect((await issue(reminder())).number).toEqual({ series: '林残告', year: 2027, seq: 1 });
    const { documents } = await desk.client.documents.archive({ form: null, before: null, limit: 10 });
    expect(documents.map((each) => each.number)).toEqual(['林残告〔2027〕1号', '林残告〔2026〕1号']);

    desk.clock.set('2027-01-01T16:00:10Z');
    const late = { ...reminder(), number: number && { ...number, seq: 2 }, title, pages: 1, run: null };
    expect(await failureOf(desk.client.documents.issue({ ...late, pdf: pdfOf('2') }))).toMatchObject({
      code: 'document-number-taken',
    });
  });

  test('that is no PDF is not issued', async () => {
    const { number, title } = await desk.client.documents.compose(reminder());
    const broken = { ...reminder(), number, title, pages: 1, pdf: new Uint8Array(9), run: null };
    expect(await failureOf(desk.client.documents.issue(broken))).toMatchObject({ code: 'not-a-pdf' });
  });

  test('of nobody is not found', async () => {
    expect(await failureOf(desk.client.documents.compose({ ...reminder(), subject: NOBODY }))).toMatchObject({
      code: 'not-found',
    });
  });
});

test.each(['F01', 'F02', 'F02G', 'F05', 'F05B', 'F06', 'F15B', 'F17', 'F18'] as const)(
  '%s is made of a person’s file',
  async (form) => {
    const { paper } = await desk.client.documents.compose({ ...reminder(), form });
    expect(JSON.stringify(paper)).toContain('王芳');
    expect(JSON.stringify(paper)).not.toMatch(/\d{15}/);
  },
);

test.each(['F12L', 'F17S', 'F19', 'F33'] as const)(
  '%s is made of an office that has nothing yet',
  async (form) => {
    const { paper } = await desk.client.documents.compose({ ...reminder(), form, subject: null });
    expect(paper.sheet.kind).toBe('register');
  },
);

test('a letter takes the office’s own 发文字号', async () => {
  const values = { 标题: '关于核对名单的通知', 称呼: '各乡镇残联', 正文: '一、核对名单\n逐户核对。' };
  const asked = { form: 'F32N', subject: null, place: null, values } as const;
  const { paper, number } = await desk.client.documents.compose(asked);
  expect(number).toEqual({ series: '林残联', year: 2026, seq: 1 });
  expect(paper.sheet).toMatchObject({ head: '林西县残疾人联合会', body: ['一、核对名单', '逐户核对。'] });
});

describe('the wording', () => {
  const changed = '到期提醒\n{姓名}：您的证件将于{到期日}到期。';

  test('is the office’s own from the next paper on, every version kept, and goes back', async () => {
    const { documents } = desk.client;
    await documents.setWording({ form: 'F18', wording: changed });
    expect((await documents.compose(reminder())).paper.sheet).toMatchObject({
      title: '到期提醒',
      body: ['王芳：您的证件将于2030年5月1日到期。'],
    });
    await documents.setWording({ form: 'F18', wording: null });
    expect((await documents.compose(reminder())).title).toBe('残疾人证到期换领提醒告知书');
    expect((await documents.wordings({ form: 'F18' })).map(({ wording }) => wording)).toEqual([
      null,
      changed,
    ]);
  });

  test('is tried on somebody before it is kept, and on the example where nobody is named', async () => {
    const { documents } = desk.client;
    const tried = { form: 'F18', wording: changed } as const;
    const of = await documents.tryWording({ ...tried, subject: personId });
    expect(of.paper.sheet).toMatchObject({ body: ['王芳：您的证件将于2030年5月1日到期。'] });
    const example = await documents.tryWording({ ...tried, subject: null });
    expect(example.paper.sheet).toMatchObject({ body: ['巴图：您的证件将于2027年3月15日到期。'] });
    expect(await documents.wordings({ form: 'F18' })).toEqual([]);
    const wording = changed.replace('{姓名}', '{姓明}');
    expect(await failureOf(documents.tryWording({ form: 'F18', wording, subject: null }))).toMatchObject({
      code: 'wording-field-unknown',
    });
  });

  test('with a field that the form does not know is refused', async () => {
    const wording = changed.replace('{姓名}', '{姓明}');
    expect(await failureOf(desk.client.documents.setWording({ form: 'F18', wording }))).toMatchObject({
      code: 'wording-field-unknown',
      params: { field: '姓明' },
    });
  });
});

test(
  '500 notices, stopped after 200 and gone on with: each once, the numbers without a gap',
  { timeout: 60_000 },
  async () => {
    const items = Array.from({ length: 500 }, () => ({ subject: personId, name: '王芳' }));
    const { documents } = desk.client;
    const { runId } = await documents.beginRun({ form: 'F18', title: '到期提醒', items });
    const printFrom = async (first: number, last: number) => {
      for (const item of await documents.runItems({ runId })) {
        if (item.place < first || item.place > last || item.printedAt !== null) continue;
        const { documentId } = await issue(reminder(), { runId, place: item.place });
        await documents.printed({ documentId, printer: 'Office', copies: 1, pages: null });
      }
    };
    await printFrom(1, 200);
    expect(await documents.runs({})).toMatchObject([{ done: 200, total: 500 }]);
    await printFrom(1, 500);
    expect(await documents.runs({})).toMatchObject([{ done: 500, total: 500 }]);
    const issued = (await documents.runItems({ runId })).map(({ documentId }) => documentId);
    expect(new Set(issued).size).toBe(500);
    expect((await documents.compose(reminder())).number?.seq).toBe(501);
    // A place that has its document gets no second one.
    expect(await failureOf(issue(reminder(), { runId, place: 7 }))).toMatchObject({ code: 'not-found' });
  },
);

test('a printer’s offset is remembered', async () => {
  const { documents } = desk.client;
  await documents.setOffset({ printer: 'Office', right: 12, down: -5 });
  await documents.setOffset({ printer: 'Office', right: 13, down: -5 });
  expect(await documents.offsets({})).toEqual([{ printer: 'Office', right: 13, down: -5 }]);
});
