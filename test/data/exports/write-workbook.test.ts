import { read } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { writeWorkbook } from '#data/exports/write-workbook.ts';
import { partsOf } from '#test/support/imports/packages.ts';

const columns = [
  { title: '姓名', width: 12, kind: 'text' },
  { title: '公民身份号码', width: 22, kind: 'text' },
  { title: '月标准(元)', width: 10, kind: 'amount' },
  { title: '人次', width: 8, kind: 'number' },
] as const;
const list = (rows: readonly (readonly (string | number | null)[])[]) =>
  writeWorkbook({ title: '林西镇/名册: 2026-11', columns, rows, footer: '王经办 2026-11-23 10:15 导出' });

test('numbers that are names stay text, amounts are numbers, who and when stand at the end', async () => {
  const bytes = await list([
    ['王𠮷·乌云', '150424********0013', 1234.5, 3],
    ['李四', '150424199001010013', null, 0],
  ]);
  const workbook = read(bytes, { dense: true, cellNF: true });
  const sheet = workbook.Sheets['林西镇 名册  2026-11'];
  const cells = sheet?.['!data']?.map((row) => row.map((cell) => [cell.t, cell.v]));
  expect(cells).toEqual([
    [['s', '林西镇/名册: 2026-11']],
    columns.map(({ title }) => ['s', title]),
    [
      ['s', '王𠮷·乌云'],
      ['s', '150424********0013'],
      ['n', 1234.5],
      ['n', 3],
    ],
    // The blank amount between is no cell at all.
    expect.arrayContaining([
      ['s', '李四'],
      ['s', '150424199001010013'],
      ['n', 0],
    ]),
    undefined,
    [['s', '王经办 2026-11-23 10:15 导出']],
  ]);
});

test('the header is frozen and columns are as wide as asked', async () => {
  const xml = partsOf(await list([])).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
  expect([...xml.matchAll(/<col [^>]*width="(\d+)/g)].map(([, width]) => Number(width))).toEqual([
    12, 22, 10, 8,
  ]);
});

test.each(['=1+1', '+86', '-3', '@SUM(A1)', '=HYPERLINK("http://x","y")', "'=1", '\t=1'])(
  '%j is text, no formula',
  async (text) => {
    const bytes = await list([[text, text, 1, 1]]);
    const row = read(bytes, { dense: true, cellFormula: true }).Sheets['林西镇 名册  2026-11']?.[
      '!data'
    ]?.[2];
    expect(row?.slice(0, 2).map((cell) => [cell.t, cell.v, cell.f])).toEqual([
      ['s', text, undefined],
      ['s', text, undefined],
    ]);
    expect(partsOf(bytes).get('xl/worksheets/sheet1.xml')).not.toContain('<f');
  },
);

test('what XML cannot hold is left out rather than making a file that does not open', async () => {
  const bytes = await list([['a\u0000\u0008b\ud800', '', 1, 1]]);
  expect(read(bytes, { dense: true }).Sheets['林西镇 名册  2026-11']?.['!data']?.[2]?.[0]?.v).toMatch(/^ab/);
});
