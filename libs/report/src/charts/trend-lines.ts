import type { Plugin } from 'chart.js';
import type { Control, Trend } from '../model/report-model.js';
import { CHART_FONT, PALETTE } from './palette.js';
import { line, type Pen } from './pen.js';

/** The limits of usual variation: long dashes above and below each figure, and a mark at what lies out. */
export const controlLines = ({ control, now }: Trend): Plugin<'bar'> => ({
  id: 'control-lines',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales;
    if (control === null || x === undefined || y === undefined) return;
    const pen = chart.ctx as Pen;
    const half = x.width / Math.max(1, now.values.length) / 2;
    pen.save();
    for (const limits of [control.lower, control.upper]) {
      limits.forEach((value, index) => {
        if (value === null || value < y.min || value > y.max) return;
        const [middle, height] = [x.getPixelForValue(index), y.getPixelForValue(value)];
        const [from, to] = [middle - half * 0.94, middle + half * 0.94];
        // The paper below the dashes keeps them apart from a full bar.
        pen.strokeStyle = PALETTE.paper;
        pen.lineWidth = 3.2;
        line(pen, [from, height], [to, height]);
        pen.strokeStyle = PALETTE.ink;
        pen.lineWidth = 1.1;
        line(pen, [from, height], [to, height], [6, 2]);
      });
    }
    pen.fillStyle = PALETTE.ink;
    for (const at of control.signals) {
      const value = Math.max(now.values[at] ?? 0, 0);
      mark(
        pen,
        x.getPixelForValue(at) + (chart.data.datasets.length > 1 ? half * 0.4 : 0),
        y.getPixelForValue(value) - 4,
      );
    }
    pen.restore();
  },
});

/** A triangle that points down at a bar. */
function mark(pen: Pen, x: number, y: number): void {
  pen.beginPath();
  pen.setLineDash([]);
  pen.moveTo(x - 4.5, y - 8);
  pen.lineTo(x + 4.5, y - 8);
  pen.lineTo(x, y);
  pen.closePath();
  pen.fill();
}

/** 基准 as a dotted line with its figure. */
export const benchmarkLine = ({ benchmark, unit }: Trend): Plugin<'bar'> => ({
  id: 'benchmark-line',
  afterDatasetsDraw(chart) {
    const { y } = chart.scales;
    if (benchmark === null || y === undefined) return;
    const pen = chart.ctx as Pen;
    const { left, right } = chart.chartArea;
    const at = y.getPixelForValue(benchmark.value);
    pen.save();
    pen.strokeStyle = PALETTE.ink;
    pen.lineWidth = 1.3;
    line(pen, [left, at], [right, at], [1.5, 2.5]);
    pen.fillStyle = PALETTE.ink;
    pen.font = `11px "${CHART_FONT}"`;
    pen.textAlign = 'left';
    pen.textBaseline = 'bottom';
    pen.fillText(`基准 ${benchmark.text} ${unit}`, left + 4, at - 2);
    pen.restore();
  },
});

/** The highest line that has to find room above the bars. */
export const highestLine = ({
  control,
  benchmark,
}: {
  control: Control | null;
  benchmark: Trend['benchmark'];
}): number => Math.max(0, benchmark?.value ?? 0, ...(control?.upper ?? []).map((v) => v ?? 0));
