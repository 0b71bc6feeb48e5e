/** Workbooks become files, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '#test/support/axe.ts';
import { answerSaveDialog } from '#test/support/electron/dialogs.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { chooseWithEnter } from '#test/support/file-chooser.ts';
import { hiddenRoster } from '#test/support/imports/hidden-roster.ts';
import { bytesOf, workbookOf } from '#test/support/imports/packages.ts';
import { ROSTER_ROW } from '#test/support/imports/sheets.ts';
import { chooseWorkbook, LONG } from '#test/support/imports-page.ts';

const ROSTER = '01-持证残疾人名册.xlsx';
const WITH_FAULTS = '08-名册-含错误.xlsx';
test.describe.configure({ timeout: 180_000 });

test('the first roster is read, planned and written with the keyboard alone, and undone', async ({
  desk,
}) => {
  const office = await foundOffice(desk);
  const { page, go, press } = office;
  await chooseWorkbook(office, ROSTER);
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled(LONG);
  await expect(page.getByRole('grid', { name: /^工作簿/ })).toBeVisible();
  await press('Control+Enter');
  const write = page.getByRole('button', { name: '写入（Ctrl+Enter）' });
  const plan = page.getByRole('button', { name: '看计划（Ctrl+Enter）' });
  await expect(write.or(plan)).toBeEnabled(LONG);
  if (await plan.isVisible()) await press('Control+Enter');
  await expect(
    page.getByText('按“写入”后：新增 8,832 条，变更 0 条，0 条不变。写入以后可以撤销。'),
  ).toBeVisible();
  await press('Control+Enter');
  await expect(page.getByText(/已写入：新增 8,832 条/)).toBeVisible(LONG);
  await expect(page.getByRole('button', { name: '看档案' })).toBeFocused();
  await press('Enter');
  // Seven of them have moved away or handed their certificate in, and are in no list unless asked for.
  await expect(page.getByText('共 8,825 人')).toBeVisible();
  await go('导入');
  const runs = page.getByRole('grid', { name: '导过的工作簿' });
  await expect(runs.getByRole('row', { name: /有效/ })).toBeVisible();
  await runs.focus();
  await press(' ');
  await page.getByRole('toolbar').getByRole('button', { name: '撤销这次导入' }).press('Enter');
  await expect(page.getByRole('dialog', { name: '撤销导入' })).toBeVisible();
  await press('Enter');
  await expect(runs.getByRole('row', { name: /已撤销/ })).toBeVisible(LONG);
  await go('档案');
  await expect(page.getByText('共 0 人')).toBeVisible();
});

test('wrong cells are marked where they stand, lead to one another, and go back in the own workbook', async ({
  desk,
  dataFolder,
}) => {
  const office = await foundOffice(desk);
  const { page, press } = office;
  await chooseWorkbook(office, WITH_FAULTS);
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled(LONG);
  await expectAccessible(page);
  await press('Control+Enter');
  const faults = page.getByRole('list', { name: '问题' });
  await expect(faults.getByRole('listitem')).not.toHaveCount(0, LONG);
  await expect(page.getByText('有错的 37 行')).toBeVisible();
  await expectAccessible(page);
  const last = faults.getByRole('button', { name: /✕/ }).last();
  await last.press('Enter');
  const grid = page.getByRole('grid', { name: /^工作簿/ });
  await expect(grid).toBeFocused();
  await expect(grid.locator('[data-active="true"] .cell-fault')).toBeVisible();
  const file = join(dataFolder, '标好的.xlsx');
  giveToDesk(dataFolder);
  await answerSaveDialog(desk, file);
  await page.getByRole('button', { name: '存标好的工作簿' }).press('Enter');
  await expect(page.getByText('已存成“标好的.xlsx”')).toBeVisible(LONG);
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: '看计划（Ctrl+Enter）' }).press('Enter');
  await expect(page.getByRole('button', { name: '有 37 条不能写' })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: '只写对的行，其余的不写' }).press(' ');
  await expect(page.getByText(/新增 163 条.*37 条不能写的留着不写/)).toBeVisible();
  await expect(page.getByRole('button', { name: '写入（Ctrl+Enter）' })).toBeEnabled();
});

test('rows that a filter hides are asked about, a merged village holds for all, and both are said', async ({
  desk,
}) => {
  const office = await foundOffice(desk);
  const { page, go, press } = office;
  await go('导入');
  const bytes = hiddenRoster({ people: 6, rows: [3, 5, 7], merged: ['村(社区)'] });
  await chooseWithEnter(page, '选工作簿', { name: '筛选过.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await expect(page.getByText('有 3 行是隐藏的，可能是筛选以后没有取消。请在下面选要不要导入。')).toBeVisible(
    LONG,
  );
  await expect(page.getByRole('button', { name: '先选隐藏的要不要导入' })).toBeDisabled();
  const choice = page.getByRole('radiogroup', { name: '名册：隐藏的 3 行' });
  await expectAccessible(page);
  const first = choice.getByRole('radio', { name: '一起导入' });
  const isThere = () => first.evaluate((radio) => radio === document.activeElement);
  for (let tabs = 0; tabs < 60 && !(await isThere()); tabs += 1) await press('Tab');
  await expect(first).toBeFocused();
  await press('ArrowDown');
  await expect(page.getByRole('button', { name: '核对（Ctrl+Enter）' })).toBeEnabled();
  await expect(choice.getByRole('radio', { name: '不导入' })).toBeChecked();
  await press('Control+Enter');
  await expect(page.getByText('P 列“村(社区)”有合并的格子，下面的 2 行都照合并的内容算。')).toBeVisible(LONG);
  await expect(
    page.getByText('按“写入”后：新增 3 条，变更 0 条，0 条不变，3 行隐藏的不导入。写入以后可以撤销。'),
  ).toBeVisible();
  await expectAccessible(page);
  await press('Control+Enter');
  await expect(page.getByText(/已写入：新增 3 条.*，3 行隐藏的没有导入。/)).toBeVisible(LONG);
});

test('what is called Excel and is a web page is listed by the dialog and read; what cannot be is called by its name', async ({
  desk,
}) => {
  const office = await foundOffice(desk);
  const { page, go } = office;
  await go('导入');
  const field = page.getByLabel('选工作簿', { exact: true });
  for (const ending of ['.et', '.txt', '.xml', '.html', '.dbf']) {
    expect((await field.getAttribute('accept'))?.split(',')).toContain(ending);
  }
  const binary = bytesOf(workbookOf({ 名册: [['姓名']] }), 'xlsb');
  await chooseWithEnter(page, '选工作簿', { name: '名册.xlsb', mimeType: '', buffer: binary });
  await expect(page.getByRole('alert')).toContainText(
    '这是 Excel 二进制工作簿（.xlsb），读不出来，没有改动任何内容。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入。',
    LONG,
  );
  const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const columns = '<col><col style="display:none">';
  const table = `<table>${columns}${row(Object.keys(ROSTER_ROW))}${row(Object.values(ROSTER_ROW))}</table>`;
  await chooseWithEnter(page, '选工作簿', { name: '名册.xls', mimeType: '', buffer: Buffer.from(table) });
  await expect(page.getByRole('grid', { name: /^工作簿/ })).toContainText(ROSTER_ROW.公民身份号码, LONG);
  await expect(page.getByRole('columnheader', { name: '隐藏 B 姓名' })).toBeVisible();
});

test('what no mapping can mend says what to do in the workbook', async ({ desk }) => {
  const office = await foundOffice(desk);
  const { page, go } = office;
  await go('导入');
  const titles = Object.keys(ROSTER_ROW);
  const values = Object.values(ROSTER_ROW);
  const rows = [titles, values, titles.toReversed(), values.toReversed()];
  const buffer = bytesOf(workbookOf({ 名册: rows }), 'xlsx');
  await chooseWithEnter(page, '选工作簿', { name: '两张表.xlsx', mimeType: '', buffer });
  await expect(
    page.getByText('第 3 行又是表头，从那里起各列和上面不一样。请把下面的另存成一个工作簿，分开导入。'),
  ).toBeVisible(LONG);
  await expect(page.getByRole('button', { name: '先改好工作簿' })).toBeDisabled();
  await expectAccessible(page);
});

test('a file that is too large is refused in a sentence before it is read', async ({ desk }) => {
  const office = await foundOffice(desk);
  const { page, go } = office;
  await go('导入');
  await page.evaluate(() => {
    const zone = document.querySelector('.import-drop');
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(65 * 1024 * 1024)], '太大.xlsx'));
    zone?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await expect(page.getByRole('alert')).toContainText('“太大.xlsx”有 65.0 MB，没有读。最多 64 MB');
});
