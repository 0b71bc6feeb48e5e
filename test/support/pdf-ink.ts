/** Where ink is on a page: what is printed is compared with what was kept dot by dot, whatever letters are made of. */
import { execFileSync } from 'node:child_process';

/** A fifth of a millimetre a dot. */
const DOTS_PER_INCH = 127;
export const DOTS_PER_MM = DOTS_PER_INCH / 25.4;
/** Shades of grey, 255 for white. */
const GREY = 230;
const DARK = 110;

/** A page's dots: 2 dark, 1 grey, as edges are and hairlines that lie between two dots, 0 white. */
export type Ink = { readonly width: number; readonly height: number; readonly dots: Uint8Array };

/** The ink of a page, counted from 1. */
export function pageInk(pdf: Buffer, page: number): Ink {
  const only = ['-f', String(page), '-l', String(page)];
  const picture = execFileSync('pdftoppm', ['-r', String(DOTS_PER_INCH), '-gray', ...only, '-'], {
    input: pdf,
    maxBuffer: 1e8,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const [, columns = '', rows = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 40)) ?? [];
  const [width, height] = [Number(columns), Number(rows)];
  const shades = picture.subarray(picture.length - width * height);
  return {
    width,
    height,
    dots: Uint8Array.from(shades, (shade) => Number(shade < GREY) + Number(shade < DARK)),
  };
}

/** A quarter turn to the right, as a wide page is put on upright paper. */
export function turnedRight({ width, height, dots }: Ink): Ink {
  const turned = new Uint8Array(dots.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) turned[x * height + (height - 1 - y)] = dots[y * width + x] ?? 0;
  return { width: height, height: width, dots: turned };
}

/** The same page moved by so many dots; what leaves the page is lost. */
export function moved({ width, height, dots }: Ink, right: number, down: number): Ink {
  const at = new Uint8Array(dots.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] = [x + right, y + down];
      if (toX >= 0 && toX < width && toY >= 0 && toY < height)
        at[toY * width + toX] = dots[y * width + x] ?? 0;
    }
  return { width, height, dots: at };
}

/** How many dots of a page are dark. */
export const inked = ({ dots }: Ink): number => dots.reduce((sum, dot) => sum + Number(dot === 2), 0);

/** How many dark dots of one page have no ink of the other's within so many dots of them. */
export function strayInk(page: Ink, other: Ink, within: number): number {
  const { width } = page;
  const isNear = (x: number, y: number): boolean => {
    for (let row = Math.max(0, y - within); row <= Math.min(other.height - 1, y + within); row += 1)
      for (let column = Math.max(0, x - within); column <= Math.min(other.width - 1, x + within); column += 1)
        if (other.dots[row * other.width + column] !== 0) return true;
    return false;
  };
  let stray = 0;
  for (const [at, dot] of page.dots.entries())
    if (dot === 2 && !isNear(at % width, Math.floor(at / width))) stray += 1;
  return stray;
}
