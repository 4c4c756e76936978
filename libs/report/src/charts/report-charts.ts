import type { ChartConfiguration } from 'chart.js';
import type { ReportModel } from '../model/report-model.js';
import { attainmentChart, attainmentRows } from './attainment-chart.js';
import { liftChart, type Bar } from './lift-chart.js';
import { trendChart } from './trend-chart.js';

export interface ReportChart {
  /** `lift`; `attainment-0`: kind and index of the dimension */
  name: string;
  /** In pixels; the page's text is 680 wide, the lift stands beside its tables. */
  width: number;
  height: number;
  configuration: ChartConfiguration<'bar', (number | Bar | null)[], string>;
}

const WIDTH = 680;

/** The charts of a report, as configurations: the page draws the same ones. */
export const reportCharts = ({ dimensions, lift }: ReportModel): ReportChart[] => [
  ...(lift === null ? [] : [{ name: 'lift', width: 500, height: 130, configuration: liftChart(lift) }]),
  ...dimensions.flatMap((section, index) => {
    const charts: ReportChart[] = [];
    const bars = attainmentRows(section).length;
    if (bars > 0) {
      const height = 52 + bars * 21;
      charts.push({
        name: `attainment-${index}`,
        width: WIDTH,
        height,
        configuration: attainmentChart(section),
      });
    }
    if (section.trend !== null) {
      charts.push({
        name: `trend-${index}`,
        width: WIDTH,
        height: section.trend.control === null ? 165 : 220,
        configuration: trendChart(section.trend),
      });
    }
    return charts;
  }),
];
