/** Distances to simple shapes, negative inside: enough geometry to draw an icon with smooth edges at any size. */
export type Point = { readonly x: number; readonly y: number };
export type Shape = (point: Point) => number;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export function roundedBox({ left, top, right, bottom }: Box, radius: number): Shape {
  const [centreX, centreY] = [(left + right) / 2, (top + bottom) / 2];
  const [halfWidth, halfHeight] = [(right - left) / 2 - radius, (bottom - top) / 2 - radius];
  return ({ x, y }) => {
    const [dx, dy] = [Math.abs(x - centreX) - halfWidth, Math.abs(y - centreY) - halfHeight];
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

/** A line with round ends. */
export function stroke(from: Point, to: Point, width: number): Shape {
  const [alongX, alongY] = [to.x - from.x, to.y - from.y];
  const lengthSquared = alongX * alongX + alongY * alongY;
  return ({ x, y }) => {
    const share = ((x - from.x) * alongX + (y - from.y) * alongY) / lengthSquared;
    const near = Math.min(Math.max(share, 0), 1);
    return Math.hypot(x - from.x - near * alongX, y - from.y - near * alongY) - width / 2;
  };
}

export function union(...shapes: readonly Shape[]): Shape {
  return (point) => Math.min(...shapes.map((shape) => shape(point)));
}
