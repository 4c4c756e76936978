import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { CHART_FONT } from './charts/palette.js';
import type { ReportModel } from './model/report-model.js';
import { fontFiles } from './pdf/fonts.js';
import { PdfRenderer } from './pdf/pdf-renderer.js';
import { renderXlsx } from './xlsx/render-xlsx.js';

export interface ReportRenderer {
  renderPdf(model: ReportModel): Promise<Uint8Array>;
  renderXlsx(model: ReportModel): Promise<Uint8Array>;
}

export interface RendererOptions {
  /** Folder of the product's package.json: layouts and fonts are found from there, wherever the code was bundled to. */
  packageRoot: string;
  /** Another folder of `.typ` files, to try out a layout. */
  templateDir?: string;
}

/** Makes files of report models; one per process. The same model gives the same bytes. */
export function createReportRenderer({ packageRoot, templateDir }: RendererOptions): ReportRenderer {
  const fonts = fontFiles(packageRoot);
  for (const file of fonts.chart) {
    if (GlobalFonts.registerFromPath(file, CHART_FONT) === null) throw new Error(`not a font: ${CHART_FONT}`);
  }
  const pdf = new PdfRenderer(templateDir ?? join(packageRoot, 'libs', 'report', 'typst'), fonts);
  return { renderPdf: (model) => pdf.render(model), renderXlsx };
}
