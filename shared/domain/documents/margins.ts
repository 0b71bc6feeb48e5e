import { z } from 'zod';

const WIDEST = 400;
const edge = z.int().min(50).max(WIDEST);
/** Below the text there is room for the line that says page, form and time, and the printer reaches that. */
const lowerEdge = z.int().min(140).max(WIDEST);

/** What a form leaves free at each edge of the paper, in tenths of a millimetre. Official notices have the standard's own. */
export const Margins = z.strictObject({ left: edge, right: edge, top: edge, bottom: lowerEdge });
export type Margins = z.infer<typeof Margins>;

export const USUAL_MARGINS: Margins = { left: 150, right: 150, top: 150, bottom: 170 };
