import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { TestDesk } from '#test/support/desk.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import {
  bringIn,
  checkedImport,
  everything,
  personNamed,
  sizes,
} from '#test/support/imports/office-import.ts';
import {
  namesake,
  numbered,
  OTHER,
  rosterBytes as roster,
  workbookBytes as workbook,
} from '#test/support/imports/roster-workbooks.ts';
import { bytesOf, workbookOf } from '#test/support/imports/packages.ts';
import { ROSTER_ROW } from '#test/support/imports/sheets.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const planOf = async (bytes: Uint8Array<ArrayBuffer>) => {
  const { importId } = await checkedImport(desk, '名册.xlsx', bytes);
  return (await desk.client.imports.plan({ importId, offset: 0, limit: 50 })).rows;
};

describe('a row finds its file', () => {
  test('by its number, and shows what it says otherwise, old and new side by side', async () => {
    await bringIn(desk, roster({}));
    const [row] = await planOf(
      roster({ 联系电话: '13912345678', '村(社区)': '', 残疾等级: '二级', 有效期至: '2031-05-01' }),
    );
    expect(row).toMatchObject({
      name: '王小英',
      outcome: 'change',
      changes: [
        { record: 'person', field: 'phone', old: '138****5678', new: '139****5678' },
        { record: 'certificate', field: 'expiresOn', old: '2030-05-01', new: '2031-05-01' },
      ],
    });
  });

  test('and a blank cell overwrites nothing', async () => {
    await bringIn(desk, roster({ 监护人: '王大', 与监护人关系: '父', 备注: '独居' }));
    const before = everything(desk);
    const blank = {
      '村(社区)': '',
      联系电话: '',
      户口性质: '',
      证件状态: '',
      开户银行: '',
      社会保障卡账号: '',
    };
    const { counts } = await bringIn(desk, roster(blank));
    expect(counts).toEqual({ add: 0, change: 0, unchanged: 1, refused: 0 });
    expect(everything(desk)).toEqual(before);
  });

  test('by name, birth date and town when the number was written wrong before, which stays on file', async () => {
    await bringIn(desk, roster({}));
    const corrected = namesake('003');
    const [row] = await planOf(roster(corrected));
    expect(row?.changes.map(({ field }) => field)).toContain('identityNumber');
    await bringIn(desk, roster(corrected));
    expect(sizes(desk, ['person', 'former_number'])).toEqual({ person: 1, former_number: 1 });
  });

  test.each(['阿卜杜热合曼', '阿卜杜•热合曼', '阿卜杜．热合曼'])(
    'by a name whose dots another list writes otherwise or leaves out: %s',
    async (spelled) => {
      await bringIn(desk, roster({ 姓名: '阿卜杜·热合曼' }));
      const [renumbered] = await planOf(roster({ ...namesake('003'), 姓名: spelled }));
      expect(renumbered?.outcome).toBe('change');
      const deaths = [spelled, ROSTER_ROW.公民身份号码, '2026-11-01'];
      const { importId } = await checkedImport(
        desk,
        '死亡.xlsx',
        workbook(['姓名', '公民身份号码', '死亡日期'], [deaths]),
      );
      const { rows } = await desk.client.imports.plan({ importId, offset: 0, limit: 5 });
      expect(rows).toMatchObject([{ outcome: 'change', problem: null }]);
    },
  );

  test('by a character at its private code point, which changes nothing and is stored as what it is', async () => {
    await bringIn(desk, roster({ 姓名: '王\ue863' }));
    expect(await personNamed(desk, '王䶮')).toMatchObject({ basics: { name: '王䶮' } });
    expect((await planOf(roster({ 姓名: '王\ue863' })))[0]?.outcome).toBe('unchanged');
    expect((await planOf(roster({ 姓名: '王䶮' })))[0]?.outcome).toBe('unchanged');
  });

  test('and stops when there are two who fit', async () => {
    await bringIn(desk, roster({}));
    await bringIn(desk, roster({ ...namesake('003'), 姓名: '李四' }));
    // The other of that name and day came by another way than a roster.
    desk.desk
      .database()
      .writer.$client.prepare("UPDATE person SET name = '王小英', name_key = '王小英'")
      .run();
    const third = namesake('005');
    const [row] = await planOf(roster(third));
    expect(row?.outcome).toBe('refused');
    expect(row?.problem).toContain('分不清');
  });

  test('a new account ends the one before, a new certificate takes the other’s place', async () => {
    await bringIn(desk, roster({}));
    await bringIn(
      desk,
      roster({
        社会保障卡账号: '6225959496005110000',
        残疾人证号: '15042419900101001342B1',
        发证日期: '2026-05-01',
        有效期至: '2036-05-01',
      }),
    );
    const { accounts, certificates } = await personNamed(desk, '王小英');
    expect(accounts.map(({ validTo }) => validTo)).toEqual(expect.arrayContaining(['2026-11-23', null]));
    expect(certificates.map(({ isCurrent, events }) => [isCurrent, events.map(({ kind }) => kind)])).toEqual([
      [true, ['补办']],
      [false, []],
    ]);
  });
});

