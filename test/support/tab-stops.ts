import { expect, type Page } from '@playwright/test';

/** More stops than any page of the desk has. */
const MOST = 400;

/** Marks what has the focus; false once the walk has come back to it, undefined while nothing has the focus. */
function markFocused(page: Page, walk: string): Promise<boolean | undefined> {
  return page.evaluate((mark) => {
    const { activeElement } = document;
    if (!(activeElement instanceof HTMLElement) || activeElement === document.body) return undefined;
    if (activeElement.dataset['walk'] === mark) return false;
    activeElement.dataset['walk'] = mark;
    return true;
  }, walk);
}

/** Every stop of the page as those who listen hear it (`button "保存"`), in the order of Tab, until it begins again. */
export async function tabStops(page: Page): Promise<readonly string[]> {
  const walk = crypto.randomUUID();
  const stops: string[] = [];
  for (let pressed = 0; pressed < MOST; pressed += 1) {
    await page.keyboard.press('Tab');
    const isNew = await markFocused(page, walk);
    if (isNew === false) return stops;
    if (isNew === undefined) continue;
    const heard = await page.locator(':focus').ariaSnapshot();
    stops.push(heard.split('\n')[0]?.replace(/^- /, '') ?? '');
  }
  throw new Error(`Tab never came back within ${MOST} stops`);
}

/** No stop of the page is without a name, or has a foreign one: a figure with its sign (`200 %`) needs no word. */
export async function expectNamedStops(page: Page): Promise<void> {
  const stops = await tabStops(page);
  expect(stops.length).toBeGreaterThan(5);
  expect(stops.filter((stop) => !/^\S+ "(?:[^"\\]|\\.)*(?:\p{Script=Han}|\d)/u.test(stop))).toEqual([]);
}
