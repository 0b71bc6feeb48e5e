import type { Asked, Composed } from '#shared/contract/documents.ts';
import { NUMBER_PLACE } from '#shared/domain/documents/form.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { type DocumentNumber, numberText } from '#shared/domain/documents/number.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import type { Reader } from '../db/database.ts';
import { type Office, readOffice } from './office.ts';
import { documentsRepository } from './repository.ts';
import { SOURCES } from './sources.ts';

type Now = { readonly at: string; readonly today: string; readonly by: string };

/** 2026-11-23 09:00, the office's own time for the instant. */
function localMinute(at: string): string {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
}

/** The number that the next paper of this form gets; null when it carries none. */
export function nextNumber(reader: Reader, form: Asked['form'], office: Office): DocumentNumber | null {
  const { series } = FORMS[form];
  if (series === null) return null;
  const named = series === 'official' ? office.prefix : series;
  const year = Number(office.today.slice(0, 4));
  return { series: named, year, seq: documentsRepository.lastNumber(reader, named, year) + 1 };
}

/** A notice carries its number in its own words, a form where it has a place for it; all in their foot and code. */
function withNumber(sheet: Sheet, number: string | null): Sheet {
  if (number === null || sheet.kind === 'register') return sheet;
  if (sheet.kind === 'notice') return { ...sheet, number };
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.text === NUMBER_PLACE ? { ...cell, text: number } : cell)),
  }));
  return { ...sheet, rows };
}

/** What a form says now of what it is asked for. */
export function composeDocument(reader: Reader, asked: Asked, { at, today, by }: Now): Composed {
  const { form, subject, place, values } = asked;
  const office = readOffice(reader, today);
  const model = SOURCES[form]({ reader, subject: subject ?? '', place, office, values });
  const wording = documentsRepository.wordings(reader, form)[0]?.wording ?? undefined;
  const number = nextNumber(reader, form, office);
  const text = number && numberText(number);
  const sheet = withNumber(FORMS[form].compose(model, wording), text);
  return {
    paper: {
      sheet,
      furniture: {
        number: text,
        form: `${form} ${FORMS[form].name}`,
        printedAt: localMinute(at),
        printedBy: by,
      },
    },
    number,
    title: sheet.title,
    fileName: `${sheet.title}-${today}.pdf`,
  };
}
