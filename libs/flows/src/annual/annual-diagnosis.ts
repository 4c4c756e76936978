import { Injectable } from '@nestjs/common';
import { comparePeriods, lastMonth, type Period } from '@luoxuan/period';
import {
  onOneLine,
  refuseEdit,
  refuseIndicator,
  type AnnualEdit,
  type AnnualRow,
  type Diagnosis,
  type EditRefusal,
} from '@luoxuan/spiral';
import { AnnualTexts, Runs, UnitOfWork } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import { beforeSince, notBegun } from '../registry/period-problems.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';

/** 年度诊改 as it stands: of the latest run, or looked at now where the year has not been diagnosed. */
export interface AnnualView {
  run: string | null;
  diagnosis: Diagnosis;
  rows: AnnualRow[];
}

/** A text as somebody types it; `field` may be anything. */
export type WrittenText = Omit<AnnualEdit, 'field' | 'at'> & { field: string };

/** The rows of the annual diagnosis: pre-filled from data, edited by people. */
@Injectable()
export class AnnualDiagnosis {
  constructor(
    private readonly registry: Registry,
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: Runs,
    private readonly texts: AnnualTexts,
    private readonly diagnosis: DiagnosisFlow,
  ) {}

  /** `now`: ISO date-time. Of one indicator alone where one is named. */
  async of(code: string, year: number, now: string, indicator?: string): Promise<Outcome<AnnualView>> {
    const view = await this.whole(code, year, now);
    if (!view.ok || indicator === undefined) return view;
    const unknown = refuseIndicator(indicator, view.rows);
    if (unknown.length > 0) return failed(...unknown.map((r) => editProblem(r, indicator)));
    return { ...view, rows: view.rows.filter((r) => r.indicator === indicator) };
  }

  private async whole(code: string, year: number, now: string): Promise<Outcome<AnnualView>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const outside = yearProblems(year, found.consortium, now);
    if (outside.length > 0) return failed(...outside);
    const run = await this.unitOfWork.read((tx) => this.runs.latest(tx, code, 'year', String(year)));
    if (run !== null) {
      const diagnosis = JSON.parse(run.result) as Diagnosis;
      return { ok: true, run: run.id, diagnosis, rows: diagnosis.annual ?? [] };
    }
    const looked = await this.diagnosis.look(code, { kind: 'year', year }, now);
    if (!looked.ok) return looked;
    return { ok: true, run: null, diagnosis: looked.diagnosis, rows: looked.diagnosis.annual ?? [] };
  }

  /** Writes a text in place of what is pre-filled (null: as pre-filled again); it counts from the next run on. */
  async write(code: string, year: number, written: WrittenText, now: string): Promise<Outcome<object>> {
    const view = await this.whole(code, year, now);
    if (!view.ok) return view;
    const text = written.text === null ? null : onOneLine(written.text);
    const edit = { ...written, text, author: written.author.trim(), at: new Date(now).toISOString() };
    const refusals = refuseEdit(edit, view.rows);
    if (refusals.length > 0) return failed(...refusals.map((r) => editProblem(r, edit.indicator)));
    const field = edit.field as AnnualEdit['field'];
    await this.unitOfWork.run((tx) => this.texts.write(tx, code, year, { ...edit, field }));
    return { ok: true };
  }
}

/** A year has a diagnosis from its first day on, and none before the consortium began to report. */
function yearProblems(year: number, { since }: KnownConsortium, now: string): Problem[] {
  const period: Period = { kind: 'year', year };
  if (comparePeriods(lastMonth(period), since) < 0) return [beforeSince(period, since)];
  return year > Number(dateInChina(now).slice(0, 4)) ? [notBegun(period)] : [];
}

const editProblem = ({ code, message, mend, details }: EditRefusal, indicator: string): Problem =>
  problem(code, message, mend, { indicator, ...details });
