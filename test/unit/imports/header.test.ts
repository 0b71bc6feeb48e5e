import { describe, expect, test } from 'vitest';
import { rememberTitles, type SheetMapping } from '#shared/domain/imports/header.ts';
import { rosterSheet, rosterWorkbook } from '#shared/domain/imports/profiles/roster.ts';
import { mappingProblems, recogniseSheets, recogniseWorkbook } from '#shared/domain/imports/recognise.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { WORKBOOK_PROFILES } from '#shared/domain/imports/workbook-profiles.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { ROSTER_ROW, sheetOf } from '#test/support/imports/sheets.ts';

const TITLES = Object.keys(ROSTER_ROW);
const VALUES = Object.values<string>(ROSTER_ROW);

const renamed = (title: string, name: string) =>
  sheetOf('名册', [TITLES.map((each) => (each === title ? name : each)), VALUES]);
const problemsOf = (sheet: Sheet, remembered = {}) =>
  mappingProblems([sheet], recogniseSheets([sheet], rosterWorkbook, { roster: remembered }));

describe('a header is recognised', () => {
  test.each<[string, Sheet]>([
    ['in the first row', sheetOf('名册', [TITLES, VALUES])],
    [
      'under a merged title, a line of blanks and a remark',
      sheetOf(
        '名册',
        [['林西县持证残疾人名册'], [], ['制表单位：残联'], TITLES, VALUES],
        [{ top: 1, left: 0, bottom: 1, right: TITLES.length - 1 }],
      ),
    ],
    ['after blank rows', sheetOf('名册', [[], [], [], TITLES, VALUES])],
    [
      'with line breaks, blanks and stars',
      sheetOf('名册', [TITLES.map((title) => `*${title.slice(0, 2)}\n ${title.slice(2)} ：`), VALUES]),
    ],
    [
      'with full-width brackets',
      sheetOf('名册', [TITLES.map((title) => title.replace('(', '（').replace(')', '）')), VALUES]),
    ],
    ['without brackets', sheetOf('名册', [TITLES.map((title) => title.replace(/\(.*\)/, '')), VALUES])],
    [
      'by other names',
      sheetOf('名册', [
        TITLES.map((title) =>
          title === '公民身份号码' ? '身份证号' : title === '联系电话' ? '手机' : title,
        ),
        VALUES,
      ]),
    ],
    [
      'with blank columns after it',
      sheetOf('名册', [
        [...TITLES, '', ' '],
        [...VALUES, '', '\u3000'],
      ]),
    ],
  ])('%s', (_, sheet) => {
    expect(recogniseWorkbook([sheet], WORKBOOK_PROFILES)?.profile.id).toBe('roster');
    expect(checkSheets([sheet])).toMatchObject({ right: [{}], faults: [] });
  });

  test('in two rows, the upper merged over groups and down', () => {
    const group = (title: string) => (title.includes('监护人') ? '监护人' : title);
    const under = (title: string) =>
      ({ 监护人: '姓名', 与监护人关系: '与残疾人关系', 监护人电话: '电话' })[title] ?? '';
    const guardian = TITLES.indexOf('监护人');
    const upper = TITLES.map((title, column) =>
      column > guardian && title.includes('监护人') ? '' : group(title),
    );
    const sheet = sheetOf(
      '名册',
      [
        ['名册'],
        upper,
        TITLES.map(under),
        VALUES.map((value, column) => (column === guardian ? '王大' : value)),
      ],
      [
        { top: 2, left: guardian, bottom: 2, right: guardian + 2 },
        ...TITLES.flatMap((title, column) =>
          under(title) === '' ? [{ top: 2, left: column, bottom: 3, right: column }] : [],
        ),
      ],
    );
    const { right, faults } = checkSheets([sheet]);
    expect(faults).toEqual([]);
    expect(right).toMatchObject([{ row: 4, record: { guardian: { name: '王大' } } }]);
  });

  test('on several sheets, and the others are named', () => {
    const death = ['序号', '姓名', '公民身份号码', '死亡日期'];
    const sheets = [
      sheetOf('说明', [['本表由民政局提供'], ['如有疑问请联系', '0476-5522123']]),
      sheetOf('一季度', [death, ['1', '王小英', '150424199001010013', '2026-02-03']]),
      sheetOf('二季度', [death, ['1', '李四', '150424196203150029', '2026-05-03']]),
      sheetOf('空表', []),
    ];
    const recognised = recogniseWorkbook(sheets, WORKBOOK_PROFILES);
    expect(recognised).toMatchObject({
      profile: { id: 'deaths' },
      mappings: [{ sheet: '一季度' }, { sheet: '二季度' }],
      otherSheets: ['说明'],
    });
    expect(checkSheets(sheets).right).toHaveLength(2);
  });
});

