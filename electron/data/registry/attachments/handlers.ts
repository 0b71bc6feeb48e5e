import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { type attachments, LARGEST_ATTACHMENT } from '#shared/contract/registry/attachments.ts';
import { mediaTypeOf } from '#shared/domain/registry/media-type.ts';
import type { Reader } from '../../db/database.ts';
import { attachments as table } from '../../db/schema/circumstances.ts';
import type { Handlers } from '../../rpc/context.ts';
import { penOf } from '../changes/author.ts';
import { addRow, changeRow } from '../changes/pen.ts';
import { getLivingFile } from '../changes/person.ts';

const MEGABYTE = 1024 * 1024;

export const attachmentsHandlers: Handlers<typeof attachments> = {
  addAttachment: (context, { personId, kind, fileName, content }) => {
    const { writer, contents, session, clock, newId } = context;
    getLivingFile(writer, personId);
    if (content.length > LARGEST_ATTACHMENT)
      throw new AppError('attachment-too-large', { megabytes: LARGEST_ATTACHMENT / MEGABYTE });
    const mediaType = mediaTypeOf(content);
    if (!mediaType) throw new AppError('attachment-of-another-kind');
    const [size, id] = [content.length, newId()];
    const pen = penOf(context, null, personId);
    context.note({ detail: { size, sha256: createHash('sha256').update(content).digest('hex') } });
    const row = {
      id,
      personId,
      kind,
      fileName,
      mediaType,
      size,
      contentName: contents.keep(content),
      addedAt: clock.now(),
      addedBy: session.name,
      removedAt: null,
    };
    addRow(pen, table, { personId, row });
    return { attachmentId: id };
  },
  attachment: ({ reader, contents }, { attachmentId }) => {
    const { mediaType, fileName, contentName } = getAttachment(reader, attachmentId);
    const content = contents.read(contentName);
    if (typeof content === 'string') throw new AppError(`attachment-${content}`, { fileName });
    return { mediaType, content };
  },
  // Out of the file; the content stays, for whoever asks the history what was there.
  removeAttachment: (context, { attachmentId, reason }) => {
    const before = getAttachment(context.writer, attachmentId);
    getLivingFile(context.writer, before.personId);
    const pen = penOf(context, reason, before.personId);
    const after = { removedAt: context.clock.now() };
    changeRow(pen, table, { personId: before.personId, before, after });
    return {};
  },
};

function getAttachment(reader: Reader, id: string) {
  const found = reader.select().from(table).where(eq(table.id, id)).get();
  if (!found || found.removedAt !== null) throw new AppError('not-found');
  return found;
}
