export type Point = readonly [x: number, y: number];
/** A cubic segment: start, two controls, end. */
export type Segment = readonly [Point, Point, Point, Point];

/** Half the length of the strand that both loops share; the middle of it is the origin, y grows downward. */
export const WAIST = 68;

/** From the right end of the crossing around to its left end; `side` is -1 for the upper loop, 1 for the lower one. */
export function loopPath(width: number, height: number, side: 1 | -1): Segment[] {
  const p = (x: number, y: number): Point => [x * width, y * height * side];
  const [right, left]: readonly [Point, Point] = [
    [WAIST, 0],
    [-WAIST, 0],
  ];
  return [
    [right, [WAIST + width * 0.26, 0], p(1, 0.16), p(1, 0.52)],
    [p(1, 0.52), p(1, 0.8), p(0.56, 1), p(0, 1)],
    [p(0, 1), p(-0.56, 1), p(-1, 0.8), p(-1, 0.52)],
    [p(-1, 0.52), p(-1, 0.16), [-WAIST - width * 0.26, 0], left],
  ];
}

function bezier([a, b, c, d]: Segment, t: number): Point {
  const u = 1 - t;
  const at = (i: 0 | 1): number =>
    u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i];
  return [at(0), at(1)];
}

export interface Along {
  at: Point;
  /** Of travel, in degrees clockwise from the right */
  degrees: number;
}

const STEPS = 24;

/** Where a share (0 to 1) of the length of a path lies. */
export function along(path: readonly Segment[], share: number): Along {
  const points = path.flatMap((s) => Array.from({ length: STEPS }, (_, i) => bezier(s, i / STEPS)));
  const end = path.at(-1)?.[3];
  if (end !== undefined) points.push(end);
  const lengths = points.slice(1).map((p, i) => distance(points[i] ?? p, p));
  let left = share * lengths.reduce((a, b) => a + b, 0);
  for (const [i, length] of lengths.entries()) {
    const [a, b] = [points[i], points[i + 1]];
    if (a === undefined || b === undefined) break;
    if (left <= length) return between(a, b, left / length);
    left -= length;
  }
  return { at: end ?? [0, 0], degrees: 0 };
}

const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

const between = (a: Point, b: Point, t: number): Along => ({
  at: [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])],
  degrees: (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI,
});
