import type { Page } from '@playwright/test';
import { type Margins, USUAL_MARGINS } from '#shared/domain/documents/margins.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';

type Drawn = { readonly pdf: Buffer; readonly missing: unknown };

/** The PDF of a sheet as the desk draws it, and the characters on it that no face has. */
export async function drawSheet(page: Page, sheet: Sheet, margins: Margins = USUAL_MARGINS): Promise<Drawn> {
  const furniture = { number: null, form: '表单', printedAt: '2026-11-25 09:00', printedBy: '王芳', margins };
  const { text, missing } = await page.evaluate(
    async (paper) => {
      const reply = await window.bridge.call('shell.draw', paper);
      if (!reply.ok) throw new Error(reply.error.code);
      const bytes: unknown = Reflect.get(Object(reply.data), 'pdf');
      const lacking: unknown = Reflect.get(Object(reply.data), 'missing');
      if (!(bytes instanceof Uint8Array)) throw new Error('No bytes');
      let letters = '';
      for (const byte of bytes) letters += String.fromCodePoint(byte);
      return { text: btoa(letters), missing: lacking };
    },
    { sheet, furniture },
  );
  return { pdf: Buffer.from(text, 'base64'), missing };
}
