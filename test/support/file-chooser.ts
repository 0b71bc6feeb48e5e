import { expect, type Page } from '@playwright/test';

type File = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/**
 * A file field opened with Enter, and answered. The system's own dialog, which no test can reach, is kept from opening: that
 * it would have is seen from the click that the field got.
 */
export async function chooseWithEnter(page: Page, label: string, file: File): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await field.evaluate((element) => {
    element.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        element.setAttribute('data-opened', String(navigator.userActivation.isActive));
      },
      { once: true },
    );
  });
  await field.press('Enter');
  await expect(field).toHaveAttribute('data-opened', 'true');
  await field.setInputFiles(file);
}
