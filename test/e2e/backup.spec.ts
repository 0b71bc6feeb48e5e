/** The stick in the drawer, with the keyboard alone: written, taken out, proven, and the office back on a new PC. */
import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator } from '@playwright/test';
import { ADMINISTRATOR, firstDeskPage, foundOffice } from '#test/support/desk-page.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { formatStick, type Stick, stickOf } from '#test/support/stick.ts';

const MEGABYTES = 32;

test.skip(process.getuid?.() !== 0, 'Only root can plug in a stick');

let stick: Stick | undefined;
test.afterEach(() => stick?.throwAway());

/** A stick beside the data folder; whoever plugs it in, the desk may write on it. */
function plugIn(dataFolder: string): Stick {
  const place = dirname(dataFolder);
  const image = join(place, 'stick.img');
  formatStick(image, MEGABYTES);
  const plugged = stickOf(image, join(place, '林西残联1'));
  giveToDesk(plugged.folder);
  plugged.plugIn();
  return plugged;
}

const pressed = async (button: Locator): Promise<void> => {
  await expect(button).toBeEnabled();
  await button.press('Enter');
};

test('an office is backed up, proven, and restored on a new PC with the recovery code', async ({
  desk,
  launchDesk,
  dataFolder,
}) => {
  const { page, go, press, type, code } = await foundOffice(desk);
  await expect(page.getByRole('button', { name: '备份 ▲没有' })).toBeVisible();
  await go('备份');
  await expect(page.getByText(/还没有已验证的备份/)).toBeVisible();
  await expect(page.getByText('没有看到 U 盘或移动硬盘')).toBeVisible();
  stick = plugIn(dataFolder);
  const offer = page.getByRole('region', { name: '插上了 U 盘' });
  await expect(offer).toContainText('插上了「林西残联1」。上一次已验证的备份：还没有。');
  await press('Control+b');
  await expect(offer).toContainText('已写入「林西残联1」');
  const onStick = page.getByRole('table', { name: '「林西残联1」上的备份' });
  await expect(onStick.getByRole('row', { name: /● 已写入/ })).toBeVisible();
  await expectAccessible(page);
  await pressed(onStick.getByRole('button', { name: '验证' }));
  await expect(page.getByRole('alert')).toContainText('还没有拔出来过');

  stick.eject();
  await expect(onStick).toHaveCount(0);
  stick.plugIn();
  await expect(offer).toContainText('「林西残联1」插回来了：上面的备份还没有验证。');
  await expectAccessible(page);
  await press('Control+b');
  await expect(offer).toContainText('验证通过：这份备份能恢复。');
  await pressed(offer.getByRole('button', { name: '知道了' }));
  await expect(offer).toBeHidden();
  await expect(page.getByRole('button', { name: '备份 ✓今天' })).toBeVisible();
  await expect(page.getByText(/最近一次已验证的备份：今天，U 盘「林西残联1」/)).toBeVisible();
  await pressed(onStick.getByRole('button', { name: '演练' }));
  await pressed(page.getByRole('row', { name: /✓ 通过/ }).getByRole('link', { name: '打印' }));
  await expect(page.getByRole('heading', { name: /恢复演练/ })).toBeVisible();
  await expect(page.getByRole('img', { name: '第 1 页，共 1 页' }).locator('canvas')).toBeVisible();
  await go('备份');

  await pressed(page.getByRole('button', { name: '换钥匙…' }));
  const rekeying = page.getByRole('dialog', { name: '换钥匙' });
  await expect(rekeying.getByLabel('先输入您自己的密码')).toBeFocused();
  await type(ADMINISTRATOR.password);
  await press('Control+Enter');
  const sheet = page.getByRole('dialog', { name: '新的恢复单' });
  const groups = sheet.getByRole('list', { name: '恢复码' }).locator('b');
  await expect(groups).toHaveCount(13);
  const fresh = await groups.allTextContents();
  expect(fresh.join('-')).not.toBe(code);
  await expect(sheet.getByRole('button', { name: '打印恢复单' })).toBeFocused();
  await press('Tab', 'Tab');
  await type(fresh[3] ?? '');
  await press('Enter');
  await type(fresh[10] ?? '');
  await press('Control+Enter');
  await expect(sheet).toBeHidden();
  await desk.close();

  rmSync(join(dataFolder, 'office'), { recursive: true });
  const other = await launchDesk();
  const door = await firstDeskPage(other);
  await pressed(door.page.getByRole('button', { name: '我有备份：从备份恢复' }));
  await expect(door.heading('从备份恢复')).toBeVisible();
  await expectAccessible(door.page);
  await pressed(door.page.getByRole('button', { name: '恢复…' }));
  const dialog = door.page.getByRole('dialog');
  await expect(dialog.getByLabel('密码', { exact: true })).toBeFocused();
  await dialog.getByRole('radio', { name: '恢复单上的恢复码' }).press('Space');
  await dialog.getByRole('textbox', { name: '恢复码' }).focus();
  await door.type(code);
  const next = other.waitForEvent('window');
  await door.press('Control+Enter');
  const page2 = await next;
  await expect(page2.getByLabel('密码', { exact: true })).toBeFocused();
  await page2.keyboard.insertText(ADMINISTRATOR.password);
  await page2.keyboard.press('Enter');
  await expect(page2.getByRole('navigation', { name: '功能' })).toBeVisible();
});