describe('nothing is written', () => {
  test('when a row has a fault, unless only the right ones are asked for', async () => {
    const bytes = roster({}, { ...OTHER, 残疾等级: '五级' });
    const { importId, counts } = await checkedImport(desk, '名册.xlsx', bytes);
    expect(counts).toEqual({
      rows: 2,
      right: 1,
      faults: 1,
      warnings: 0,
      plan: { add: 1, change: 0, unchanged: 0, refused: 0 },
      hiddenRows: 0,
      filledDown: [],
    });
    const failure = await failureOf(desk.client.imports.apply({ importId, onlyRight: false }));
    expect(failure).toEqual({ code: 'import-has-faults', params: { rows: 1 } });
    expect(sizes(desk, ['person', 'import_run'])).toEqual({ person: 0, import_run: 0 });
    await desk.client.imports.apply({ importId, onlyRight: true });
    expect(sizes(desk, ['person', 'import_run'])).toEqual({ person: 1, import_run: 1 });
    expect((await desk.client.imports.runs({ offset: 0, limit: 5 })).runs).toMatchObject([
      { kind: 'roster', added: 1, refused: 1 },
    ]);
  });

  test('when the files have changed since they were planned on', async () => {
    await bringIn(desk, roster({}));
    const first = await checkedImport(desk, '名册.xlsx', roster({ 联系电话: '13900000001' }));
    await bringIn(desk, roster({ 联系电话: '13900000001' }));
    const failure = await failureOf(
      desk.client.imports.apply({ importId: first.importId, onlyRight: false }),
    );
    expect(failure?.code).toBe('import-plan-outdated');
  });

  test('when a column is not mapped; what the clerk says of it is remembered', async () => {
    const titles = Object.keys(ROSTER_ROW).map((title) => (title === '残疾等级' ? '伤残程度' : title));
    const bytes = workbook(titles, [Object.values(ROSTER_ROW)]);
    const overview = await desk.client.imports.read({ fileName: '名册.xlsx', bytes });
    expect(overview.problems.map(({ code }) => code)).toEqual(['missing', 'unknown']);
    const { importId } = overview;
    expect((await failureOf(desk.client.imports.check({ importId })))?.code).toBe('import-not-mapped');
    const mappings = overview.mappings.map((mapping) => ({
      ...mapping,
      columns: { ...mapping.columns, level: titles.indexOf('伤残程度') },
    }));
    expect((await desk.client.imports.map({ importId, kind: 'roster', mappings })).problems).toEqual([]);
    expect((await desk.client.imports.check({ importId })).right).toBe(1);
    expect((await desk.client.imports.read({ fileName: '又一份.xlsx', bytes })).problems).toEqual([]);
  });

  test('of what is no workbook, and the desk goes on', async () => {
    const bytes = Uint8Array.from(Buffer.from('你好'));
    expect((await failureOf(desk.client.imports.read({ fileName: 'a.xlsx', bytes })))?.code).toBe(
      'not-a-workbook',
    );
    expect((await bringIn(desk, roster({}))).counts.add).toBe(1);
  });

  test('after a job was stopped half way', { timeout: 120_000 }, async () => {
    const people = Array.from({ length: 400 }, (_, index) => numbered(index));
    const { importId } = await checkedImport(desk, '名册.xlsx', roster(...people));
    const before = everything(desk);
    const applying = failureOf(desk.client.imports.apply({ importId, onlyRight: false }));
    const running = await jobRunning('imports.apply');
    await desk.client.jobs.cancel({ jobId: running });
    expect((await applying)?.code).toBe('cancelled');
    expect(everything(desk)).toEqual(before);
    expect((await desk.client.imports.apply({ importId, onlyRight: false })).add).toBe(400);
  });
});

test('a village that is merged down is written for everybody beside it, and the check says so', async () => {
  const titles = Object.keys(ROSTER_ROW);
  const column = titles.indexOf('村(社区)');
  const people = [0, 1, 2].map((index) =>
    Object.values({ ...ROSTER_ROW, ...numbered(index), 性别: '', ...(index > 0 ? { '村(社区)': '' } : {}) }),
  );
  const book = workbookOf({ 名册: [titles, ...people] });
  for (const sheet of Object.values(book.Sheets))
    sheet['!merges'] = [{ s: { r: 1, c: column }, e: { r: 3, c: column } }];
  const { importId, counts } = await checkedImport(desk, '名册.xlsx', Uint8Array.from(bytesOf(book, 'xlsx')));
  expect(counts).toMatchObject({
    right: 3,
    filledDown: [{ sheet: '名册', column, title: '村(社区)', rows: 2 }],
  });
  await desk.client.imports.apply({ importId, onlyRight: false });
  const divisions = desk.desk
    .database()
    .reader.all<{ code: string }>('SELECT division_code AS code FROM person ORDER BY file_number');
  expect(divisions.map(({ code }) => code)).toEqual(Array(3).fill('150424105202'));
});

test('a fault names whom its row is about', async () => {
  const { importId } = await checkedImport(
    desk,
    '名册.xlsx',
    roster({ 姓名: '王　小英', 残疾等级: '五级' }, { 姓名: '无' }),
  );
  const { faults } = await desk.client.imports.faults({ importId, severity: 'fault', offset: 0, limit: 9 });
  expect(faults.map(({ row, name }) => [row, name])).toEqual([
    [2, '王小英'],
    [3, null],
    [3, null],
  ]);
});

test('the content of a workbook is in no log', async () => {
  await bringIn(desk, roster({}));
  const rows: unknown = desk.desk
    .database()
    .writer.$client.prepare("SELECT detail FROM audit_row WHERE action LIKE 'imports.%'")
    .all();
  expect(JSON.stringify(rows)).toContain('名册.xlsx');
  expect(JSON.stringify(rows).length).toBeLessThan(2000);
});

async function jobRunning(path: string): Promise<string> {
  for (;;) {
    const running = (await desk.client.jobs.running({})).find((job) => job.path === path);
    if (running && running.progress.done > 0) return running.id;
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}
