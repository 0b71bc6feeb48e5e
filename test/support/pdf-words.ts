import { execFileSync } from 'node:child_process';

/** A word on a page: where its left edge and the middle of its line are, in millimetres from the page's upper left. */
export type Word = {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly middle: number;
};

const POINT_MM = 25.4 / 72;
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

/** Every word of a PDF and its place, as poppler reads it. */
export function pdfWords(pdf: Buffer): Word[] {
  const said = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  return said
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
        page: index + 1,
        text,
        left: Number(left) * POINT_MM,
        right: Number(right) * POINT_MM,
        middle: ((Number(top) + Number(bottom)) / 2) * POINT_MM,
      })),
    );
}

/** A tenth of a millimetre a dot. */
const DOTS_PER_INCH = 254;
const DARK = 128;

type Picture = { readonly width: number; readonly height: number; readonly dots: Buffer };

/** A page in shades of grey. */
function pictureOf(pdf: Buffer, page: number): Picture {
  const only = ['-f', String(page), '-l', String(page)];
  const picture = execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', ...only, '-'], {
    input: pdf,
    maxBuffer: 1e8,
  });
  const [, columns = '', rows = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const [width, height] = [Number(columns), Number(rows)];
  return { width, height, dots: picture.subarray(picture.length - width * height) };
}

/** How light the paper itself is in a corner of the first page, 255 for white. */
export function paperShade(pdf: Buffer): number {
  return pictureOf(pdf, 1).dots[0] ?? 0;
}

/** The middle of the first line of ink on a page, in millimetres from its upper edge. */
export function firstInk(pdf: Buffer, page: number): number {
  const { width, height, dots } = pictureOf(pdf, page);
  const isInked = (row: number) => dots.subarray(row * width, (row + 1) * width).some((dot) => dot < DARK);
  let top = 0;
  while (top < height && !isInked(top)) top += 1;
  let bottom = top;
  while (bottom < height && isInked(bottom)) bottom += 1;
  return (top + bottom) / 20;
}

/** The names of the faces that are not embedded. */
export function facesOutside(pdf: Buffer): string[] {
  const [, , ...faces] = execFileSync('pdffonts', ['-'], { input: pdf, encoding: 'utf8' }).trim().split('\n');
  return faces.filter((line) => !/ yes (?:yes|no ) (?:yes|no )/.test(line));
}
