/** Bytes of a sheet that the library is given at a time: it takes eight times as much memory as it is given. */
const CHUNK = 10 * 1024 * 1024;

const DATA_START = /<(?:\w+:)?sheetData[^<>]*>/;
const FIRST_ROW = /^\s*<(?:\w+:)?row\b[^<>]*>/;
const NUMBERED = /\sr\s*=/;
/** Within which a sheet's rows begin, and a row's tag ends. */
const HEAD = 1024 * 1024;
const TAG = 4096;

type Chunked = { readonly name: string; readonly pieces: readonly Buffer[] };

/**
 * The parts of a package in as many packages as its longest sheet needs, each with the next piece of every sheet's
 * rows. Most workbooks are one piece.
 */
export function* packagesOf(parts: ReadonlyMap<string, Buffer>): Generator<ReadonlyMap<string, Buffer>> {
  const sheets: Chunked[] = [...parts]
    .filter(([name, content]) => name.toLowerCase().startsWith('xl/worksheets/') && content.length > CHUNK)
    .map(([name, content]) => ({ name, pieces: split(content) }));
  const count = Math.max(1, ...sheets.map(({ pieces }) => pieces.length));
  for (let index = 0; index < count; index += 1) {
    const pieces = sheets.map(
      ({ name, pieces: all }) => [name, all[index] ?? Buffer.from('<worksheet/>')] as const,
    );
    yield new Map([...parts, ...pieces]);
  }
}

/** Sheets of whole rows that together hold the rows of this one. A sheet whose rows have no numbers stays whole. */
function split(sheet: Buffer): readonly Buffer[] {
  const start = DATA_START.exec(sheet.toString('latin1', 0, HEAD));
  const end = sheet.lastIndexOf('sheetData>');
  if (!start || end < 0) return [sheet];
  const first = start.index + start[0].length;
  const tail = sheet.subarray(sheet.lastIndexOf('<', end));
  const last = sheet.length - tail.length;
  const cuts: number[] = [];
  for (let at = first + CHUNK; at < last; at = (cuts.at(-1) ?? last) + CHUNK) {
    const row = sheet.indexOf('row>', at);
    if (row < 0 || row >= last) break;
    if (!isNumbered(sheet, row + 4)) return [sheet];
    cuts.push(row + 4);
  }
  const head = sheet.subarray(0, first);
  return [first, ...cuts].map((from, index) =>
    Buffer.concat([head, sheet.subarray(from, cuts[index] ?? last), tail]),
  );
}

function isNumbered(sheet: Buffer, at: number): boolean {
  const following = sheet.toString('latin1', at, at + TAG);
  const row = FIRST_ROW.exec(following)?.[0];
  return row === undefined ? following.trimStart().startsWith('</') : NUMBERED.test(row);
}
