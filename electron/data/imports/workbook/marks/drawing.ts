import { columnOf, rowOf } from './cell-names.ts';

const EMPTY =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';
const SHAPE = /<v:shape\b[^>]*?(?:\/>|>[\s\S]*?<\/v:shape>)/g;
const FIRST_ID = 70_000;

type Boxes = { readonly added: readonly string[]; readonly removed: readonly string[] };

/** The drawing in which old Excel keeps the boxes of a sheet's comments, one for each cell that has got one. */
export function drawBoxes(before: string | undefined, { added, removed }: Boxes): string {
  const gone = new Set(removed.map(placeOf));
  const drawing = (before ?? EMPTY).replace(SHAPE, (shape) => (gone.has(placeIn(shape)) ? '' : shape));
  const ids = [...drawing.matchAll(/_s(\d+)"/g)].map(([, id]) => Number(id));
  const first = Math.max(FIRST_ID, ...ids) + 1;
  const boxes = added.map((cell, index) => box(cell, first + index));
  return drawing.replace(/<\/xml>\s*$/, `${boxes.join('')}</xml>`);
}

const placeOf = (cell: string) => `${rowOf(cell) - 1},${columnOf(cell)}`;

function placeIn(shape: string): string {
  const value = (name: string) => new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? '';
  return `${value('Row')},${value('Column')}`;
}

function box(cell: string, id: number): string {
  const [row, column] = [rowOf(cell) - 1, columnOf(cell)];
  const anchor = [column + 1, 15, Math.max(row - 1, 0), 10, column + 5, 15, row + 5, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}
