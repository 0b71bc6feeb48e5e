/** An activity from plan to approved hours to a printed certificate, with the keyboard alone; presses on a sheet counted. */
import { PRACTICE_ACCOUNTS, PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { type DeskPage, lockDesk, openDemo } from '#test/support/desk-page.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import { printing } from '#test/support/electron/printing.ts';
import { pdfText } from '#test/support/pdf.ts';
import { numberOfToday } from '#test/support/office-day.ts';

const PEOPLE = 20;
const MOST_PRESSES = 6;

printing.use({ practice: true });
printing.describe.configure({ timeout: 240_000 });

/** Plans an activity of today; its page is open. */
async function plan({ page, press, type, go, heading }: DeskPage): Promise<void> {
  await go('志愿');
  await page.getByRole('link', { name: '活动', exact: true }).press('Enter');
  await expect(heading('志愿活动')).toBeVisible();
  await expectAccessible(page);
  await press('Control+n');
  await expect(page.getByLabel('活动名称')).toBeFocused();
  await type('冬日送暖');
  await expectAccessible(page);
  await page.getByRole('combobox', { name: '乡镇' }).last().focus();
  await type('林西镇');
  await expect(page.locator('.ant-select-item-option-active')).toContainText('林西镇');
  await press('Enter');
  await page.getByLabel('组织单位').focus();
  await type('县助残志愿者联络站');
  await press('Control+Enter');
  await expect(heading('冬日送暖 · 志愿活动')).toBeVisible();
}

/** Two sign up; the sheet is looked at as it is printed. */
async function signUp({ page, press, type, heading }: DeskPage): Promise<void> {
  await page.getByRole('button', { name: '＋ 报名' }).press('Enter');
  await expect(page.getByLabel('一行一人：编号、姓名或首字母', { exact: true })).toBeFocused();
  await type('21\n22');
  await press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^报名 2 人/ })).toBeVisible();
  await page.getByRole('button', { name: '打印表单' }).press('Enter');
  await page.getByRole('menuitem', { name: '志愿服务签到表' }).press('Enter');
  await expect(heading('志愿服务签到表')).toBeVisible();
  await expect(page.getByRole('img', { name: '第 1 页，共 1 页' }).locator('canvas')).toBeVisible();
  await press('Escape');
  await expect(heading('冬日送暖 · 志愿活动')).toBeVisible();
}

/** Types a sheet of twenty, a key at a time; gives how many keys it took. */
async function enterSheet({ page, press, focused }: DeskPage): Promise<number> {
  let presses = 0;
  const key = async (name: string) => {
    presses += 1;
    await page.keyboard.press(name);
  };
  await press('Control+n');
  await expect(focused).toHaveAttribute('id', 'sheet-people');
  for (let number = 21; number < 21 + PEOPLE; number += 1) {
    for (const digit of String(number)) await key(digit);
    await key('Enter');
  }
  await expect(page.getByRole('table', { name: '读到的人' }).getByText('✓')).toHaveCount(PEOPLE);
  await expectAccessible(page);
  await key('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: `已录入 ${PEOPLE} 人` })).toBeVisible();
  return presses;
}

async function signInAs(door: DeskPage, name: string): Promise<void> {
  const account = door.page.getByRole('radio', { name });
  if (!(await account.isChecked())) await account.press('Space');
  await door.signIn(PRACTICE_PASSWORD);
  await door.opened();
}

const [, , checker] = PRACTICE_ACCOUNTS;
const [administrator] = PRACTICE_ACCOUNTS;

printing('an activity from plan to approved hours to a printed certificate', async ({ desk, service }) => {
  service.addPrinter('Office');
  const office = await openDemo(desk);
  await plan(office);
  await signUp(office);
  const presses = await enterSheet(office);
  expect(presses / PEOPLE).toBeLessThanOrEqual(MOST_PRESSES);
  const { page, press, type } = office;
  await page.getByRole('button', { name: '登记…' }).press('Enter');
  await expect(page.getByLabel('共多少人次')).toBeFocused();
  await press('Control+a');
  await type('12');
  await press('Control+Enter');
  await expect(page.getByRole('heading', { name: /^受益残疾人 12 人次/ })).toBeVisible();
  await page.getByRole('button', { name: '报核' }).press('Enter');
  await expect(page.getByText('已报核，请另一位账户核准。')).toBeVisible();
  await page.getByRole('button', { name: '核准（Ctrl+N）' }).press('Enter');
  await expect(office.alert).toContainText('是您自己报核的');

  const door = await lockDesk(desk, office);
  await signInAs(door, checker.name);
  await door.page.getByRole('link', { name: /去核准/ }).press('Enter');
  await expect(door.heading('志愿活动')).toBeVisible();
  await expect(door.page.getByRole('row', { name: /冬日送暖/ })).toBeVisible();
  await door.page.getByRole('grid', { name: '志愿活动' }).focus();
  await door.press('Enter');
  await expect(door.page.getByRole('button', { name: '核准（Ctrl+N）' })).toBeVisible();
  await expectAccessible(door.page);
  await door.press('Control+n');
  await expect(door.page.getByText('已核准，60 小时计入志愿者的时长。')).toBeVisible();

  const back = await lockDesk(desk, door);
  await signInAs(back, administrator.name);
  await back.go('志愿');
  await back.page.getByRole('textbox', { name: '找志愿者' }).focus();
  await back.type('LXZY0021');
  await expect(back.page.getByText('共 1 位志愿者')).toBeVisible();
  await back.page.getByRole('grid', { name: '志愿者' }).focus();
  await back.press('Enter');
  await expect(back.page.getByRole('heading', { name: /^服务记录 2 次/ })).toBeVisible();
  await expectAccessible(back.page);
  await back.press('Control+n');
  await expect(back.page.getByLabel('自哪天')).toBeFocused();
  await back.page.getByLabel('负责人').focus();
  await back.type('赵铁柱');
  await back.press('Control+Enter');
  await expect(back.heading('志愿服务记录证明')).toBeVisible();
  await expect(back.page.getByRole('button', { name: '打印（Ctrl+P）' })).toBeEnabled();
  await back.press('Control+p');
  await expect(back.page.getByText('已送到打印机“Office”，并已存档。')).toBeVisible();
  await expect.poll(() => service.jobsOf('Office')).toBe(1);
  const printed = pdfText(service.paperOf('Office')).normalize('NFKC').replaceAll(/\s/g, '');
  expect(printed).toMatch(numberOfToday('林残志证', 1));
  expect(printed).toContain('合计26.0');
  expect(printed).toContain('赵铁柱');

  await back.go('志愿');
  await back.page.getByRole('link', { name: '证明', exact: true }).press('Enter');
  await expect(back.page.getByRole('row', { name: /林残志证〔\d{4}〕1号.*6\.0.*✓ 有效/ })).toBeVisible();
  await back.page.getByRole('link', { name: '全年', exact: true }).press('Enter');
  await expect(back.page.getByRole('region', { name: '按服务类别' }).locator('svg')).toBeVisible();
  await expectAccessible(back.page);
});
