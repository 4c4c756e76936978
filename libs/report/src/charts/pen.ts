/** What the plugins need of a 2D context, in a browser or not: this library is compiled without the types of the DOM. */
export interface Pen {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  save(): void;
  restore(): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  fill(): void;
  closePath(): void;
  setLineDash(segments: number[]): void;
  fillText(text: string, x: number, y: number): void;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Slanted lines inside a box, each cut at its edges by arithmetic: no clipping and no bitmap pattern. */
export function hatch(pen: Pen, { left, right, top, bottom }: Box, colour: string, gap = 5): void {
  pen.save();
  pen.strokeStyle = colour;
  pen.lineWidth = 0.9;
  pen.beginPath();
  const height = bottom - top;
  for (let x = left + gap - height; x < right; x += gap) {
    const from = Math.max(x, left);
    const to = Math.min(x + height, right);
    if (to <= from) continue;
    pen.moveTo(from, bottom - (from - x));
    pen.lineTo(to, bottom - (to - x));
  }
  pen.stroke();
  pen.restore();
}

export function line(pen: Pen, from: [number, number], to: [number, number], dash: number[] = []): void {
  pen.beginPath();
  pen.setLineDash(dash);
  pen.moveTo(...from);
  pen.lineTo(...to);
  pen.stroke();
}
