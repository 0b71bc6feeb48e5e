import { cellName } from './cell-names.ts';
import { markCells } from './cells.ts';
import { markComments } from './comments.ts';
import { drawBoxes } from './drawing.ts';
import {
  addContentType,
  addLink,
  freeName,
  linkedPart,
  neededText,
  type Parts,
  setText,
  textOf,
} from './links.ts';
import type { MarkStyles } from './styles.ts';
import { prefixOf } from './xml.ts';

/** A wrong cell and the sentence about it; row as Excel counts, column from 0. */
export type CellMark = { readonly row: number; readonly column: number; readonly text: string };

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
/** What may only stand after a legacy drawing in a sheet (ECMA-376 18.3.1.99). */
const AFTER_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]);
const TAG = /<(\/?)(?:\w+:)?(\w+)(?:\s[^<>]*?)?(\/?)>/g;

/** Marks the cells of one sheet, in its cells, its comments and the boxes of those. */
export function markSheet(
  parts: Parts,
  part: string,
  task: { readonly marks: readonly CellMark[]; readonly styles: MarkStyles },
): void {
  const { marks, styles } = task;
  const commentsBefore = linkedPart(parts, part, 'comments');
  if (marks.length === 0 && commentsBefore === undefined && !styles.hasMarks) return;
  setText(parts, part, markCells(neededText(parts, part), columnsByRow(marks), styles));
  const sentences = new Map<string, string>();
  for (const { row, column, text } of marks) {
    const cell = cellName(row, column);
    const other = sentences.get(cell);
    sentences.set(cell, other === undefined ? text : `${other}\n${text}`);
  }
  if (sentences.size === 0 && commentsBefore === undefined) return;
  writeComments(parts, part, { commentsBefore, sentences });
}

type Sentences = {
  readonly commentsBefore: string | undefined;
  readonly sentences: ReadonlyMap<string, string>;
};

function writeComments(parts: Parts, part: string, { commentsBefore, sentences }: Sentences): void {
  const comments = markComments(
    commentsBefore === undefined ? undefined : textOf(parts, commentsBefore),
    sentences,
  );
  const commentsName = commentsBefore ?? freeName(parts, 'xl/comments', 'xml');
  setText(parts, commentsName, comments.xml);
  if (commentsBefore === undefined) {
    addLink(parts, part, { kind: 'comments', target: commentsName });
    addContentType(parts, { part: commentsName }, COMMENTS_TYPE);
  }
  const drawingBefore = linkedPart(parts, part, 'vmlDrawing');
  const drawing = drawingBefore ?? freeName(parts, 'xl/drawings/vmlDrawing', 'vml');
  setText(
    parts,
    drawing,
    drawBoxes(drawingBefore === undefined ? undefined : textOf(parts, drawing), comments),
  );
  if (drawingBefore !== undefined) return;
  const id = addLink(parts, part, { kind: 'vmlDrawing', target: drawing });
  addContentType(parts, { extension: 'vml' }, VML_TYPE);
  const sheet = neededText(parts, part);
  const tag = `<${prefixOf(sheet, 'worksheet')}legacyDrawing xmlns:r="${OFFICE}" r:id="${id}"/>`;
  setText(parts, part, insertAt(sheet, placeForDrawing(sheet), tag));
}

function columnsByRow(marks: readonly CellMark[]): ReadonlyMap<number, ReadonlySet<number>> {
  const rows = Map.groupBy(marks, ({ row }) => row);
  return new Map([...rows].map(([row, cells]) => [row, new Set(cells.map(({ column }) => column))]));
}

// Elements of these names also stand inside others, where a drawing must not.
function placeForDrawing(sheet: string): number {
  const start = Math.max(sheet.indexOf('</sheetData>'), sheet.search(/<\/\w+:sheetData>/), 0);
  let depth = 0;
  for (const { 0: tag, 1: closing, 2: name = '', 3: alone, index } of sheet.slice(start).matchAll(TAG)) {
    if (name === 'sheetData') continue;
    if (depth === 0 && (closing === '/' || AFTER_DRAWING.has(name))) return start + index;
    if (closing === '/') depth -= 1;
    else if (alone === '' && !tag.endsWith('/>')) depth += 1;
  }
  return sheet.length;
}

function insertAt(text: string, place: number, inserted: string): string {
  return text.slice(0, place) + inserted + text.slice(place);
}
