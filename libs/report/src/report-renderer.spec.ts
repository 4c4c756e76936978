import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReport, createReportRenderer, LayoutError } from './index.js';
import { emptyDiagnosis, largeDiagnosis } from './testing/large-diagnosis.js';
import { sampleDiagnosis, sampleSources, SAMPLE_RUN } from './testing/sample-diagnosis.js';

const packageRoot = process.cwd();
const renderer = createReportRenderer({ packageRoot });
const model = buildReport(sampleDiagnosis(), SAMPLE_RUN, sampleSources());
const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const pages = (pdf: string): number => pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('renderPdf', () => {
  it('makes an archivable, tagged, Chinese document of the pages that it says', async () => {
    const pdf = latin(await renderer.renderPdf(model));
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pages(pdf)).toBeGreaterThan(15);
    expect(pdf).toMatch(new RegExp(`/Count ${pages(pdf)}\\b`));
    expect(pdf).toMatch(/\/Lang\s*\(zh-CN\)/);
    expect(pdf).toMatch(/\/MarkInfo/);
    expect(pdf).toMatch(/pdfaid:part>2<.*pdfaid:conformance>A</s);
    expect(pdf).toMatch(/\/CreationDate\s*\(D:20260108/);
  });

  it('is set in the fonts of the product and in no other', async () => {
    const pdf = latin(await renderer.renderPdf(model));
    const fonts = new Set(
      [...pdf.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map((m) => m[1]?.replace('-Identity-H', '')),
    );
    expect([...fonts].sort()).toEqual(['NotoSansSC-Bold', 'NotoSansSC-Regular', 'NotoSerifSC-Regular']);
  });

  it('gives the same bytes for the same model', async () => {
    const first = await renderer.renderPdf(model);
    await renderer.renderPdf(buildReport(emptyDiagnosis(), 'another', []));
    expect(Buffer.compare(first, await renderer.renderPdf(model))).toBe(0);
  });

  it('takes text as text, and prints 〓 for what the fonts do not have', async () => {
    const diagnosis = sampleDiagnosis();
    diagnosis.consortium.name = '云州😀 #panic() $x$ *b* 〈𠮷〉';
    await expect(renderer.renderPdf(buildReport(diagnosis, 'run', sampleSources()))).resolves.toBeInstanceOf(
      Uint8Array,
    );
  });

  it('gives the annual diagnosis lying pages of its own, and as many as its texts need', async () => {
    const lying = async (annual: typeof model.annual): Promise<number> =>
      latin(await renderer.renderPdf({ ...model, annual })).match(/\/MediaBox\s*\[\s*0 0 84\d/g)?.length ?? 0;
    const rows = model.annual!.rows.map((row) => ({
      ...row,
      quiet: false,
      cells: row.cells.map((c) => ({ ...c, text: c.text.repeat(20) })),
    }));
    const [without, usual, long] = [
      await lying(null),
      await lying(model.annual),
      await lying({ ...model.annual!, rows }),
    ];
    expect(without).toBeGreaterThan(0);
    expect(usual).toBeGreaterThan(without);
    expect(long).toBeGreaterThan(usual + 5);
  });

  it('stays short with 60 members', async () => {
    const pdf = latin(await renderer.renderPdf(buildReport(largeDiagnosis(60), 'run', [])));
    expect(pages(pdf)).toBeLessThan(60);
  });

  it('carries no path of this machine', async () => {
    expect(latin(await renderer.renderPdf(model))).not.toContain(packageRoot);
  });

  it('names file, line and column where a layout is broken', async () => {
    const templateDir = mkdtempSync(join(tmpdir(), 'layout-'));
    try {
      writeFileSync(join(templateDir, 'report.typ'), '\n#let x = \n');
      const broken = createReportRenderer({ packageRoot, templateDir }).renderPdf(model);
      await expect(broken).rejects.toThrow(LayoutError);
      await expect(broken).rejects.toThrow(/^.*\nreport\.typ:2:\d+: expected expression/);
    } finally {
      rmSync(templateDir, { recursive: true });
    }
  });

  it('refuses a layout that asks for a font that is not there', async () => {
    const templateDir = mkdtempSync(join(tmpdir(), 'layout-'));
    try {
      writeFileSync(
        join(templateDir, 'report.typ'),
        '#set document(date: datetime(year: 2026, month: 1, day: 8))\n#text(font: "No Such Font")[x]',
      );
      await expect(createReportRenderer({ packageRoot, templateDir }).renderPdf(model)).rejects.toThrow(
        /no such font/i,
      );
    } finally {
      rmSync(templateDir, { recursive: true });
    }
  });
});
