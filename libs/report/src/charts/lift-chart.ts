import type { ChartConfiguration, Plugin } from 'chart.js';
import type { LiftSection, Printed } from '../model/report-model.js';
import { CHART_FONT, PALETTE } from './palette.js';
import { hatch, line, type Pen } from './pen.js';

/** From where to where a bar lies, in points above the score of last year. */
export type Bar = [from: number, to: number];

interface Step {
  name: string;
  effect: Printed;
  bar: Bar;
}

/** The parts one after the other, each from where the one before it ended; the whole from 0. */
export function liftSteps({ parts, total }: LiftSection): Step[] {
  let at = 0;
  const steps = parts.map(({ name, effect }): Step => {
    const from = at;
    at += effect.value ?? 0;
    return { name, effect, bar: [from, at] };
  });
  return [...steps, { name: '较上年合计', effect: total, bar: [0, total.value ?? 0] }];
}

/**
 * 螺旋的上升 as a lying waterfall in points above last year's score: what the standard, the figures and the coverage did,
 * and the whole below. A rise is full, a fall hatched; the numbers stand in a column of their own.
 */
export function liftChart(lift: LiftSection): ChartConfiguration<'bar', Bar[], string> {
  const steps = liftSteps(lift);
  const ends = steps.flatMap((s) => s.bar);
  const reach = Math.max(1, ...ends.map(Math.abs)) * 1.08;
  return {
    type: 'bar',
    data: {
      labels: steps.map((s) => s.name),
      datasets: [
        {
          data: steps.map((s) => s.bar),
          backgroundColor: steps.map((s) => (isRise(s) ? PALETTE.accent : PALETTE.paper)),
          borderColor: PALETTE.accent,
          borderWidth: 1,
          borderSkipped: false,
          barThickness: 16,
        },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: false,
      animation: false,
      layout: { padding: { top: 4, right: 84, left: 2, bottom: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          min: Math.min(...ends) < 0 ? -reach : 0,
          max: Math.max(...ends) > 0 ? reach : 0,
          grid: { color: PALETTE.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: PALETTE.soft,
            padding: 6,
            maxTicksLimit: 9,
            includeBounds: false,
            font: { family: CHART_FONT, size: 10.5 },
            callback: (v) => signed(Number(v)),
          },
        },
        y: {
          grid: { display: false },
          border: { display: false },
          ticks: { color: PALETTE.ink, padding: 6, autoSkip: false, font: { family: CHART_FONT, size: 12 } },
        },
      },
    },
    plugins: [falls(steps), joints(steps), numbers(steps)],
  };
}

const isRise = ({ bar: [from, to] }: Step): boolean => to >= from;

const signed = (value: number): string => {
  const text = `${Math.abs(Number(value.toPrecision(6)))}`;
  return value > 0 ? `+${text}` : value < 0 ? `\u2212${text}` : text;
};

const falls = (steps: readonly Step[]): Plugin<'bar'> => ({
  id: 'falls',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales;
    if (x === undefined || y === undefined) return;
    steps.forEach((step, index) => {
      if (isRise(step)) return;
      const [right, left] = step.bar.map((v) => x.getPixelForValue(v)) as Bar;
      const middle = y.getPixelForValue(index);
      hatch(chart.ctx as Pen, { left, right, top: middle - 8, bottom: middle + 8 }, PALETTE.accent);
    });
  },
});

/** The line at last year's score, and one from the end of each part to the beginning of the next. */
const joints = (steps: readonly Step[]): Plugin<'bar'> => ({
  id: 'joints',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales;
    if (x === undefined || y === undefined) return;
    const pen = chart.ctx as Pen;
    const { top, bottom } = chart.chartArea;
    pen.save();
    pen.strokeStyle = PALETTE.ink;
    pen.lineWidth = 1.2;
    line(pen, [x.getPixelForValue(0), top], [x.getPixelForValue(0), bottom]);
    pen.strokeStyle = PALETTE.soft;
    pen.lineWidth = 1;
    steps.slice(0, -1).forEach(({ bar: [, to] }, index) => {
      const at = x.getPixelForValue(to);
      line(pen, [at, y.getPixelForValue(index) + 8], [at, y.getPixelForValue(index + 1) - 8], [3, 2]);
    });
    pen.restore();
  },
});

const numbers = (steps: readonly Step[]): Plugin<'bar'> => ({
  id: 'numbers',
  afterDatasetsDraw(chart) {
    const { y } = chart.scales;
    if (y === undefined) return;
    const pen = chart.ctx as Pen;
    pen.save();
    pen.fillStyle = PALETTE.ink;
    pen.textAlign = 'right';
    pen.textBaseline = 'middle';
    steps.forEach(({ effect }, index) => {
      pen.font = `${index === steps.length - 1 ? 'bold ' : ''}12px "${CHART_FONT}"`;
      pen.fillText(`${effect.text} 分`, chart.chartArea.right + 80, y.getPixelForValue(index));
    });
    pen.restore();
  },
});
