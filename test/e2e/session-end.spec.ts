/** What Windows sends when it is shut down or somebody logs off; no program is asked to quit then. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { foundOffice } from '#test/support/desk-page.ts';
import { ask } from '#test/support/security-bridge.ts';
import { expect, test } from '#test/support/electron/fixtures.ts';

for (const event of ['query-session-end', 'session-end'])
  test(`at ${event} the work is put aside, and the desk ends by itself`, async ({ desk, dataFolder }) => {
    const { page } = await foundOffice(desk);
    const account = { login: 'lina', name: '李娜', role: 'clerk', password: '当面告诉您的-2026' };
    expect(await ask(page, 'accounts.add', account)).toMatchObject({ ok: true });
    const snapshots = join(dataFolder, 'office', 'snapshots');
    const closed = desk.waitForEvent('close');
    const isHeldUp = await desk.evaluate(({ BrowserWindow }, name) => {
      const [window] = BrowserWindow.getAllWindows().filter((each) => each.isVisible());
      let prevented = false;
      const emitter: NodeJS.EventEmitter | undefined = window;
      emitter?.emit(name, { reasons: ['shutdown'], preventDefault: () => (prevented = true) });
      return prevented;
    }, event);
    expect(isHeldUp).toBe(event === 'query-session-end');
    await closed;
    expect(readdirSync(snapshots).filter((name) => /^\d{4}-/.test(name))).toHaveLength(1);
  });
