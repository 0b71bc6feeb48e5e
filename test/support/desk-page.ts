import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test';
import { PRACTICE_PASSWORD } from '#shared/domain/practice.ts';
import { awaited } from '#test/support/electron/launch-seen.ts';

/** Founding a practice office takes as long as its 8,832 people do. */
const FOUNDING_MS = 30_000;

export const ADMINISTRATOR = { name: '王芳', login: 'wangfang', password: '草原上的风-2026' } as const;

/** The desk's window as somebody without a mouse uses it: keys go to whatever has the focus. */
export type DeskPage = ReturnType<typeof deskPage>;

export function deskPage(page: Page) {
  const password = page.getByLabel('密码', { exact: true });
  /** Ctrl+K and what is searched for, typed when the field is there. */
  async function search(text: string): Promise<void> {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: '搜人、搜证号、搜功能' })).toBeFocused();
    await page.keyboard.insertText(text);
  }
  return {
    page,
    password,
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text: string): Promise<void> => page.keyboard.insertText(text),
    search,
    heading: (name: string): Locator => page.getByRole('heading', { name, level: 1 }),
    alert: page.getByRole('alert'),
    focused: page.locator(':focus'),
    /** Signs in the account that stands chosen. */
    signIn: async (secret: string): Promise<void> => {
      await expect(password).toBeFocused({ timeout: FOUNDING_MS });
      await page.keyboard.insertText(secret);
      await page.keyboard.press('Enter');
    },
    opened: async (): Promise<void> => {
      await expect(page.getByRole('navigation', { name: '功能' })).toBeVisible();
    },
    go: async (area: string): Promise<void> => {
      const names = await page.getByRole('navigation', { name: '功能' }).getByRole('link').allTextContents();
      const place = names.indexOf(area) + 1;
      if (place <= 9) await page.keyboard.press(`Alt+${place}`);
      else {
        await search(area);
        await expect(page.getByRole('option').first()).toContainText(`${area}功能`);
        await page.keyboard.press('Enter');
      }
      await expect(page.getByRole('heading', { level: 1 })).toContainText(area);
    },
  };
}

export async function firstDeskPage(app: ElectronApplication): Promise<DeskPage> {
  return deskPage(await app.firstWindow());
}

/** Locks the desk with its key; the door that stands in its place. */
export async function lockDesk(app: ElectronApplication, { page }: DeskPage): Promise<DeskPage> {
  const next = app.waitForEvent('window');
  // The window goes away under the key that is still held down.
  await page.keyboard.press('Control+l').catch(() => undefined);
  const door = deskPage((await awaited(app, next)) ?? (await next));
  await expect(door.password).toBeFocused();
  return door;
}

/** The practice office, its administrator signed in. */
export async function openDemo(app: ElectronApplication): Promise<DeskPage> {
  const desk = await firstDeskPage(app);
  await desk.signIn(PRACTICE_PASSWORD);
  await desk.opened();
  return desk;
}

/** Founds an office from the first start on, with the keyboard alone, and sits its administrator down. */
export async function foundOffice(app: ElectronApplication): Promise<DeskPage & { readonly code: string }> {
  const desk = await firstDeskPage(app);
  const { page, press, type } = desk;
  await page.getByLabel('单位名称').focus();
  await press('Enter', 'Enter', 'Enter');
  await type(ADMINISTRATOR.name);
  await press('Enter');
  await type(ADMINISTRATOR.login);
  await press('Enter');
  await type(ADMINISTRATOR.password);
  await press('Enter');
  await type(ADMINISTRATOR.password);
  await press('Control+Enter');
  const groups = page.getByRole('list', { name: '恢复码' }).locator('b');
  await expect(groups).toHaveCount(13);
  const code = await groups.allTextContents();
  await expect(page.getByRole('button', { name: '打印恢复单' })).toBeFocused();
  await press('Tab', 'Tab');
  await type(code[3] ?? '');
  await press('Enter');
  await type(code[10] ?? '');
  await press('Control+Enter');
  await desk.opened();
  return { ...desk, code: code.join('-') };
}
