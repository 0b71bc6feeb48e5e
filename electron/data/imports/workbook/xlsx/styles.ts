import { BUILT_IN_FORMATS, GENERAL } from '../number-format.ts';
import { walkXml } from '../walk-xml.ts';

/** The number formats of cells by their style's place in `cellXfs` (ECMA-376 18.8); without styles all are General. */
export function readNumberFormats(part: Buffer | undefined): readonly string[] {
  const ids: number[] = [];
  const own = new Map<number, string>();
  if (!part) return [];
  let inCellFormats = false;
  walkXml(part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellFormats = true;
      if (name === 'xf' && inCellFormats) ids.push(Number(attributes['numFmtId'] ?? 0));
      if (name === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? GENERAL);
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return ids.map((id) => own.get(id) ?? BUILT_IN_FORMATS.get(id) ?? GENERAL);
}
