import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { reportCharts } from '../charts/report-charts.js';
import { drawChart } from '../drawing/draw-chart.js';
import type { ReportModel } from '../model/report-model.js';
import type { FontFiles } from './fonts.js';

/** Archivable, tagged, with text that can be searched. */
const PDF_STANDARD = 'a-2a';
/** Results that this many reports did not use are forgotten. */
const CACHE_AGE = 3;

/** The layout is broken, or asks for a font that is not there. */
export class LayoutError extends Error {
  constructor(readonly diagnostics: readonly unknown[]) {
    super(`the report layout does not compile: ${JSON.stringify(diagnostics)}`);
    this.name = 'LayoutError';
  }
}

/**
 * Sets reports with Typst. One of these per process: a compiler holds fonts and caches.
 * The data reach the layout as JSON and are never read as markup.
 */
export class PdfRenderer {
  #compiler: NodeCompiler | null = null;

  constructor(
    readonly templateDir: string,
    readonly fonts: FontFiles,
  ) {}

  /** @returns the PDF; the same model always gives the same bytes. @throws LayoutError */
  async render(model: ReportModel): Promise<Uint8Array> {
    const pdf = this.#compile(model);
    // Documents are freed by finalizers, which only run between turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    return pdf;
  }

  #compile(model: ReportModel): Uint8Array {
    this.#compiler ??= NodeCompiler.create({
      workspace: this.templateDir,
      fontArgs: [{ fontPaths: this.fonts.folders }],
    });
    const compiler = this.#compiler;
    const shadows = shadowFiles(model).map(([name, content]) => [join(this.templateDir, name), content] as const);
    try {
      for (const [path, content] of shadows) compiler.mapShadow(path, content);
      const compiled = compiler.compile({ mainFilePath: join(this.templateDir, 'report.typ') });
      const trouble = compiled.takeDiagnostics();
      const complaints: unknown[] = trouble === null ? [] : compiler.fetchDiagnostics(trouble);
      const document = compiled.result;
      if (document === null || complaints.length > 0) throw new LayoutError(complaints);
      return new Uint8Array(compiler.pdf(document, { pdfStandard: PDF_STANDARD }));
    } finally {
      for (const [path] of shadows) compiler.unmapShadow(path);
      compiler.evictCache(CACHE_AGE);
    }
  }
}

/** The files that the layout reads beside itself: the data, and the charts as vector drawings. */
function shadowFiles(model: ReportModel): [name: string, content: Buffer][] {
  const charts = reportCharts(model);
  const { observations: _onlyInTheWorkbook, ...printed } = model;
  const data = { ...printed, charts: charts.map((c) => c.name) };
  return [
    ['data.json', Buffer.from(JSON.stringify(data))],
    ...charts.map((chart): [string, Buffer] => [`${chart.name}.svg`, drawChart(chart)]),
  ];
}
