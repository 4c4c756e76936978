import type { ChartConfiguration, Plugin } from 'chart.js';
import type { DimensionSection, IndicatorRow } from '../model/report-model.js';
import { CHART_FONT, PALETTE } from './palette.js';
import { hatch, line, type Pen } from './pen.js';

/** Bars end here; the number beside them is always the whole one. */
const LONGEST = 150;
const REACHED = 100;
const NAME_LENGTH = 17;

/** The indicators of a dimension that attainment can be asked of. */
export const attainmentRows = (section: DimensionSection): IndicatorRow[] =>
  section.indicators.filter((i) => i.kind === 'substantive' && i.direction !== 'context');

/**
 * 达成度 of each indicator of a dimension as a lying bar against the 100 % line: full where the target is reached,
 * hatched below it, no bar where there is none. Labels in Chinese; values in %.
 */
export function attainmentChart(
  section: DimensionSection,
): ChartConfiguration<'bar', (number | null)[], string> {
  const rows = attainmentRows(section);
  const bars = (reached: boolean): (number | null)[] =>
    rows.map(({ attainment: { value } }) =>
      value !== null && value >= REACHED === reached ? Math.max(0, Math.min(value, LONGEST)) : null,
    );
  const bar = {
    borderColor: PALETTE.accent,
    borderWidth: 1,
    borderSkipped: false as const,
    barThickness: 13,
  };
  return {
    type: 'bar',
    data: {
      labels: rows.map((r) => shorten(r.name)),
      datasets: [
        { ...bar, label: '已达目标', data: bars(true), backgroundColor: PALETTE.accent, stack: 'attainment' },
        { ...bar, label: '未达目标', data: bars(false), backgroundColor: PALETTE.paper, stack: 'attainment' },
      ],
    },
    options: {
      indexAxis: 'y',
      responsive: false,
      animation: false,
      layout: { padding: { top: 20, right: 74, left: 2, bottom: 2 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: {
          min: 0,
          max: LONGEST,
          grid: { color: PALETTE.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            stepSize: 25,
            color: PALETTE.soft,
            padding: 6,
            font: { family: CHART_FONT, size: 10.5 },
            callback: (v) => `${v}%`,
          },
        },
        y: {
          grid: { display: false },
          border: { color: PALETTE.soft },
          ticks: { color: PALETTE.ink, padding: 6, autoSkip: false, font: { family: CHART_FONT, size: 12 } },
        },
      },
    },
    plugins: [hatchBelow, targetLine, numbers(rows)],
  };
}

/** Characters of a name that a label has room for. */
function shorten(name: string): string {
  const characters = Array.from(name);
  return characters.length > NAME_LENGTH ? `${characters.slice(0, NAME_LENGTH - 1).join('')}…` : name;
}

const hatchBelow: Plugin<'bar'> = {
  id: 'hatch-below',
  afterDatasetsDraw(chart) {
    for (const element of chart.getDatasetMeta(1).data) {
      const { x, y, base, height } = element.getProps(['x', 'y', 'base', 'height'] as never, true) as Bar;
      if (Number.isFinite(x) && x - base > 1) {
        hatch(
          chart.ctx as Pen,
          { left: base, right: x, top: y - height / 2, bottom: y + height / 2 },
          PALETTE.accent,
        );
      }
    }
  },
};

interface Bar {
  x: number;
  y: number;
  base: number;
  height: number;
}

const targetLine: Plugin<'bar'> = {
  id: 'target-line',
  afterDatasetsDraw(chart) {
    const { x } = chart.scales;
    if (x === undefined) return;
    const pen = chart.ctx as Pen;
    const at = x.getPixelForValue(REACHED);
    pen.save();
    pen.strokeStyle = PALETTE.ink;
    pen.lineWidth = 1.4;
    line(pen, [at, chart.chartArea.top - 5], [at, chart.chartArea.bottom]);
    pen.fillStyle = PALETTE.ink;
    pen.font = `11px "${CHART_FONT}"`;
    pen.textAlign = 'center';
    pen.textBaseline = 'bottom';
    pen.fillText('目标 100%', at, chart.chartArea.top - 7);
    pen.restore();
  },
};

/** The numbers in a column of their own at the right, a mark at bars that were cut. */
const numbers = (rows: readonly IndicatorRow[]): Plugin<'bar'> => ({
  id: 'numbers',
  afterDatasetsDraw(chart) {
    const { y } = chart.scales;
    if (y === undefined) return;
    const pen = chart.ctx as Pen;
    const { right, top } = chart.chartArea;
    pen.save();
    pen.fillStyle = PALETTE.soft;
    pen.font = `11px "${CHART_FONT}"`;
    pen.textAlign = 'right';
    pen.textBaseline = 'bottom';
    pen.fillText('达成度', right + 70, top - 7);
    pen.textBaseline = 'middle';
    rows.forEach(({ attainment: { value, text } }, index) => {
      const at = y.getPixelForValue(index);
      const reached = value !== null && value >= REACHED;
      pen.fillStyle = value === null ? PALETTE.soft : PALETTE.ink;
      pen.font = `${reached ? 'bold ' : ''}12px "${CHART_FONT}"`;
      pen.fillText(value === null ? text : `${text}%`, right + 70, at);
      if (value !== null && value > LONGEST) cutMark(pen, right, at);
    });
    pen.restore();
  },
});

/** Two slanted white strokes across the end of a bar that goes on. */
function cutMark(pen: Pen, right: number, y: number): void {
  pen.save();
  pen.strokeStyle = PALETTE.paper;
  pen.lineWidth = 2.5;
  for (const x of [right - 14, right - 8]) line(pen, [x - 3, y + 9], [x + 3, y - 9]);
  pen.restore();
}
