import { eq } from 'drizzle-orm';
import { AppError } from '#shared/contract/errors.ts';
import { LARGEST_ATTACHMENT } from '#shared/contract/registry/attachments.ts';
import { mediaTypeOf } from '#shared/domain/registry/media-type.ts';
import type { Reader } from '../db/database.ts';
import { volunteerPhotos } from '../db/schema/volunteer-activities.ts';
import type { Contents } from '../registry/attachments/contents.ts';
import type { Pen } from '../registry/changes/pen.ts';
import { getActivity } from './activities.ts';
import { addKept, changeKept } from './pen.ts';

const MEGABYTE = 1024 * 1024;

type Added = {
  readonly activityId: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly contents: Contents;
};

/** Keeps a photo or a scan of the sheet with an activity, enciphered as attachments are. */
export function addPhoto(pen: Pen, { activityId, fileName, content, contents }: Added): string {
  getActivity(pen.writer, activityId, ['planned', 'submitted']);
  if (content.length > LARGEST_ATTACHMENT)
    throw new AppError('attachment-too-large', { megabytes: LARGEST_ATTACHMENT / MEGABYTE });
  const mediaType = mediaTypeOf(content);
  if (!mediaType) throw new AppError('attachment-of-another-kind');
  const { at: addedAt = '', by: addedBy = '' } = pen.author ?? {};
  const [id, size, contentName] = [pen.newId(), content.length, contents.keep(content)];
  const row = { id, activityId, fileName, mediaType, size, contentName, addedAt, addedBy, removedAt: null };
  addKept(pen, volunteerPhotos, row);
  return id;
}

export function getPhoto(reader: Reader, id: string) {
  const found = reader.select().from(volunteerPhotos).where(eq(volunteerPhotos.id, id)).get();
  if (!found || found.removedAt !== null) throw new AppError('not-found');
  return found;
}

export function removePhoto(pen: Pen, id: string): void {
  const before = getPhoto(pen.writer, id);
  getActivity(pen.writer, before.activityId, ['planned', 'submitted']);
  changeKept(pen, volunteerPhotos, { before, after: { removedAt: pen.author?.at ?? '' } });
}
