import { checkCharacter } from '#shared/domain/registry/identity-number.ts';
import { expect } from '#test/support/electron/fixtures.ts';
import type { DeskPage } from '#test/support/desk-page.ts';

/** A number that nobody in a practice office has: its region is none of the county's. */
export function inventedNumber(birth: string, sequence: string): string {
  const digits = `650101${birth}${sequence}`;
  return digits + checkCharacter(digits);
}

/** Tab until the focus stands on something whose label says so. */
export async function tabTo({ page, press }: DeskPage, label: RegExp): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await press('Tab');
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    if (label.test(name)) return;
  }
  throw new Error(`Tab never came to ${label.source}`);
}

/** The first person of the list, open; answers their name. */
export async function openFirst(desk: DeskPage): Promise<string> {
  const { page, go, press } = desk;
  await go('档案');
  await expect(page.getByLabel('找人')).toBeFocused();
  const name = (await page.getByRole('gridcell').first().textContent()) ?? '';
  await press('ArrowDown', 'Enter');
  await expect(desk.heading(name)).toBeVisible();
  return name;
}

/** The whole identity number of the person that is open, for a reason. */
export async function revealNumber(desk: DeskPage, reason: string): Promise<string> {
  const { page, press, type } = desk;
  await tabTo(desk, /^查看完整身份证号$/);
  await press('Enter');
  await expect(page.getByLabel('查看的原因')).toBeFocused();
  await type(reason);
  await press('Control+Enter');
  const whole = page.getByText(/^\d{17}[\dX]$/);
  await expect(whole).toBeVisible();
  return (await whole.textContent()) ?? '';
}
