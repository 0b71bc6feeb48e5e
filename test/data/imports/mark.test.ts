import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type Mark, markWorkbook } from '#data/imports/workbook/mark.ts';
import { readWorkbook } from '#data/imports/workbook/read.ts';
import { faultText } from '#shared/domain/imports/fault-text.ts';
import type { Fault } from '#shared/domain/imports/finding.ts';
import { checkCharacter } from '#shared/domain/registry/identity-number.ts';
import { checkSheets } from '#test/support/imports/check-sheets.ts';
import { FIXTURES, HAS_FIXTURES } from '#test/support/imports/fixtures.ts';
import { bytesOf, partsOf, repack, workbookOf } from '#test/support/imports/packages.ts';
import { ROSTER_ROW } from '#test/support/imports/sheets.ts';
import { xmlFault } from '#test/support/imports/well-formed.ts';

const marksOf = (faults: readonly Fault[]): Mark[] =>
  faults.map((fault) => ({
    sheet: fault.sheet,
    row: fault.row,
    column: fault.column,
    text: faultText(fault),
  }));

const SHEET = 'xl/worksheets/sheet1.xml';
const own = () =>
  bytesOf(workbookOf({ 名册: [['姓名', '年龄'], ['王𠮷', 36], ['李四']], 其他: [['a', 'b']] }), 'xlsx');
const mark = (row: number, column: number, text = `第 ${row} 行错了 <&"。`): Mark => ({
  sheet: '名册',
  row,
  column,
  text,
});

/** Every cell that is marked, with its comment, as another program reads it. */
function seen(bytes: Buffer, name = '名册') {
  const sheet = read(bytes, { cellStyles: true }).Sheets[name] ?? {};
  const cells = Object.entries(sheet).filter(([key]) => !key.startsWith('!'));
  return Object.fromEntries(
    cells.flatMap(([key, cell]: [string, { c?: { t?: string }[]; s?: { fgColor?: { rgb?: string } } }]) => {
      const comments = (cell.c ?? []).map(({ t }) => t);
      const colour = cell.s?.fgColor?.rgb;
      return comments.length > 0 || colour !== undefined ? [[key, { comments, colour }]] : [];
    }),
  );
}

function expectWellFormed(bytes: Buffer): void {
  const faults = [...partsOf(bytes)]
    .filter(([name]) => /\.(?:xml|rels|vml)$/.test(name))
    .map(([name, text]) => [name, xmlFault(text)]);
  expect(faults.filter(([, fault]) => fault !== undefined)).toEqual([]);
}

test('wrong cells are coloured and commented, blank ones made, the others untouched', () => {
  const marked = markWorkbook(own(), [mark(2, 0), mark(3, 1), mark(2, 1), mark(2, 1, '还错了。')]);
  expectWellFormed(marked);
  expect(seen(marked)).toEqual({
    A2: { comments: ['第 2 行错了 <&"。'], colour: 'FFC7CF' },
    B2: { comments: ['第 2 行错了 <&"。\n还错了。'], colour: 'FFC7CF' },
    B3: { comments: ['第 3 行错了 <&"。'], colour: 'FFC7CF' },
  });
  expect(seen(marked, '其他')).toEqual({});
  expect(readWorkbook(marked)).toEqual(readWorkbook(own()));
});

test('marks are replaced, not piled up, and gone when nothing is wrong', () => {
  const once = markWorkbook(own(), [mark(2, 0), mark(3, 1)]);
  const twice = markWorkbook(once, [mark(2, 1)]);
  expectWellFormed(twice);
  expect(seen(twice)).toEqual({ B2: { comments: ['第 2 行错了 <&"。'], colour: 'FFC7CF' } });
  expect([...(partsOf(twice).get('xl/drawings/vmlDrawing1.vml') ?? '').matchAll(/<v:shape /g)]).toHaveLength(
    1,
  );
  expect(seen(markWorkbook(twice, []))).toEqual({});
  const names = (bytes: Buffer) => [...partsOf(bytes).keys()].toSorted();
  expect(names(twice)).toEqual(names(once));
});

