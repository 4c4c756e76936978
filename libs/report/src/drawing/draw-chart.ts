import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale } from 'chart.js';
import type { ReportChart } from '../charts/report-charts.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Legend);

/**
 * Draws a chart as SVG. Text becomes paths, because as text Skia writes some characters as Kangxi radicals (口 as ⼝).
 * The font has to be registered before.
 */
export function drawChart({ width, height, configuration }: ReportChart): Buffer {
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  const options = { ...configuration.options, devicePixelRatio: 1 };
  const chart = new Chart(canvas, { ...configuration, options });
  const svg = canvas.getContent();
  chart.destroy();
  return svg;
}