describe('a header stops', () => {
  test.each([
    [
      'a needed column that is missing',
      TITLES.filter((title) => title !== '残疾等级'),
      [{ code: 'missing', field: 'level', title: '残疾等级' }],
    ],
    [
      'a column that nobody knows',
      [...TITLES, '体重'],
      [{ code: 'unknown', column: TITLES.length, title: '体重' }],
    ],
    ['a column twice', [...TITLES, '姓名'], [{ code: 'unknown', column: TITLES.length, title: '姓名' }]],
  ])('%s', (_, titles, problems) => {
    const sheet = sheetOf('名册', [titles, titles.map((title) => (title in ROSTER_ROW ? '1' : 'x'))]);
    expect(problemsOf(sheet)).toMatchObject(problems);
  });

  test('a renamed column, until the clerk says what it is; then it is remembered', () => {
    const sheet = renamed('残疾等级', '伤残程度');
    const column = TITLES.indexOf('残疾等级');
    expect(problemsOf(sheet)).toMatchObject([
      { code: 'missing', title: '残疾等级' },
      { code: 'unknown', column, title: '伤残程度' },
    ]);
    const [mapping] = recogniseSheets([sheet], rosterWorkbook).mappings;
    if (!mapping) throw new Error('Not recognised');
    const corrected: SheetMapping = { ...mapping, columns: { ...mapping.columns, level: column } };
    expect(mappingProblems([sheet], { profile: rosterWorkbook, mappings: [corrected] })).toEqual([]);
    const remembered = rememberTitles(sheet, rosterSheet, corrected);
    expect(remembered).toEqual({ 伤残程度: 'level' });
    expect(problemsOf(renamed('残疾等级', ' 伤残\n程度'), remembered)).toEqual([]);
  });

  test('a column with content and no title, until it is left out; then that is remembered by its title only', () => {
    const sheet = sheetOf('名册', [TITLES, [...VALUES, '看不懂的字']]);
    expect(problemsOf(sheet)).toMatchObject([{ code: 'untitled', column: TITLES.length }]);
    const [mapping] = recogniseSheets([sheet], rosterWorkbook).mappings;
    if (!mapping) throw new Error('Not recognised');
    const corrected = { ...mapping, leftOut: [TITLES.length] };
    expect(mappingProblems([sheet], { profile: rosterWorkbook, mappings: [corrected] })).toEqual([]);
    expect(rememberTitles(sheet, rosterSheet, corrected)).toEqual({});
    const odd = sheetOf('名册', [
      [...TITLES, '体重'],
      [...VALUES, '60'],
    ]);
    expect(problemsOf(odd, { 体重: null })).toEqual([]);
  });

  test('a sheet that is nothing like it says all that it lacks', () => {
    const sheet = sheetOf('花名', [
      ['姓名', '年龄'],
      ['王小英', '36'],
    ]);
    expect(recogniseWorkbook([sheet], WORKBOOK_PROFILES)).toBeUndefined();
    expect(problemsOf(sheet).filter(({ code }) => code === 'missing').length).toBeGreaterThan(10);
  });
});

test('the two-sheet workbook of newcomers and changes', () => {
  const number: Cell = { kind: 'number', value: 3, shown: '3' };
  const changes = sheetOf('变更', [
    ['序号', '姓名', '身份证号', '变更类型', '变更日期'],
    ['1', '王小英', '150424199001010013', '1', '2026-10-03'],
    ['2', '李四', '150424196203150029', '困难取消', ''],
    ['3', '赵五', '150424194812300142', number, '2026-11-01'],
    ['4', '孙六', '15042419751111012X', '4取消', ''],
    ['5', '周七', '150424201506070038', '5', ''],
    ['6', '吴八', '150424194812300142', '死亡', ''],
  ]);
  const added = sheetOf('新增', [
    ['序号', '姓名', '公民身份号码', '补贴类型', '申请日期', '审定日期', '开户银行', '账号'],
    [
      '1',
      '王小英',
      '150424199001010013',
      '困难残疾人生活补贴',
      '2026-09-03',
      '2026-11-13',
      '',
      '6251702633276388772',
    ],
  ]);
  const sheets = [added, changes];
  expect(recogniseWorkbook(sheets, WORKBOOK_PROFILES)?.profile.id).toBe('changes');
  const { right, faults } = checkSheets(sheets);
  expect(right.map(({ record }) => (record.kind === 'change' ? record.code : record.kind))).toEqual([
    'application',
    1,
    2,
    3,
    4,
  ]);
  expect(faults.map(({ row, title, finding }) => [row, title, finding.code])).toEqual([
    [6, '变更类型', 'unknown-word'],
    [7, '变更日期', 'needed-with'],
  ]);
});
