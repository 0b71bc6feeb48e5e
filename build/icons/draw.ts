/**
 * Draws the desk's icon: a register page with its lines, and the tick of one who has checked it. Run it after a change:
 * `node build/icons/draw.ts` writes icon.png and icon.ico beside it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Picture, toIco, toPng } from './image-files.ts';
import { roundedBox, type Shape, stroke, union } from './shapes.ts';

type Colour = readonly [number, number, number];
type Layer = { readonly shape: Shape; readonly colour: Colour };

/** On a field of 512 by 512. */
const FIELD = 512;
const GREEN: Colour = [15, 107, 92];
const PAPER: Colour = [250, 251, 249];
const LINE: Colour = [168, 192, 186];
const AMBER: Colour = [240, 164, 40];

function ruledLine(y: number, right: number): Shape {
  return stroke({ x: 176, y }, { x: right, y }, 22);
}

function tick(width: number): Shape {
  const [start, turn, end] = [
    { x: 248, y: 344 },
    { x: 306, y: 402 },
    { x: 424, y: 270 },
  ];
  return union(stroke(start, turn, width), stroke(turn, end, width));
}

const LAYERS: readonly Layer[] = [
  { shape: roundedBox({ left: 16, top: 16, right: 496, bottom: 496 }, 104), colour: GREEN },
  { shape: roundedBox({ left: 120, top: 88, right: 392, bottom: 424 }, 32), colour: PAPER },
  { shape: union(ruledLine(160, 336), ruledLine(216, 336), ruledLine(272, 260)), colour: LINE },
  // A rim of the ground around the tick keeps it apart from the page.
  { shape: tick(92), colour: GREEN },
  { shape: tick(48), colour: AMBER },
];

/** How much of a pixel the shape covers, from the distance of its middle in pixels. */
function coverage(distance: number): number {
  return Math.min(Math.max(0.5 - distance, 0), 1);
}

function draw(size: number): Picture {
  const pixels = Buffer.alloc(size * size * 4);
  const scale = FIELD / size;
  for (let index = 0; index < size * size; index += 1) {
    const point = { x: ((index % size) + 0.5) * scale, y: (Math.floor(index / size) + 0.5) * scale };
    let [red, green, blue, opacity] = [0, 0, 0, 0];
    for (const { shape, colour } of LAYERS) {
      const share = coverage(shape(point) / scale);
      const rest = opacity * (1 - share);
      const total = share + rest;
      if (total === 0) continue;
      [red, green, blue] = [
        (colour[0] * share + red * rest) / total,
        (colour[1] * share + green * rest) / total,
        (colour[2] * share + blue * rest) / total,
      ];
      opacity = total;
    }
    pixels.set([red, green, blue, opacity * 255].map(Math.round), index * 4);
  }
  return { size, pixels };
}

writeFileSync(join(import.meta.dirname, 'icon.png'), toPng(draw(512)));
writeFileSync(join(import.meta.dirname, 'icon.ico'), toIco([16, 24, 32, 48, 64, 256].map(draw)));
