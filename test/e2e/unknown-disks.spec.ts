/** The backup page where Windows does not tell of its disks: what the shell would answer there is answered in its stead. */
import type { ElectronApplication } from '@playwright/test';
import { expectAccessible } from '#test/support/axe.ts';
import { foundOffice } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

/** From now on each look at the volumes is answered so; whatever else the window asks of the shell is refused. */
function answerVolumes(desk: ElectronApplication, path: string): Promise<void> {
  return desk.evaluate(({ ipcMain }, folder) => {
    ipcMain.removeHandler('shell');
    ipcMain.handle('shell', (_event, asked: unknown) => {
      if (asked !== 'shell.volumes') return { ok: false, error: { code: 'not-allowed', params: {} } };
      const [mount, bytes] = ['1', 64e9];
      const volume = { path: folder, label: 'E: 盘', disk: 'unknown', mount, bytes, free: bytes };
      return { ok: true, data: { volumes: [volume], silence: 'blocked' } };
    });
  }, path);
}

test('disks are listed by letter, nobody is asked to back up to one, and it is asked about first', async ({
  desk,
  dataFolder,
}) => {
  const { page, go, press } = await foundOffice(desk);
  await answerVolumes(desk, dataFolder);
  await go('备份');
  await expect(page.getByText(/^Windows 没有让业务台查看磁盘/)).toBeVisible();
  const choice = page.getByRole('radio', { name: /「E: 盘」.*（不知道是不是 U 盘）/ });
  await expect(choice).not.toBeChecked();
  await expect(page.getByRole('region', { name: '插上了 U 盘' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '先选一个盘' })).toBeDisabled();
  await expectAccessible(page);
  await choice.focus();
  await press('Space');
  await expect(choice).toBeChecked();
  await press('Control+n');
  const doubt = page.getByRole('dialog', { name: '还是备份到「E: 盘」？' });
  await expect(doubt).toContainText('Windows 没有说它是不是另外一块盘。');
  await expectAccessible(page);
  await page.screenshot({ path: 'test-results/unknown-disks.png' });
  await press('Escape');
  await expect(doubt).toBeHidden();
});
