/** Rows, columns and sheets out of sight, from the file to the database. */
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SheetMapping } from '#shared/domain/imports/header.ts';
import { failureOf, foundedOffice, type Office, seatedDesk } from '#test/data/support/offices.ts';
import type { TestDesk } from '#test/support/desk.ts';
import { hiddenRoster } from '#test/support/imports/hidden-roster.ts';

let office: Office;
let desk: TestDesk;
beforeAll(async () => {
  office = await foundedOffice();
});
beforeEach(() => {
  desk = seatedDesk(office);
});
afterEach(() => desk.end());

const open = (bytes: Uint8Array<ArrayBuffer>) => desk.client.imports.read({ fileName: '名册.xlsx', bytes });
async function choose(bytes: Uint8Array<ArrayBuffer>, hidden: SheetMapping['hidden']) {
  const { importId, mappings } = await open(bytes);
  const chosen = mappings.map((mapping) => ({ ...mapping, hidden }));
  const overview = await desk.client.imports.map({ importId, kind: 'roster', mappings: chosen });
  expect(overview.problems).toEqual([]);
  return importId;
}
const peopleOf = () =>
  desk.desk.database().reader.all<{ phone: string | null }>('SELECT phone FROM person ORDER BY file_number');

test('rows are spoken of before anything is checked, and left out with their number', async () => {
  const bytes = hiddenRoster({ people: 4, rows: [3, 5] });
  const { importId, problems, sheets } = await open(bytes);
  expect(problems).toEqual([{ code: 'hidden-rows', sheet: '名册', rows: 2 }]);
  expect(sheets).toMatchObject([{ hidden: { sheet: false, rows: 2, columns: [] } }]);
  expect((await failureOf(desk.client.imports.check({ importId })))?.code).toBe('import-not-mapped');
  const left = await choose(bytes, { rows: 'leave' });
  expect(await desk.client.imports.check({ importId: left })).toMatchObject({ rows: 2, hiddenRows: 2 });
  const { rows } = await desk.client.imports.plan({ importId: left, offset: 0, limit: 9 });
  expect(rows.map(({ row }) => row)).toEqual([2, 4]);
  const taken = await choose(bytes, { rows: 'take' });
  expect(await desk.client.imports.check({ importId: taken })).toMatchObject({ rows: 4, hiddenRows: 0 });
});

test('a wrong cell is marked where it stands, whatever is hidden above it', async () => {
  const importId = await choose(hiddenRoster({ people: 4, rows: [2, 3], level: '五级' }), { rows: 'leave' });
  await desk.client.imports.check({ importId });
  const { faults } = await desk.client.imports.faults({ importId, severity: 'fault', offset: 0, limit: 9 });
  expect(faults.map(({ row, title }) => [row, title])).toEqual([
    [4, '残疾等级'],
    [5, '残疾等级'],
  ]);
});

test('a column is left out of what is written', async () => {
  const bytes = hiddenRoster({ people: 1, columns: ['联系电话'] });
  expect((await open(bytes)).problems).toMatchObject([{ code: 'hidden-columns', sheet: '名册' }]);
  const importId = await choose(bytes, { columns: 'leave' });
  await desk.client.imports.check({ importId });
  await desk.client.imports.apply({ importId, onlyRight: false });
  expect(peopleOf()).toEqual([{ phone: null }]);
});

test('a workbook whose only rows stand on a hidden sheet is offered', async () => {
  const bytes = hiddenRoster({ people: 2, sheet: true });
  expect((await open(bytes)).problems).toEqual([{ code: 'hidden-sheet', sheet: '名册', rows: 2 }]);
  const importId = await choose(bytes, { sheet: 'take' });
  expect(await desk.client.imports.check({ importId })).toMatchObject({ right: 2 });
});
