import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { reportCharts } from '../charts/report-charts.js';
import { drawChart } from '../drawing/draw-chart.js';
import type { ReportModel } from '../model/report-model.js';
import { FontCoverage } from './font-coverage.js';
import type { FontFiles } from './fonts.js';
import { LayoutError } from './layout-error.js';

/** Archivable, tagged, with text that can be searched. */
const PDF_STANDARD = 'a-2a';
/** Results that this many reports did not use are forgotten. */
const CACHE_AGE = 3;

/**
 * Sets reports with Typst. One of these per process: a compiler holds fonts and caches.
 * The data reach the layout as JSON and are never read as markup.
 */
export class PdfRenderer {
  #compiler: NodeCompiler | null = null;
  #coverage: FontCoverage | null = null;

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

  /** The model with every text printable in the fonts of the layout; the observations are for the workbook only. */
  #printable(model: ReportModel): ReportModel {
    const coverage = (this.#coverage ??= new FontCoverage(this.fonts.files));
    const json = JSON.stringify({ ...model, observations: [] }, (_, value: unknown) =>
      typeof value === 'string' ? coverage.printable(value) : value,
    );
    return JSON.parse(json) as ReportModel;
  }

  #compile(model: ReportModel): Uint8Array {
    this.#compiler ??= NodeCompiler.create({
      workspace: this.templateDir,
      fontArgs: [{ fontPaths: this.fonts.folders }],
    });
    const compiler = this.#compiler;
    const shadows = shadowFiles(this.#printable(model)).map(
      ([name, content]) => [join(this.templateDir, name), content] as const,
    );
    try {
      for (const [path, content] of shadows) compiler.mapShadow(path, content);
      const compiled = compiler.compile({ mainFilePath: join(this.templateDir, 'report.typ') });
      const trouble = [compiled.takeWarnings(), compiled.takeError()].filter((t) => t !== null);
      const complaints = trouble.flatMap((t): unknown[] => compiler.fetchDiagnostics(t));
      const document = compiled.result;
      // A warning counts as well: it is how a font or a glyph that is missing makes itself known.
      if (document === null || complaints.length > 0) throw new LayoutError(complaints, this.templateDir);
      return new Uint8Array(compiler.pdf(document, { pdfStandard: PDF_STANDARD }));
    } finally {
      for (const [path] of shadows) compiler.unmapShadow(path);
      compiler.evictCache(CACHE_AGE);
    }
  }
}

/** The files that the layout reads beside itself: the data, the spiral, and the charts as vector drawings. */
function shadowFiles(model: ReportModel): [name: string, content: Buffer][] {
  const charts = reportCharts(model);
  const data = { ...model, charts: charts.map((c) => c.name) };
  return [
    ['data.json', Buffer.from(JSON.stringify(data))],
    ['spiral.svg', Buffer.from(model.spiral.drawing)],
    ...charts.map((chart): [string, Buffer] => [`${chart.name}.svg`, drawChart(chart)]),
  ];
}
