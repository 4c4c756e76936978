import { createCanvas, SvgExportFlag, type SKRSContext2D } from '@napi-rs/canvas';
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, type Plugin } from 'chart.js';
import type { ReportChart } from '../charts/report-charts.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

/** Shapes text as Chinese: left alone, the canvas takes the language of the machine, and other bytes with it. */
const inChinese: Plugin = {
  id: 'in-chinese',
  beforeLayout: setLanguage,
  beforeDraw: setLanguage,
};

function setLanguage(chart: Chart): void {
  (chart.ctx as SKRSContext2D).lang = 'zh-CN';
}

/**
 * Draws a chart as SVG. Text becomes paths, because as text Skia writes some characters as Kangxi radicals (口 as ⼝).
 * The font has to be registered before.
 */
export function drawChart({ width, height, configuration }: ReportChart): Buffer {
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  const options = { ...configuration.options, devicePixelRatio: 1 };
  const chart = new Chart(canvas, {
    ...configuration,
    options,
    plugins: [inChinese, ...(configuration.plugins ?? [])],
  });
  const svg = canvas.getContent();
  chart.destroy();
  return svg;
}
