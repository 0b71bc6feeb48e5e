import { AppError } from '#shared/contract/errors.ts';
import { decodeReferences } from './character-references.ts';
import { holdLimit, LIMITS } from './limits.ts';
import { listZipEntries, unpackEntries } from './zip-entries.ts';

// Pictures, macros, links, pivots and comments say nothing that is imported, and are never unpacked.
const READ = /\.(?:xml|rels)$/i;
const NOT_READ =
  /^(?:docProps|customXml)\/|\/(?:theme|drawings|charts|media|embeddings|externalLinks|pivot\w*|printerSettings|queryTables|tables|threadedComments|ctrlProps|activeX)\/|\/worksheets\/_rels\/|comments\d*\.xml$|calcChain\.xml$|connections\.xml$/i;

/** What stands for the value of a formula that was saved without one. */
export const NO_VALUE = '\u0007没有值';

/** The parts of an `.xlsx` that reading it needs, unpacked within limits. */
export function unpackXlsx(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const entries = listZipEntries(bytes).filter(({ name }) => READ.test(name) && !NOT_READ.test(name));
  if (!entries.some(({ name }) => /^xl\/workbook\d*\.xml$/i.test(name))) throw new AppError('not-a-workbook');
  const parts = unpackEntries(bytes, entries);
  let cells = 0;
  return new Map(
    [...parts].map(([name, packed]) => {
      const content = decodeReferences(packed);
      if (!/^xl\/worksheets\//i.test(name)) return [name, content] as const;
      const sheet = prepareSheet(content);
      // Below, even the shortest cells, <c/>, would be too few to matter.
      if (content.length > 4 * LIMITS.cells) cells += countCells(sheet);
      holdLimit('cells', cells);
      return [name, sheet] as const;
    }),
  );
}

const BLANK_CELL = /<c\b[^<>]*\/>/g;
const BLANK_ROW = /<row\b[^<>]*(?:\/>|>\s*<\/row>)/g;
const VALUELESS =
  /<c\b([^<>]*)>\s*(?:<f\b[^<>]*\/>|<f\b[^<>]*>[^<]*<\/f>)\s*(?:<v\s*\/>|<v>\s*<\/v>)?\s*<\/c>/g;
const TYPE = /\st="[^"]*"/;

/** A sheet without the blank cells and rows that formatting leaves behind, its valueless formulas made visible. */
function prepareSheet(content: Buffer): Buffer {
  if (
    !content.includes('</sheetData>') &&
    !content.includes('<sheetData/>') &&
    !content.includes(':sheetData')
  ) {
    throw new AppError('workbook-damaged');
  }
  const isLarge = content.length > 4 * LIMITS.cells;
  const blanks = isLarge && hasManyBlanks(content);
  const formulas = content.includes('<f');
  if (!blanks && !formulas) return content;
  let xml = content.toString('latin1');
  if (blanks) xml = xml.replace(BLANK_CELL, '').replace(BLANK_ROW, '');
  if (formulas) xml = xml.replace(VALUELESS, markValueless);
  return Buffer.from(xml, 'latin1');
}

function markValueless(_: string, attributes: string): string {
  const value = Buffer.from(NO_VALUE, 'utf8').toString('latin1');
  return `<c${attributes.replace(TYPE, '')} t="str"><f>0</f><v>${value}</v></c>`;
}

/** Whether blank rows and cells are most of the sheet: then it is worth a pass to be rid of them. */
function hasManyBlanks(content: Buffer): boolean {
  return count(content, '/>') * 2 > count(content, '</') + 1;
}

const countCells = (sheet: Buffer) => count(sheet, '<c ') + count(sheet, '<c>');

function count(content: Buffer, text: string): number {
  const wanted = Buffer.from(text, 'latin1');
  let found = 0;
  for (let at = content.indexOf(wanted); at >= 0; at = content.indexOf(wanted, at + wanted.length))
    found += 1;
  return found;
}
