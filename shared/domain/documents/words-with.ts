import type { Sheet } from './sheet.ts';

const AROUND = 8;

function textsOf(sheet: Sheet): string[] {
  switch (sheet.kind) {
    case 'notice': {
      const { title, addressee, body, attachments, foot } = sheet;
      return [addressee ?? '', title, ...body, ...attachments, ...foot];
    }
    case 'register':
      return [...sheet.rows.flat(), sheet.title, sheet.subtitle];
    case 'grid':
      return [
        ...sheet.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
        sheet.title,
        ...sheet.notes,
      ];
  }
}

/** The words in which a character stands first: whose name it is in. */
export function wordsWith(sheet: Sheet, character: string): string {
  const text = textsOf(sheet).find((one) => one.includes(character)) ?? '';
  const letters = Array.from(text);
  const at = letters.indexOf(character);
  return letters.slice(Math.max(0, at - AROUND), at + AROUND).join('');
}
