import { describe, expect, test } from 'vitest';
import { createDivisionNames } from '#shared/domain/imports/division-names.ts';
import type { FindingCode } from '#shared/domain/imports/finding.ts';
import type { Cell, Sheet } from '#shared/domain/imports/sheet.ts';
import { checkSheets, CONTEXT } from '#test/support/imports/check-sheets.ts';
import { ROSTER_ROW, rosterOf, sheetOf } from '#test/support/imports/sheets.ts';

const faultsOf = (sheet: Sheet) =>
  checkSheets([sheet]).faults.map(({ row, title, finding }) => [row, title, finding.code]);

test('a tidy row is right', () => {
  const { right, faults, warnings } = checkSheets([rosterOf({})]);
  expect([faults, warnings]).toEqual([[], []]);
  expect(right).toMatchObject([
    {
      row: 2,
      record: {
        kind: 'roster',
        name: '王小英',
        sex: 'male',
        birthDate: '1990-01-01',
        ethnicCode: '02',
        identityNumber: '150424199001010013',
        certificate: {
          base: '15042419900101001342',
          category: 4,
          level: 2,
          components: [],
          issuedOn: '2020-05-01',
          expiresOn: '2030-05-01',
          status: '正常',
        },
        townshipCode: '150424105',
        villageCode: '150424105202',
        phone: '13812345678',
        account: { number: '6225959496005115523' },
      },
    },
  ]);
});

const text = (value: string): Cell => ({ kind: 'text', text: value });

describe('untidy but right', () => {
  test.each<[string, Partial<Record<keyof typeof ROSTER_ROW, Cell>>]>([
    ['full-width digits and blanks', { 公民身份号码: text('　１５０４２４１９９００１０１００１３ ') }],
    ['a leading apostrophe', { 公民身份号码: text("'150424199001010013"), 发证日期: text("'2020-05-01") }],
    [
      'zero-width characters',
      { 公民身份号码: text('150424\u200b199001010013\ufeff'), 残疾等级: text('\u200b二级') },
    ],
    ['a level as a number', { 残疾等级: { kind: 'number', value: 2, shown: '2' } }],
    ['a level in capitals', { 残疾等级: text('贰级') }],
    ['a category with 残疾', { 残疾类别: text('肢体残疾') }],
    ['a date with dots', { 发证日期: text('2020.5.1') }],
    ['a date cell', { 发证日期: { kind: 'date', serial: 43952 } }],
    ['a date cell with a time of day', { 发证日期: { kind: 'date', serial: 43952.75 } }],
    ['Excel’s bare count of a day', { 发证日期: { kind: 'number', value: 43952, shown: '43952' } }],
    ['a day as one number', { 发证日期: { kind: 'number', value: 20200501, shown: '20200501' } }],
    ['a date with its time in text', { 发证日期: text('2020-05-01 00:00:00') }],
    [
      'a mobile number as a number',
      { 联系电话: { kind: 'number', value: 13812345678, shown: '13812345678' } },
    ],
    ['a landline', { 联系电话: text('0476-5522123') }],
    ['the county before the town', { '乡镇(街道)': text('林西县大井镇') }],
    ['a committee for a village', { '村(社区)': text('大川村委会') }],
    ['an account in groups', { 社会保障卡账号: text('6225 9594 9600 5115 523') }],
  ])('%s', (_, cells) => {
    const { right, faults } = checkSheets([rosterOf(cells)]);
    expect(faults).toEqual([]);
    expect(right[0]?.record).toMatchObject({
      identityNumber: '150424199001010013',
      certificate: { issuedOn: '2020-05-01' },
    });
  });

  test('a lower-case x', () => {
    const [row] = checkSheets([
      rosterOf({
        公民身份号码: text('15042419751111012x'),
        残疾人证号: text('15042419751111012x42'),
        性别: text('女'),
      }),
    ]).right;
    expect(row?.record).toMatchObject({
      identityNumber: '15042419751111012X',
      certificate: { base: '15042419751111012X42' },
    });
  });

  test.each([
    '王𠮷',
    '斯琴高娃·乌云',
    '斯琴高娃・乌云',
    '斯琴高娃•乌云',
    '𡋾㛃',
    '葛\u{e0100}城',
    'Anna Maria',
  ])('the name %s is kept as it is written', (name) => {
    expect(checkSheets([rosterOf({ 姓名: text(name) })]).right[0]?.record).toMatchObject({ name });
  });
});

test.each(['张　三', '张\n三', ' 张 三 '])('the name %j is 张三', (name) => {
  const { right } = checkSheets([rosterOf({ 姓名: text(name), 监护人: text(name) })]);
  expect(right[0]?.record).toMatchObject({ name: '张三', guardian: { name: '张三' } });
});

