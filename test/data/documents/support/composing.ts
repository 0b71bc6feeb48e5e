import type { Asked } from '#shared/contract/documents.ts';
import type { Register, Sheet } from '#shared/domain/documents/sheet.ts';
import type { TestDesk } from '#test/support/desk.ts';

type Of = Partial<Asked> & Pick<Asked, 'form'>;

/** A form as the window gets it. */
export async function sheetOf({ client }: TestDesk, asked: Of): Promise<Sheet> {
  const { paper } = await client.documents.compose({ subject: null, place: null, values: {}, ...asked });
  return paper.sheet;
}

/** Everything that stands on it, cell by cell and line by line. */
export async function textOf(desk: TestDesk, asked: Of): Promise<string> {
  const sheet = await sheetOf(desk, asked);
  if (sheet.kind === 'register') return [sheet.title, sheet.subtitle, ...sheet.rows.flat()].join('\n');
  if (sheet.kind === 'notice') return [sheet.title, sheet.addressee ?? '', ...sheet.body].join('\n');
  const { title, subtitle, rows } = sheet;
  return [title, subtitle, ...rows.flatMap(({ cells }) => cells.map(({ text }) => text))].join('\n');
}

export async function registerOf(desk: TestDesk, asked: Of): Promise<Register> {
  const sheet = await sheetOf(desk, asked);
  if (sheet.kind !== 'register') throw new Error(`${asked.form} is no register`);
  return sheet;
}
