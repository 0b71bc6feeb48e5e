import { z } from 'zod';
import { CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { ATTACHMENT_KINDS } from '#shared/domain/registry/words.ts';
import { command, query } from '../rpc.ts';
import { FileBytes } from '../secret.ts';

/** 20 MB: a scan of many pages. */
export const LARGEST_ATTACHMENT = 20 * 1024 * 1024;

export const attachments = {
  addAttachment: command(
    CLERKS,
    z.strictObject({
      personId: z.uuid(),
      kind: z.enum(ATTACHMENT_KINDS),
      fileName: z.string().trim().min(1).max(200),
      content: FileBytes,
    }),
    z.strictObject({ attachmentId: z.uuid() }),
  ),
  attachment: query(
    EVERYONE,
    z.strictObject({ attachmentId: z.uuid() }),
    z.strictObject({ mediaType: z.string(), content: FileBytes }),
  ),
  removeAttachment: command(
    CLERKS,
    z.strictObject({ attachmentId: z.uuid(), reason: z.string().trim().min(2).max(200) }),
    z.strictObject({}),
  ),
};
