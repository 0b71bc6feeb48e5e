import { z } from 'zod';
import { ADMINS, CLERKS, EVERYONE } from '#shared/domain/accounts/roles.ts';
import { FACE_NAMES } from '#shared/domain/documents/faces.ts';
import { FORM_CODES } from '#shared/domain/documents/forms.ts';
import { Margins } from '#shared/domain/documents/margins.ts';
import { Bytes } from '../bytes.ts';
import { command, query } from '../rpc.ts';
import { FileBytes } from '../secret.ts';

const nothing = z.strictObject({});
const Face = z.enum(FACE_NAMES);

const OfficeFont = z.strictObject({
  id: z.uuid(),
  face: Face,
  /** What the file calls itself. */
  name: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  addedAt: z.string(),
  addedBy: z.string(),
});

/** Tenths of a millimetre. */
const tenths = z.int().min(-200).max(200);
const Offset = z.strictObject({ printer: z.string().max(200), right: tenths, down: tenths });

/** What paper is printed with: offsets of printers, margins of forms, the office's own font files. */
export const paperSettings = {
  offsets: query(EVERYONE, nothing, z.array(Offset)),
  setOffset: command(CLERKS, Offset, nothing),
  /** Null goes back to the usual ones. */
  setMargins: command(
    CLERKS,
    z.strictObject({ form: z.enum(FORM_CODES), margins: Margins.nullable() }),
    nothing,
  ),
  fonts: query(EVERYONE, nothing, z.array(OfficeFont)),
  font: query(EVERYONE, z.strictObject({ id: z.uuid() }), z.strictObject({ content: Bytes })),
  /** One file for each face: the next takes the place of the one before. */
  addFont: command(
    ADMINS,
    z.strictObject({ face: Face, fileName: z.string().max(200), content: FileBytes }),
    OfficeFont,
  ),
  removeFont: command(ADMINS, z.strictObject({ face: Face }), nothing),
};
