import { readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '#data/db/connection.ts';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { ADMINISTRATOR, firstDeskPage, foundOffice } from '#test/support/desk-page.ts';
import { claim } from '#test/support/electron/claim.ts';
import { createDataFolder } from '#test/support/electron/data-folder.ts';
import { launchSeen } from '#test/support/electron/launch-seen.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

const NEW_PASSWORD = '找回来的新密码-2026';

function keyOf(code: string): Buffer {
  const parsed = parseRecoveryCode(code);
  if (!('key' in parsed)) throw new Error('The code on the screen is not one');
  return Buffer.from(parsed.key);
}

test.describe('the keyring', () => {
  for (const { what, harm, said } of [
    { what: 'missing', harm: (ring: string) => rmSync(ring), said: '找不到钥匙文件' },
    {
      what: 'damaged',
      harm: (ring: string) => writeFileSync(ring, readFileSync(ring, 'utf8').replace('sha256', 'sha255')),
      said: '钥匙文件已损坏',
    },
  ]) {
    test(`${what}: the recovery code opens the desk and lays a new one`, async ({
      desk,
      launchDesk,
      dataFolder,
    }) => {
      const { code } = await foundOffice(desk);
      await desk.close();
      harm(join(dataFolder, 'office', 'keyring.json'));

      const door = await firstDeskPage(await launchDesk());
      await expect(door.heading('用恢复码打开')).toBeVisible();
      await expect(door.page.getByText(said)).toBeVisible();
      await door.page
        .getByRole('textbox', { name: '恢复码' })
        .fill(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`);
      await door.press('Tab');
      await expect(door.page.getByText('第 13 组和恢复单不一致')).toBeVisible();
      await door.page.getByRole('textbox', { name: '恢复码' }).fill(code.toLowerCase().replaceAll('-', ' '));
      await door.page.getByLabel('姓名').focus();
      await door.type(ADMINISTRATOR.name);
      await door.press('Enter');
      await door.type(ADMINISTRATOR.login);
      await door.press('Enter');
      await door.type(NEW_PASSWORD);
      await door.press('Enter');
      await door.type(NEW_PASSWORD);
      await door.press('Control+Enter');
      await door.opened();
    });
  }

  test('of another database is named as such', async ({ desk, launchDesk, dataFolder }) => {
    const other = createDataFolder();
    const elsewhere = await launchSeen({ dataFolder: other });
    await foundOffice(elsewhere);
    await elsewhere.close();
    await foundOffice(desk);
    await desk.close();
    writeFileSync(
      join(dataFolder, 'office', 'keyring.json'),
      readFileSync(join(other, 'office', 'keyring.json')),
    );
    const door = await firstDeskPage(await launchDesk());
    await expect(door.page.getByText('钥匙文件和数据文件不是一套')).toBeVisible();
  });
});

test.describe('the database', () => {
  for (const { what, harm, title } of [
    {
      what: 'missing',
      harm: (file: string) => renameSync(file, `${file}.elsewhere`),
      title: '找不到数据文件',
    },
    { what: 'emptied', harm: (file: string) => truncateSync(file, 0), title: '数据文件已损坏' },
  ]) {
    test(`${what}: said before anybody types a password, and no new one is made`, async ({
      desk,
      launchDesk,
      dataFolder,
    }) => {
      await foundOffice(desk);
      await desk.close();
      harm(join(dataFolder, 'office', 'office.db'));
      const { heading, page } = await firstDeskPage(await launchDesk());
      await expect(heading(title)).toBeVisible();
      await expect(page.getByRole('button', { name: '从备份恢复' })).toBeVisible();
      await expect(page.getByRole('button', { name: '再试一次' })).toBeFocused();
    });
  }

  test('truncated: signing in says that it is damaged', async ({ desk, launchDesk, dataFolder }) => {
    await foundOffice(desk);
    await desk.close();
    truncateSync(join(dataFolder, 'office', 'office.db'), 5000);
    const door = await firstDeskPage(await launchDesk());
    await door.signIn(ADMINISTRATOR.password);
    await expect(door.alert).toContainText('数据文件已损坏');
  });

  test('newer than the program is refused, with both versions', async ({ desk, launchDesk, dataFolder }) => {
    const { code } = await foundOffice(desk);
    await desk.close();
    const connection = connect(join(dataFolder, 'office', 'office.db'), keyOf(code), 'write');
    connection.pragma('user_version = 99');
    connection.close();
    const door = await firstDeskPage(await launchDesk());
    await door.signIn(ADMINISTRATOR.password);
    await expect(door.alert).toContainText('数据来自更新版本的业务台（数据第 99 版');
  });

  test('in use by another desk: said, and free again when that one is gone', async ({
    desk,
    launchDesk,
    dataFolder,
  }) => {
    await foundOffice(desk);
    await desk.close();
    const release = claim(join(dataFolder, 'office'));
    const { heading, page, press, password } = await firstDeskPage(await launchDesk());
    await expect(heading('数据正被另一个业务台使用')).toBeVisible();
    release();
    await press('Enter');
    await expect(password).toBeVisible();
    expect(await page.title()).toBe('残联业务台');
  });
});
