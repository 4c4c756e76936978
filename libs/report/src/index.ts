export { buildReport } from './model/build-report.js';
export type * from './model/report-model.js';
export { reportCharts, type ReportChart } from './charts/report-charts.js';
export { createReportRenderer, type RendererOptions, type ReportRenderer } from './report-renderer.js';
export { LayoutError } from './pdf/layout-error.js';
