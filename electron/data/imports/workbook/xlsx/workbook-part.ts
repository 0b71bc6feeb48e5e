import { linkedPart, neededPart, type Package } from './package.ts';
import { attributeNamed, isOn, walkXml } from '../walk-xml.ts';

/** What the workbook says of itself. */
export type WorkbookPart = {
  readonly sheets: readonly SheetEntry[];
  /** Its day counts begin in 1904. */
  readonly countsFrom1904: boolean;
  /** Its formulas were written by a program that never computed them; Excel does when it opens it. */
  readonly isUncomputed: boolean;
  readonly stylesName: string | undefined;
  readonly stringsName: string | undefined;
};

type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly part: string | undefined };

/** The name of the workbook's part; undefined when the package is none. It need not lie in `xl`. */
export function workbookName(pack: Package): string | undefined {
  const linked = linkedPart(pack, '', 'officeDocument');
  return [linked, 'xl/workbook.xml'].find((name) => name !== undefined && pack.size(name) > 0);
}

/** Reads the workbook's part (ECMA-376 18.2). Charts and dialogs are sheets too, without cells: they are left out. */
export function readWorkbookPart(pack: Package, name: string): WorkbookPart {
  const links = pack.links(name);
  const sheets: SheetEntry[] = [];
  let countsFrom1904 = false;
  let isUncomputed = false;
  walkXml(neededPart(pack, name), {
    open: (element, attributes) => {
      if (element === 'workbookPr') countsFrom1904 = isOn(attributes['date1904']);
      if (element === 'calcPr') isUncomputed = isOn(attributes['fullCalcOnLoad']);
      if (element !== 'sheet') return;
      const id = attributeNamed(attributes, 'id');
      const link = links.find((each) => each.id === id);
      if (link && link.kind !== 'worksheet') return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({ name: attributes['name'] ?? '', isHidden: state !== 'visible', part: link?.target });
    },
    text: () => undefined,
    close: () => undefined,
  });
  const target = (kind: string) => links.find((link) => link.kind === kind)?.target;
  return {
    sheets,
    countsFrom1904,
    isUncomputed,
    stylesName: target('styles'),
    stringsName: target('sharedStrings'),
  };
}
