import type {} from '#renderer/lib/client.ts';
import { ADMINISTRATOR, foundOffice } from '#test/support/desk-page.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';
import { dataProcessOf } from '#test/support/electron/processes.ts';

test('when the data process dies the desk says so, and what was typed is still there', async ({ desk }) => {
  const { page, go, press, type } = await foundOffice(desk);
  await go('账户');
  await press('Control+n');
  await type('lina');
  await press('Enter');
  await type('李娜');
  const before = dataProcessOf(desk.process().pid ?? 0);
  process.kill(before, 'SIGKILL');

  const returning = page.getByRole('dialog', { name: `${ADMINISTRATOR.name}，请重新登录` });
  await expect(returning).toContainText('已经重新启动');
  await expect(returning.getByLabel('密码', { exact: true })).toBeFocused();
  await type(ADMINISTRATOR.password);
  await press('Enter');
  await expect(returning).toBeHidden();
  expect(dataProcessOf(desk.process().pid ?? 0)).not.toBe(before);

  await expect(page.getByLabel('登录名')).toHaveValue('lina');
  await expect(page.getByLabel('姓名')).toHaveValue('李娜');
  await page.getByLabel('首次密码').fill('当面告诉您的-2026');
  await press('Control+Enter');
  await expect(page.getByText('李娜的账户已建好')).toBeVisible();
});

test('a call that was under way when it died is answered, not left waiting', async ({ desk }) => {
  const { page } = await foundOffice(desk);
  const pid = dataProcessOf(desk.process().pid ?? 0);
  process.kill(pid, 'SIGSTOP');
  const asked = await page.evaluateHandle(() => ({ reply: window.bridge.call('settings.history', {}) }));
  process.kill(pid, 'SIGKILL');
  expect(await asked.evaluate(({ reply }) => reply)).toMatchObject({
    ok: false,
    error: { code: 'data-process-restarted' },
  });
});
