import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { AppError } from '#shared/contract/errors.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of an XML part, in its order. Names come without their prefix: programs choose prefixes as they like. */
export type XmlHandler = {
  readonly open: (name: string, attributes: Attributes) => void;
  /** A piece of text; that of one element may come in several. */
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

/** Bytes that are decoded at a time: no part stands in memory as one text. */
const PIECE = 256 * 1024;
const DECLARED = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/;

/**
 * Reads a part from one end to the other, in whatever encoding it is. What is not well-formed XML, or holds bytes that
 * its encoding does not know, is refused as `workbook-damaged`: half a sheet is never taken for a whole one. `prepare` may
 * take out of each piece of the text what is not worth parsing.
 */
export function walkXml(part: Buffer, handler: XmlHandler, prepare = (piece: string) => piece): void {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), attributes));
  parser.on('text', handler.text);
  parser.on('cdata', handler.text);
  parser.on('closetag', ({ name }) => handler.close(localName(name)));
  parser.on('error', () => {
    throw new AppError('workbook-damaged');
  });
  const decode = decoderOf(part);
  const join = joinHalves();
  for (let at = 0; at < part.length; at += PIECE) {
    parser.write(prepare(join(decode(part.subarray(at, at + PIECE)))));
  }
  parser.write(join(decode(), true)).close();
}

const TWO_REFERENCES = /&#(\w{1,7});&#(\w{1,7});/g;
/** Two references may be as long as this, and a piece may end within them. */
const LONGEST_HALVES = 20;

/**
 * Some programs write a character beyond the sixteenth bit as two references to its halves, which XML forbids: a rare
 * surname. Hands on what it is given with such pairs as the one character, and holds back what may be half of a pair.
 */
function joinHalves(): (text: string, isLast?: boolean) => string {
  let held = '';
  return (text, isLast = false) => {
    const whole = held + text;
    const half = isLast ? -1 : whole.indexOf('&', Math.max(0, whole.length - LONGEST_HALVES));
    held = half < 0 ? '' : whole.slice(half);
    const ready = half < 0 ? whole : whole.slice(0, half);
    return ready.includes('&#') ? ready.replace(TWO_REFERENCES, oneCharacter) : ready;
  };
}

function oneCharacter(both: string, first: string, second: string): string {
  const [high, low] = [first, second].map((digits) => Number(digits.replace(/^x/i, '0x')));
  const isPair = isIn(high, 0xd800) && isIn(low, 0xdc00);
  return isPair ? String.fromCharCode(high, low) : both;
}

function isIn(unit: number | undefined, first: number): unit is number {
  return unit !== undefined && unit >= first && unit < first + 0x400;
}

function decoderOf(part: Buffer): (bytes?: Buffer) => string {
  try {
    const decoder = new TextDecoder(encodingOf(part), { fatal: true });
    return (bytes) => decodeWith(decoder, bytes);
  } catch (error) {
    // An encoding that nobody knows.
    if (error instanceof RangeError) throw new AppError('workbook-damaged');
    throw error;
  }
}

function decodeWith(decoder: TextDecoder, bytes: Buffer | undefined): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) throw new AppError('workbook-damaged');
    throw error;
  }
}

/** By the mark at the beginning, by how a `<` stands there, by what the declaration says (XML 1.0, appendix F). */
function encodingOf(part: Buffer): string {
  const [first, second] = part;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return DECLARED.exec(part.toString('latin1', 0, 200))?.[1] ?? 'utf-8';
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its local name, whatever its prefix: `r:id` as `id`. */
export function attributeNamed(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((each) => localName(each) === name);
  return key === undefined ? undefined : attributes[key];
}

/** Whether an attribute of ECMA-376's type boolean is set. */
export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
