import { attributeOf, prefixOf, withAttribute } from './xml.ts';

/** Which cell formats stand for a marked cell, and which for one whose mark is taken away. */
export type MarkStyles = {
  readonly marked: (style: number) => number;
  /** The format without our mark; the same when it has none. */
  readonly unmarked: (style: number) => number;
  readonly hasMarks: boolean;
  readonly xml: () => string;
};

/** A red that nobody picks by hand, so that our marks are known again after Excel has saved the workbook. */
const MARK_COLOUR = 'FFFFC7CF';
const FORMAT = /<(?:\w+:)?xf\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?xf>)/g;
const FILL = /<(?:\w+:)?fill\b[^>]*?(?:\/>|>[\s\S]*?<\/(?:\w+:)?fill>)/g;

/**
 * A marked cell keeps everything but its fill. One that had a colour gets stripes on it, so that the colour is still
 * there to be given back.
 */
export function createMarkStyles(styles: string): MarkStyles {
  const prefix = prefixOf(styles, 'styleSheet');
  const formats = listOf(styles, 'cellXfs', FORMAT);
  const fills = listOf(styles, 'fills', FILL);
  const solid = (colour: string) =>
    `<${prefix}fill><${prefix}patternFill patternType="solid">${colour}</${prefix}patternFill></${prefix}fill>`;
  const ours = `<${prefix}fgColor rgb="${MARK_COLOUR}"/>`;
  const markOver = (fill: string) => {
    const colour = solidColour(fill);
    if (colour === undefined) return solid(`${ours}<${prefix}bgColor indexed="64"/>`);
    const stripes = `${ours}<${prefix}bgColor${colour}/>`;
    return solid(stripes).replace('"solid"', '"darkUp"');
  };
  const isMark = (fill: string) => fill.includes(MARK_COLOUR);
  const fillOf = (style: number) => Number(attributeOf(formats[style] ?? '', 'fillId') ?? 0);
  const withFill = (style: number, fill: number) => {
    const format = formats[style] ?? formats[0] ?? `<${prefix}xf/>`;
    return place(formats, withAttribute(withAttribute(format, 'fillId', String(fill)), 'applyFill', '1'));
  };
  const unmarked = (style: number) => {
    const fill = fills[fillOf(style)] ?? '';
    if (!isMark(fill)) return style;
    const colour = /<(?:\w+:)?bgColor((?:\s[^>]*?)?)\/>/.exec(fill)?.[1];
    const had = fill.includes('darkUp') && colour !== undefined;
    return withFill(style, had ? place(fills, solid(`<${prefix}fgColor${colour}/>`)) : 0);
  };
  return {
    hasMarks: fills.some(isMark),
    unmarked,
    marked: (style) => {
      const clean = unmarked(style);
      return withFill(clean, place(fills, markOver(fills[fillOf(clean)] ?? '')));
    },
    xml: () => withList(withList(styles, 'fills', fills), 'cellXfs', formats),
  };
}

/** The place in a list of one that is the same, or of a new one at its end. */
function place(list: string[], item: string): number {
  const known = list.indexOf(item);
  return known >= 0 ? known : list.push(item) - 1;
}

function solidColour(fill: string): string | undefined {
  if (!/patternType="solid"/.test(fill)) return undefined;
  return /<(?:\w+:)?fgColor((?:\s[^>]*?)?)\/>/.exec(fill)?.[1];
}

const listPattern = (name: string) =>
  new RegExp(`(?<open><(?:\\w+:)?${name}\\b[^>]*>)(?<items>[\\s\\S]*?)(?<close></(?:\\w+:)?${name}>)`);

function listOf(xml: string, name: string, item: RegExp): string[] {
  return listPattern(name).exec(xml)?.groups?.['items']?.match(item) ?? [];
}

function withList(xml: string, name: string, items: readonly string[]): string {
  const found = listPattern(name).exec(xml);
  if (!found) return xml;
  const { open = '', close = '' } = found.groups ?? {};
  const list = [withAttribute(open, 'count', String(items.length)), ...items, close].join('');
  return xml.slice(0, found.index) + list + xml.slice(found.index + found[0].length);
}
