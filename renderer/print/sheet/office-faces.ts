import { z } from 'zod';
import { FACE_NAMES } from '#shared/domain/documents/faces.ts';

export const OfficeFaces = z.array(z.strictObject({ face: z.enum(FACE_NAMES), address: z.string() }));
type OfficeFaces = z.infer<typeof OfficeFaces>;

const loaded = new Set<string>();

/** Has the office's own fonts at hand under the names that the sheet's style asks for. */
export function addOfficeFaces(faces: OfficeFaces): void {
  for (const { face, address } of faces) {
    if (loaded.has(address)) continue;
    loaded.add(address);
    document.fonts.add(new FontFace(`Office ${face}`, `url("${address}")`));
  }
}