describe('wrong', () => {
  const number: Cell = { kind: 'number', value: 150424199001010000, shown: '150424199001010000' };
  test.each<[string, Partial<Record<keyof typeof ROSTER_ROW, Cell>>, [string, FindingCode][]]>([
    ['an identity number as a number', { 公民身份号码: number }, [['公民身份号码', 'number-cell']]],
    ['a certificate as a number', { 残疾人证号: number }, [['残疾人证号', 'number-cell']]],
    ['an account as a number', { 社会保障卡账号: number }, [['社会保障卡账号', 'number-cell']]],
    ['lost digits in text', { 公民身份号码: text('1.50424E+17') }, [['公民身份号码', 'scientific-notation']]],
    [
      'a formula that went wrong',
      { 姓名: { kind: 'formula-error', shown: '#N/A' } },
      [['姓名', 'formula-error']],
    ],
    [
      'a formula without a value',
      { 残疾等级: { kind: 'formula-without-value' } },
      [['残疾等级', 'formula-without-value']],
    ],
    ['blanks for a name', { 姓名: text(' \u3000') }, [['姓名', 'blank']]],
    ['digits in a name', { 姓名: text('王2') }, [['姓名', 'name-characters']]],
    ['the other sex', { 性别: text('女') }, [['性别', 'sex-differs']]],
    [
      'a wrong check digit',
      { 公民身份号码: text('150424199001010014') },
      [['公民身份号码', 'identity-check-digit']],
    ],
    [
      'somebody else’s certificate',
      { 残疾人证号: text('15042419751111012X42') },
      [['残疾人证号', 'certificate-of-another']],
    ],
    [
      'another level in the number',
      { 残疾人证号: text('15042419900101001343') },
      [['残疾人证号', 'certificate-level-differs']],
    ],
    [
      'a reissue that is none',
      { 残疾人证号: text('15042419900101001342B0') },
      [['残疾人证号', 'certificate-reissue']],
    ],
    ['a day that does not exist', { 有效期至: text('2026-02-30') }, [['有效期至', 'day-unreadable']]],
    [
      'a day that is still to come',
      { 发证日期: text('2026-11-24'), 有效期至: text('2036-11-24') },
      [['发证日期', 'day-in-future']],
    ],
    ['an end before the beginning', { 有效期至: text('2019-05-01') }, [['有效期至', 'earlier-than']]],
    ['frozen since nobody knows when', { 证件状态: text('冻结') }, [['状态变更日期', 'needed-with']]],
    [
      'details of one kind only',
      { 多重残疾明细: text('肢体二级;智力三级') },
      [['多重残疾明细', 'components-without-multiple']],
    ],
    ['a village of another town', { '村(社区)': text('巴吉沟村') }, [['村(社区)', 'village-unknown']]],
    ['a number without its area', { 联系电话: text('5522123') }, [['联系电话', 'phone-unreadable']]],
    ['a short account', { 社会保障卡账号: text('62259594') }, [['社会保障卡账号', 'account-unreadable']]],
    ['a guardian without a name', { 监护人电话: text('13812345678') }, [['监护人', 'needed-with']]],
  ])('%s', (_, cells, expected) => {
    expect(faultsOf(rosterOf(cells))).toEqual(expected.map(([title, code]) => [2, title, code]));
  });

  test('of two rows with one number the later is marked, whatever its certificate', () => {
    const other = { 残疾人证号: text('15042419900101001342B1') };
    expect(faultsOf(rosterOf({}, other))).toEqual([
      [3, '公民身份号码', 'repeated'],
      [3, '残疾人证号', 'repeated'],
    ]);
  });

  test('several at once', () => {
    const multiple = { 残疾类别: text('多重'), 残疾人证号: text('15042419900101001372') };
    expect(faultsOf(rosterOf(multiple))).toEqual([[2, '多重残疾明细', 'components-missing']]);
    expect(faultsOf(rosterOf({ ...multiple, 多重残疾明细: text('肢体三级;智力三级') }))).toEqual([
      [2, '多重残疾明细', 'components-level-differs'],
    ]);
    expect(faultsOf(rosterOf({ ...multiple, 多重残疾明细: text('肢体二级;智力三级') }))).toEqual([]);
  });
});

test('a number first registered elsewhere is only worth a warning', () => {
  const { right, faults, warnings } = checkSheets([
    rosterOf({ 公民身份号码: text('110101199003070011'), 残疾人证号: text('11010119900307001142') }),
  ]);
  expect([right.length, faults]).toEqual([1, []]);
  expect(warnings).toMatchObject([
    { severity: 'warning', finding: { code: 'identity-region-elsewhere', region: '110101' } },
  ]);
});

test('an old name is found through the office’s list', () => {
  const sheet = rosterOf({ '乡镇(街道)': text('板石房子镇'), '村(社区)': text('甘珠尔庙') });
  expect(faultsOf(sheet)).toEqual([[2, '乡镇(街道)', 'township-unknown']]);
  const divisions = createDivisionNames([
    { name: '板石房子镇', code: '150424106' },
    { name: '甘珠尔庙', code: '150424106204' },
  ]);
  const { right } = checkSheets([sheet], { ...CONTEXT, divisions });
  expect(right[0]?.record).toMatchObject({ townshipCode: '150424106', villageCode: '150424106204' });
});

test('footers, repeated headers and blank rows are no people', () => {
  const [header, row] = rosterOf({}).rows;
  const sheet = sheetOf('名册', [
    header?.cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')) ?? [],
    row?.cells ?? [],
    [],
    header?.cells ?? [],
    ['合计', '1 人'],
    ['大井镇小计', '1 人'],
    ['', '本页合计', '1'],
    ['大写：壹佰贰拾伍元整'],
    ['制表人：王小英', '', '', '', '', '', '', '审核人：李四'],
  ]);
  const { right, faults, rowCount } = checkSheets([sheet]);
  expect([right.length, faults, rowCount]).toEqual([1, [], 1]);
});

test.each(['注销', '审核时缺证件', '合计两户', '说明：补办中'])(
  'somebody whose row begins with %s and lacks nearly everything is a person with faults, not a footer',
  (beginning) => {
    const { 姓名, 公民身份号码 } = ROSTER_ROW;
    const titles = Object.keys(ROSTER_ROW).filter((title) => title !== '备注' && title !== '序号');
    const given = titles.map((title) =>
      title === '姓名' ? 姓名 : title === '公民身份号码' ? 公民身份号码 : '',
    );
    const sheet = sheetOf('名册', [
      ['备注', ...titles],
      [beginning, ...given],
    ]);
    const { rowCount, faults } = checkSheets([sheet]);
    expect([rowCount, faults.length > 0]).toEqual([1, true]);
  },
);
