/** ST_Xstring of ECMA-376 22.9.2.19: what XML cannot hold is written `_x000D_`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi;
/** Of shorter strings V8 makes no slices. */
const SHORTEST_SLICE = 13;

/**
 * Gathers the text of a string item: its plain text and that of all its runs, in their order. How it is pronounced
 * (`rPh`) stands in the item too and is no part of it.
 */
export type TextRuns = {
  readonly open: (name: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** What was gathered since the last time. */
  readonly take: () => string;
};

export function gatherRuns(): TextRuns {
  let gathered = '';
  let inText = false;
  let pronounced = 0;
  return {
    open: (name) => {
      if (name === 'rPh') pronounced += 1;
      inText = name === 't' && pronounced === 0;
    },
    text: (text) => {
      if (inText) gathered += text;
    },
    close: (name) => {
      if (name === 'rPh') pronounced -= 1;
      inText = false;
    },
    take: () => {
      const taken = gathered;
      gathered = '';
      return ownText(taken);
    },
  };
}

/** The text with its escapes resolved, in memory of its own: as a slice it would keep the whole part's XML alive. */
export function ownText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.length < SHORTEST_SLICE ? plain : Buffer.from(plain, 'utf16le').toString('utf16le');
}
