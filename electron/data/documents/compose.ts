import { z } from 'zod';
import type { Asked, Composed } from '#shared/contract/documents.ts';
import { addDays } from '#shared/domain/day.ts';
import { NUMBER_PLACE } from '#shared/domain/documents/form.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { type DocumentNumber, numberText } from '#shared/domain/documents/number.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import { localText } from '#shared/domain/local-time.ts';
import type { Reader } from '../db/database.ts';
import { type Office, readOffice } from './office.ts';
import { documentsRepository } from './repository.ts';
import { SOURCES } from './sources.ts';

type Now = { readonly at: string; readonly today: string; readonly by: string };

type Paper = { readonly form: Asked['form']; readonly office: Office };

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The number that the next paper of this form gets in a year; null when it carries none. */
function nextNumber(reader: Reader, { form, office }: Paper, year: number): DocumentNumber | null {
  const { series } = FORMS[form];
  if (series === null) return null;
  const named = series === 'official' ? office.prefix : series;
  return { series: named, year, seq: documentsRepository.lastNumber(reader, named, year) + 1 };
}

/**
 * Whether a paper of this form can still have the number that it was composed with. One that was composed before the
 * midnight that ends a year bears that day and that year's number, and keeps both when it is printed on the day after.
 */
export function followsIn(reader: Reader, paper: Paper, number: DocumentNumber | null): boolean {
  const { today } = paper.office;
  const years = [yearOf(today), yearOf(addDays(today, -1))];
  return years.some((year) => JSON.stringify(nextNumber(reader, paper, year)) === JSON.stringify(number));
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

type Said = {
  readonly form: Asked['form'];
  readonly office: Office;
  readonly model: unknown;
  readonly wording: string | undefined;
};

/** A form that says this, with the number that it would have. */
function composed(reader: Reader, { form, office, model, wording }: Said, now: Now): Composed {
  const number = nextNumber(reader, { form, office }, yearOf(office.today));
  const text = number && numberText(number);
  const sheet = withNumber(FORMS[form].compose(model, wording), text);
  return {
    paper: {
      sheet,
      furniture: {
        number: text,
        form: `${form} ${FORMS[form].name}`,
        printedAt: localText(now.at),
        printedBy: now.by,
        margins: documentsRepository.margins(reader, form),
      },
    },
    number,
    title: sheet.title,
    fileName: `${sheet.title}-${now.today}.pdf`,
    lacking: lacking(office, { model, words: wording ?? FORMS[form].wording?.text ?? '' }),
  };
}

const Phoned = z.object({ phone: z.literal('') });

/** A telephone that the paper gives, in its words or in a place of its own, and the office has none. */
function lacking(
  { phone }: Office,
  { model, words }: { readonly model: unknown; readonly words: string },
): Composed['lacking'] {
  const speaksOfIt = words.includes('{电话}') || Phoned.safeParse(model).success;
  return phone === '' && speaksOfIt ? ['office-phone'] : [];
}

function modelOf(reader: Reader, office: Office, { form, subject, place, values }: Asked): unknown {
  return SOURCES[form]({ reader, subject: subject ?? '', place, office, values });
}

/** What a form says now of what it is asked for. */
export function composeDocument(reader: Reader, asked: Asked, now: Now): Composed {
  const office = readOffice(reader, now.today);
  const wording = documentsRepository.wordings(reader, asked.form)[0]?.wording ?? undefined;
  const model = modelOf(reader, office, asked);
  return composed(reader, { form: asked.form, office, model, wording }, now);
}

type Tried = Pick<Asked, 'form' | 'subject'> & { readonly wording: string };

/** What a notice would say in other words: of somebody, or of the form's own example. */
export function tryWording(reader: Reader, { wording, form, subject }: Tried, now: Now): Composed {
  const office = readOffice(reader, now.today);
  const asked = { form, subject, place: null, values: {} };
  const model = subject === null ? FORMS[form].example : modelOf(reader, office, asked);
  return composed(reader, { form, office, model, wording }, now);
}
