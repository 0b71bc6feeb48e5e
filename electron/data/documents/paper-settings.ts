import { eq } from 'drizzle-orm';
import type { documents } from '#shared/contract/documents.ts';
import { AppError } from '#shared/contract/errors.ts';
import { readFontName } from '#shared/domain/documents/font-file.ts';
import { formMargins, officeFonts } from '../db/schema/paper.ts';
import { printerOffsets } from '../db/schema/documents.ts';
import type { Handlers } from '../rpc/context.ts';
import { documentsRepository } from './repository.ts';

const MOST_BYTES = 64 * 1024 * 1024;

type PaperSettings = Pick<
  Handlers<typeof documents>,
  'offsets' | 'setOffset' | 'setMargins' | 'fonts' | 'font' | 'addFont' | 'removeFont'
>;

/** What paper is printed with. */
export const paperSettings: PaperSettings = {
  offsets: ({ reader }) => documentsRepository.offsets(reader),
  setOffset: ({ writer, session, clock }, { printer, right, down }) => {
    const row = { right, down, setAt: clock.now(), setBy: session.name };
    writer
      .insert(printerOffsets)
      .values({ printer, ...row })
      .onConflictDoUpdate({ target: printerOffsets.printer, set: row })
      .run();
    return {};
  },
  setMargins: ({ writer, session, clock, note }, { form, margins }) => {
    writer.delete(formMargins).where(eq(formMargins.form, form)).run();
    if (margins !== null) {
      const row = { form, ...margins, setAt: clock.now(), setBy: session.name };
      writer.insert(formMargins).values(row).run();
    }
    note({ subject: `form:${form}` });
    return {};
  },
  fonts: ({ reader }) => documentsRepository.fonts(reader).map(({ contentName: _kept, ...font }) => font),
  font: ({ reader, contents }, { id }) => {
    const found = documentsRepository.fonts(reader).find((font) => font.id === id);
    if (!found) throw new AppError('not-found');
    const content = contents.read(found.contentName);
    if (typeof content === 'string') {
      throw new AppError(`attachment-${content}`, { fileName: found.fileName });
    }
    return { content };
  },
  addFont: ({ writer, session, clock, newId, contents, note }, { face, fileName, content }) => {
    const name = content.byteLength > MOST_BYTES ? undefined : readFontName(content);
    if (name === undefined) throw new AppError('not-a-font', { fileName });
    const bytes = content.byteLength;
    const row = { id: newId(), face, name, fileName, bytes, addedAt: clock.now(), addedBy: session.name };
    writer.delete(officeFonts).where(eq(officeFonts.face, face)).run();
    writer
      .insert(officeFonts)
      .values({ ...row, contentName: contents.keep(content) })
      .run();
    note({ subject: `font:${face}`, detail: { name, bytes } });
    return row;
  },
  removeFont: ({ writer, note }, { face }) => {
    const { changes } = writer.delete(officeFonts).where(eq(officeFonts.face, face)).run();
    if (changes !== 1) throw new AppError('not-found');
    note({ subject: `font:${face}` });
    return {};
  },
};
