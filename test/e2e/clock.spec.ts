/** A PC whose date is wrong, and a scan that is gone: said at once, with the keyboard alone a way on. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { auditRepository } from '#data/audit/repository.ts';
import { openDatabase } from '#data/db/database.ts';
import { contentsIn } from '#data/registry/attachments/contents.ts';
import { officeFonts } from '#data/db/schema/paper.ts';
import { parseRecoveryCode } from '#shared/domain/accounts/recovery-code.ts';
import { ADMINISTRATOR, type DeskPage, firstDeskPage, foundOffice } from '#test/support/desk-page.ts';
import { expectAccessible } from '#test/support/axe.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { giveToDesk } from '#test/support/electron/desk-user.ts';

function keyOf(code: string): Buffer {
  const parsed = parseRecoveryCode(code);
  if (!('key' in parsed)) throw new Error('The code on the screen is not one');
  return Buffer.from(parsed.key);
}

const databaseOf = (dataFolder: string, code: string) =>
  openDatabase({
    file: join(dataFolder, 'office', 'office.db'),
    key: keyOf(code),
    migrations: 'electron/data/db/migrations',
    create: false,
  });

/** Somebody works in 2031: from there the clock of this machine has gone back. */
async function workIn2031(dataFolder: string, code: string): Promise<void> {
  const database = databaseOf(dataFolder, code);
  await database.transaction((writer) =>
    auditRepository.append(writer, {
      at: '2031-03-05T01:00:00.000Z',
      accountId: null,
      accountName: ADMINISTRATOR.name,
      action: 'registry.add',
      subject: null,
      reason: null,
      detail: '{}',
    }),
  );
  database.close();
}

async function textLarger({ page }: DeskPage): Promise<void> {
  await page.getByRole('button', { name: 'A+ 文字大一点' }).press('Enter');
}

test('a date before the last one used is asked about; until there is a yes nothing is written', async ({
  desk,
  launchDesk,
  dataFolder,
}) => {
  const { code } = await foundOffice(desk);
  await desk.close();
  await workIn2031(dataFolder, code);

  const office = await firstDeskPage(await launchDesk());
  await office.signIn(ADMINISTRATOR.password);
  const { page, press, go, type } = office;
  const dialog = page.getByRole('dialog', { name: '电脑的日期可能不对' });
  await expect(dialog).toContainText('比上次使用（2031年3月5日）早');
  await expect(dialog.getByRole('button', { name: '先不写，只看（Esc）' })).toBeFocused();
  await expectAccessible(page);
  await press('Escape');
  await expect(dialog).toBeHidden();
  const notice = page.getByRole('alert').filter({ hasText: '现在只能看和备份' });
  await expect(notice).toBeVisible();
  await textLarger(office);
  await expect(page.getByRole('button', { name: 'A− 文字小一点' })).toBeEnabled();

  await go('设置');
  await page.getByRole('button', { name: '修改无人操作后锁定' }).press('Enter');
  const form = page.getByRole('dialog', { name: /^修改：/ });
  await expect(form.locator('input:focus')).toBeVisible();
  await press('Control+a');
  await type('25');
  await press('Control+Enter');
  await expect(dialog.getByRole('button', { name: '先不写，只看（Esc）' })).toBeFocused();
  await press('Escape');
  await expect(dialog).toBeHidden();
  await expect(form.getByRole('alert').filter({ hasText: '什么也没有写' })).toBeVisible();
  await press('Escape');
  await expect(form).toBeHidden();

  await notice.getByRole('button', { name: '日期没有错…' }).press('Enter');
  await expect(dialog.getByRole('button', { name: '先不写，只看（Esc）' })).toBeFocused();
  await press('Shift+Tab', 'Enter');
  await expect(dialog).toBeHidden();
  await expect(notice).toBeHidden();
});

test('a font of the office that is gone stands on 今日 and on the backup page', async ({
  desk,
  launchDesk,
  dataFolder,
}) => {
  const { code } = await foundOffice(desk);
  await desk.close();
  const folder = join(dataFolder, 'office', 'attachments');
  const database = databaseOf(dataFolder, code);
  const contents = contentsIn({ folder, key: keyOf(code) }, () => undefined);
  const contentName = contents.keep(Uint8Array.from([1, 2, 3]));
  const font = { id: 'f', face: 'FangSong', name: '仿宋', fileName: '仿宋_GB2312.ttf', bytes: 3 } as const;
  database.writer
    .insert(officeFonts)
    .values({ ...font, contentName, addedAt: '2026-11-23T01:00:00.000Z', addedBy: ADMINISTRATOR.name })
    .run();
  database.close();
  giveToDesk(folder);
  for (const name of readdirSync(folder)) rmSync(join(folder, name));

  const office = await firstDeskPage(await launchDesk());
  await office.signIn(ADMINISTRATOR.password);
  const { page } = office;
  const line = page.getByRole('listitem').filter({ hasText: '1 个附件、照片或文书的内容不见了' });
  await line.getByRole('link', { name: /去找回/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '▲ 不见了的附件和文书：1 个' })).toBeVisible();
  await expect(page.getByText('本单位的字体“仿宋_GB2312.ttf”（仿宋（正文））不见了。')).toBeVisible();
  await expectAccessible(page);
});
