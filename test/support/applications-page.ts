import { STEPS } from '#shared/domain/applications/steps.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import type { DeskPage } from '#test/support/desk-page.ts';

/** Somebody who has 护理补贴 coming: level one, and a certificate that goes on. Their page is open. */
export async function openEntitled({ page, go, press, type }: DeskPage): Promise<string> {
  await go('档案');
  for (const [typed, word] of [
    ['一级', '一级'],
    ['半年后到期', '证件半年后到期'],
    ['证件正常', '证件正常'],
  ] as const) {
    await page.getByRole('combobox', { name: '加筛选条件' }).focus();
    await type(typed);
    await expect(page.getByRole('option', { name: word, exact: true }).first()).toBeAttached();
    await press('Enter');
    await expect(page.getByRole('button', { name: `去掉条件：${word}` })).toBeVisible();
  }
  const grid = page.getByRole('grid', { name: '持证残疾人' });
  await expect(grid.getByRole('gridcell', { name: /一级$/ }).first()).toBeVisible();
  const name = (await grid.getByRole('gridcell').first().textContent()) ?? '';
  await grid.focus();
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  return name;
}

/** From the open person to the application for 护理补贴 that was just taken in. */
export async function applyForNursing(desk: DeskPage, name: string): Promise<void> {
  const { page, press } = desk;
  await page.getByRole('link', { name: '＋ 申请补贴' }).press('Enter');
  await expect(page.getByRole('checkbox', { name: '困难残疾人生活补贴' })).toBeFocused();
  await press('Tab');
  await expect(page.getByRole('checkbox', { name: '重度残疾人护理补贴' })).toBeFocused();
  await press(' ');
  await expect(page.getByRole('region', { name: '重度残疾人护理补贴' })).toContainText('✓ 符合');
  await press('Control+Enter');
  await expect(desk.heading(`${name}　重度残疾人护理补贴`)).toBeVisible();
}

/** Agrees to every step of the application that is open. */
async function agreeToAll({ page, press, type }: DeskPage): Promise<void> {
  const course = page.getByRole('list', { name: '办理过程' });
  for (const step of STEPS) {
    await expect(course.locator('[aria-current="step"]')).toContainText(`${step}　待办`);
    await expect(page.getByRole('radio', { name: '同意', exact: true })).toBeFocused();
    await page.getByLabel('意见（可不填）').focus();
    await type(`${step}情况属实`);
    await press('Control+Enter');
    await expect(course).toContainText(`${step}　同意`);
  }
}

/** Somebody is enrolled in 护理补贴, the whole way; answers their name. */
export async function approveOne(desk: DeskPage): Promise<string> {
  const name = await openEntitled(desk);
  await applyForNursing(desk, name);
  await agreeToAll(desk);
  return name;
}
