import type { Asked, Composed } from '#shared/contract/documents.ts';
import { FORMS } from '#shared/domain/documents/forms.ts';
import { type DocumentNumber, numberText } from '#shared/domain/documents/number.ts';
import type { Sheet } from '#shared/domain/documents/sheet.ts';
import type { Reader } from '../db/database.ts';
import { type Office, readOffice } from './office.ts';
import { localMinute } from './local-minute.ts';
import { documentsRepository } from './repository.ts';
import { SOURCES } from './sources.ts';

type Now = { readonly at: string; readonly today: string; readonly by: string };

/** The number that the next paper of this form gets; null when it carries none. */
export function nextNumber(reader: Reader, form: Asked['form'], office: Office): DocumentNumber | null {
  const { series } = FORMS[form];
  if (series === null) return null;
  const named = series === 'official' ? office.prefix : series;
  const year = Number(office.today.slice(0, 4));
  return { series: named, year, seq: documentsRepository.lastNumber(reader, named, year) + 1 };
}

/** A notice carries its number in its own words; a register or form in its foot and code. */
function withNumber(sheet: Sheet, number: string | null): Sheet {
  return sheet.kind === 'notice' && number !== null ? { ...sheet, number } : sheet;
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
        margins: documentsRepository.margins(reader, form),
      },
    },
    number,
    title: sheet.title,
    fileName: `${sheet.title}-${today}.pdf`,
  };
}
