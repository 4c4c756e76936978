import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import type { Trend } from '../model/report-model.js';
import { CHART_FONT, PALETTE } from './palette.js';
import { line, type Pen } from './pen.js';
import { benchmarkLine, controlLines, highestLine } from './trend-lines.js';

type Bars = (number | null)[];

/**
 * The main indicator of a dimension over time: this year's months or quarters full beside last year's hollow, years
 * alone. A missing value is a gap marked at the axis, never a bar of height 0.
 */
export function trendChart(trend: Trend): ChartConfiguration<'bar', Bars, string> {
  const { before, now } = trend;
  const shape = {
    borderColor: PALETTE.accent,
    borderWidth: 1,
    borderSkipped: false as const,
    maxBarThickness: 34,
  };
  const datasets: ChartDataset<'bar', Bars>[] = [
    { ...shape, label: now.label, data: now.values, backgroundColor: PALETTE.accent },
  ];
  if (before !== null) {
    datasets.unshift({ ...shape, label: before.label, data: before.values, backgroundColor: PALETTE.paper });
  }
  const font = { family: CHART_FONT, size: 11 };
  return {
    type: 'bar',
    data: { labels: trend.labels, datasets },
    options: {
      responsive: false,
      animation: false,
      layout: { padding: { top: 4, right: 4 } },
      plugins: {
        legend: {
          display: before !== null,
          align: 'end',
          labels: { color: PALETTE.ink, boxWidth: 22, boxHeight: 9, font: { ...font, size: 12 } },
        },
        tooltip: { enabled: false },
      },
      scales: {
        x: {
          grid: { display: false },
          border: { color: PALETTE.soft },
          ticks: { color: PALETTE.ink, font, maxRotation: 0 },
        },
        y: {
          beginAtZero: true,
          suggestedMax: highestLine(trend) * 1.04,
          grid: { color: PALETTE.grid, drawTicks: false },
          border: { display: false },
          ticks: {
            color: PALETTE.soft,
            font,
            padding: 6,
            maxTicksLimit: 6,
            callback: (v) => tick(Number(v)),
          },
        },
      },
    },
    plugins: [gaps, controlLines(trend), benchmarkLine(trend), breakLines(trend)],
  };
}

/** A dashed line before the first bar of another definition, with what changed. */
const breakLines = ({ breaks }: Trend): Plugin<'bar'> => ({
  id: 'break-lines',
  afterDatasetsDraw(chart) {
    const { x } = chart.scales;
    if (x === undefined || breaks.length === 0) return;
    const pen = chart.ctx as Pen;
    const { top, bottom } = chart.chartArea;
    const slot = x.width / Math.max(1, chart.data.labels?.length ?? 0);
    pen.save();
    pen.strokeStyle = PALETTE.ink;
    pen.fillStyle = PALETTE.ink;
    pen.lineWidth = 1;
    pen.font = `11px "${CHART_FONT}"`;
    pen.textBaseline = 'top';
    for (const { at, text } of breaks) {
      const left = x.getPixelForValue(at) - slot / 2;
      line(pen, [left, top], [left, bottom], [4, 3]);
      pen.textAlign = at * 2 > (chart.data.labels?.length ?? 0) ? 'right' : 'left';
      pen.fillText(text, left + (pen.textAlign === 'right' ? -4 : 4), top + 1);
    }
    pen.restore();
  },
});

/** 12,000 with separators, without the locale of the machine. */
const tick = (value: number): string => {
  const [whole = '', part] = `${Number(value.toPrecision(6))}`.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
};

/** A short dash on the axis where a value is missing. */
const gaps: Plugin<'bar'> = {
  id: 'gaps',
  afterDatasetsDraw(chart) {
    const { x, y } = chart.scales;
    if (x === undefined || y === undefined) return;
    const pen = chart.ctx as Pen;
    pen.save();
    pen.strokeStyle = PALETTE.soft;
    pen.lineWidth = 1.2;
    const count = chart.data.datasets.length;
    const slot = (x.width / Math.max(1, chart.data.labels?.length ?? 0)) * 0.72;
    chart.data.datasets.forEach((dataset, d) => {
      dataset.data.forEach((value, index) => {
        if (value !== null) return;
        const at = x.getPixelForValue(index) + (d - (count - 1) / 2) * (slot / count);
        const base = y.getPixelForValue(0) - 5;
        line(pen, [at - 4, base], [at + 4, base]);
      });
    });
    pen.restore();
  },
};