describe('what the clerk had stays', () => {
  const styled = () => {
    const fill =
      '<fill><patternFill patternType="solid"><fgColor rgb="FF00B050"/><bgColor indexed="64"/></patternFill></fill>';
    return repack(own(), {
      'xl/styles.xml': (xml) =>
        xml
          .replace(/<fills count="(\d+)">/, '<fills count="9">')
          .replace('</fills>', `${fill}</fills>`)
          .replace(
            '</cellXfs>',
            '<xf numFmtId="49" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"><alignment wrapText="1"/></xf></cellXfs>',
          ),
      [SHEET]: (xml) => xml.replace('<c r="A2"', '<c r="A2" s="1"'),
    });
  };

  test('a colour comes back when its mark goes', () => {
    const before = seen(styled());
    expect(before).toMatchObject({ A2: { colour: '00B050' } });
    const marked = markWorkbook(styled(), [mark(2, 0)]);
    expectWellFormed(marked);
    expect(partsOf(marked).get('xl/styles.xml')).toMatch(
      /darkUp"><fgColor rgb="FFFFC7CF"\/><bgColor rgb="FF00B050"\/>/,
    );
    expect(seen(markWorkbook(marked, []))).toEqual(before);
  });

  test('a comment of the clerk’s, which ours is added to and taken from', () => {
    const workbook = workbookOf({
      名册: [
        ['姓名', '年龄'],
        ['王𠮷', 36],
      ],
    });
    const cell: unknown = workbook.Sheets['名册']?.['A2'];
    Object.assign(Object(cell), { c: [{ a: '王经办', t: '本人来电' }] });
    const before = bytesOf(workbook, 'xlsx');
    const marked = markWorkbook(before, [mark(2, 0, '错了。'), mark(2, 1, '也错了。')]);
    expectWellFormed(marked);
    expect(seen(marked)).toMatchObject({
      A2: { comments: [expect.stringMatching(/本人来电\n【残联业务台】错了。$/)] },
      B2: { comments: ['也错了。'] },
    });
    const cleared = seen(markWorkbook(marked, []));
    expect(Object.keys(cleared)).toEqual(['A2']);
    expect(cleared['A2']?.comments).toEqual(seen(before)['A2']?.comments);
  });

  test('what stands after the cells, and rules that hold an extLst of their own', () => {
    const rule =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>1</formula><extLst><ext uri="x"/></extLst></cfRule></conditionalFormatting>';
    const bytes = repack(own(), {
      [SHEET]: (xml) =>
        xml
          .replace('</sheetData>', `</sheetData>${rule}`)
          .replace('</worksheet>', '<extLst><ext uri="y"/></extLst></worksheet>'),
    });
    const xml = partsOf(markWorkbook(bytes, [mark(2, 0)])).get(SHEET) ?? '';
    expect(xml).toContain(rule);
    expect(xml).toMatch(/<legacyDrawing [^>]*\/><extLst><ext uri="y"\/><\/extLst><\/worksheet>$/);
  });

  test('a sheet whose elements carry a prefix', () => {
    const bytes = repack(own(), {
      [SHEET]:
        '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    });
    const marked = markWorkbook(bytes, [mark(1, 1)]);
    expectWellFormed(marked);
    expect(partsOf(marked).get(SHEET)).toMatch(
      /<x:c r="B1" s="\d+"\/><\/x:row><\/x:sheetData><x:legacyDrawing /,
    );
  });
});

test.each([
  ['a text file', Buffer.from('姓名,年龄\n王𠮷,\n')],
  ['a workbook of the old format', bytesOf(workbookOf({ 表: [['姓名', '年龄'], ['王𠮷']] }), 'biff8')],
])('%s comes back as .xlsx', (_, bytes) => {
  const marked = markWorkbook(bytes, [{ ...mark(2, 1), sheet: '表' }]);
  expectWellFormed(marked);
  expect(seen(marked, '表')).toMatchObject({ B2: { colour: 'FFC7CF' } });
  expect(readWorkbook(marked)[0]?.rows).toEqual(readWorkbook(bytes)[0]?.rows);
});

describe.skipIf(!HAS_FIXTURES)('the office’s roster with faults', () => {
  const bytes = HAS_FIXTURES ? readFileSync(join(FIXTURES, '08-名册-含错误.xlsx')) : Buffer.alloc(0);

  test('comes back marked, imports again as it is, and mended has no fault', () => {
    const { faults } = checkSheets(readWorkbook(bytes));
    const marked = markWorkbook(bytes, marksOf(faults));
    expectWellFormed(marked);
    expect(Object.keys(seen(marked, '持证残疾人'))).toHaveLength(37);
    expect(checkSheets(readWorkbook(marked)).faults).toEqual(faults);
    expect(readWorkbook(marked)).toEqual(readWorkbook(bytes));

    const good = Object.entries(ROSTER_ROW);
    const wrongRows = new Set(faults.map(({ row }) => row));
    const mended = repack(marked, {
      [SHEET]: (xml) =>
        xml.replace(/<row r="(\d+)"[^>]*>.*?<\/row>/gs, (row: string, number: string) => {
          if (!wrongRows.has(Number(number))) return row;
          // A different person on each line: whoever is right in it takes the place of who was wrong.
          return `<row r="${number}">${good.map(([title, value], column) => inline(Number(number), column, personal(title, value, Number(number)))).join('')}</row>`;
        }),
    });
    const { right, faults: left } = checkSheets(readWorkbook(mended));
    expect([right.length, left]).toEqual([200, []]);
    expect(seen(markWorkbook(mended, []), '持证残疾人')).toEqual({});
  });
});

function inline(row: number, column: number, text: string): string {
  if (text === '') return '';
  return `<c r="${String.fromCharCode(65 + column)}${row}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** One of the invented people born on another day of 1991 for each row. */
function personal(title: string, value: string, row: number): string {
  const body = `150424${19910101 + (row % 12) * 100 + Math.floor(row / 12)}001`;
  const number = body + checkCharacter(body);
  if (title === '公民身份号码') return number;
  if (title === '残疾人证号') return `${number}42`;
  return title === '社会保障卡账号' ? `62259594960051${String(row).padStart(5, '0')}` : value;
}
