import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { buildReport, type ReportRenderer, type ReportSource } from '@luoxuan/report';
import type { Diagnosis } from '@luoxuan/spiral';
import { Reports, Runs, Submissions, UnitOfWork } from '@luoxuan/store';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import type { Outcome } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { Schedule } from '../schedule/schedule.js';
import { REPORT_RENDERER } from '../tokens.js';

export interface ReportFile {
  path: string;
  sha256: string;
}

export interface AnnualReport {
  runId: string;
  diagnosis: Diagnosis;
  edition: number;
  pdf: ReportFile;
  xlsx: ReportFile;
}

/** Writes a year's report: the PDF and the workbook, both from one model of one run. */
@Injectable()
export class AnnualReportFlow {
  constructor(
    private readonly registry: Registry,
    private readonly schedule: Schedule,
    private readonly diagnosis: DiagnosisFlow,
    private readonly unitOfWork: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly runs: Runs,
    private readonly reports: Reports,
    @Inject(REPORT_RENDERER) private readonly renderer: ReportRenderer,
  ) {}

  /**
   * Writes `report-<consortium>-<year>.pdf` and `.xlsx` into `folder`: of the last run as long as it saw the inputs as they
   * are, so that a report does not change after it was printed; otherwise of a new one. `now` as for the diagnosis.
   */
  async write(consortium: string, year: number, folder: string, now: string): Promise<Outcome<AnnualReport>> {
    const diagnosed = await this.diagnosed(consortium, year, now);
    if (!diagnosed.ok) return diagnosed;
    const { runId, diagnosis } = diagnosed;
    const model = buildReport(diagnosis, runId, await this.sources(consortium));
    const pdfBytes = await this.renderer.renderPdf(model);
    const xlsxBytes = await this.renderer.renderXlsx(model);

    await mkdir(folder, { recursive: true });
    const name = join(folder, `report-${consortium}-${year}`);
    const pdf = await writeWhole(`${name}.pdf`, pdfBytes);
    const xlsx = await writeWhole(`${name}.xlsx`, xlsxBytes);
    const { report } = await this.unitOfWork.run((tx) =>
      this.reports.publish(tx, { runId, consortium, year, pdfSha256: pdf.sha256, xlsxSha256: xlsx.sha256 }),
    );
    return { ok: true, runId, diagnosis, edition: report.edition, pdf, xlsx };
  }

  private async diagnosed(
    code: string,
    year: number,
    now: string,
  ): Promise<Outcome<{ runId: string; diagnosis: Diagnosis }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const at = { kind: 'year' as const, year };
    const runId = await this.schedule.current(found.consortium, at, now);
    const run = runId === null ? null : await this.unitOfWork.read((tx) => this.runs.find(tx, runId));
    if (run === null) return this.diagnosis.diagnose(code, at, now);
    return { ok: true, runId: run.id, diagnosis: JSON.parse(run.result) as Diagnosis };
  }

  private async sources(consortium: string): Promise<ReportSource[]> {
    const rows = await this.unitOfWork.read((tx) => this.submissions.list(tx, consortium));
    return rows.map((s) => ({
      submission: s.id,
      member: s.member,
      period: s.period,
      file: s.fileName,
      sha256: s.fileSha256,
      receivedAt: s.receivedAt,
      counts: { accepted: s.accepted, unchanged: s.unchanged, revised: s.revised, rejected: s.rejected },
    }));
  }
}

/** Writes a file whole or not at all. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<ReportFile> {
  const unfinished = `${path}.part`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') };
}
