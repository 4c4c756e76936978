import { Inject, Injectable } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import { periodKey, previous, yearAgo, type Period } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import { ObservationLedger, type Tx } from '@luoxuan/store';
import {
  readInWorker,
  readSubmission,
  reportedElements,
  type Finding,
  type Layout,
  type Reading,
  type Sheet,
} from '@luoxuan/workbook';
import { failed, problem, type Outcome, type Problem } from '../problem.js';
import type { KnownAddress } from '../registry/registry.js';
import { CATALOG, LAYOUTS } from '../tokens.js';
import { nothingDue } from './nothing-due.js';

/** What a workbook says for one member and period. */
export interface ReadFile {
  sheets: Sheet[];
  layout: string;
  readings: Reading[];
  findings: Finding[];
  /** Cells that hold something: readings + rejected. */
  read: number;
  rejected: number;
  /** Cells that say that there is no figure. */
  missing: number;
}

/** Figures of the same member that came before, by element. */
export interface KnownFigures {
  /** What a template showed under 上年同期. */
  yearAgo: Map<string, Quantity>;
  /** Of the year before, else of the period before. */
  latest: Map<string, Quantity>;
}

/** Reads a workbook for an address; what refuses the file as a whole is a problem, what concerns a cell a finding. */
@Injectable()
export class SubmissionReader {
  constructor(
    @Inject(CATALOG) private readonly catalog: Catalog,
    @Inject(LAYOUTS) private readonly layouts: Layout[],
    private readonly ledger: ObservationLedger,
  ) {}

  async read(path: string, address: KnownAddress, known: KnownFigures): Promise<Outcome<{ file: ReadFile }>> {
    const { member, period } = address;
    if (reportedElements(this.catalog.elements.values(), member, period).length === 0)
      return failed(nothingDue(member, period));
    const workbook = await readInWorker(path);
    if (!workbook.ok) return failed(workbook.refusal);
    const layout = this.layouts[0];
    if (layout === undefined) throw new Error('the catalogue has no layout');
    const submission = readSubmission(workbook.sheets, {
      layout,
      elements: this.catalog.elements,
      expected: { member, period },
      before: (code) => known.latest.get(code) ?? null,
      yearAgo: (code) => known.yearAgo.get(code) ?? null,
      catalogDigest: this.catalog.digest,
    });
    const { readings, findings, read, rejected, missing, blocked } = submission;
    if (blocked) return failed(...findings.filter((f) => f.level === 'error').map(asProblem));
    const file = {
      sheets: workbook.sheets,
      layout: layout.code,
      readings,
      findings,
      read,
      rejected,
      missing,
    };
    return { ok: true, file };
  }

  /** The figures that the new ones are held against. */
  async knownBefore(tx: Tx, { consortium, member, period }: KnownAddress): Promise<KnownFigures> {
    const at = async (earlier: Period): Promise<Map<string, Quantity>> => {
      const where = { members: [member.code], periods: [periodKey(earlier)] };
      const entries = await this.ledger.current(tx, consortium.code, where);
      return new Map(
        entries.map(({ element, steps, unit, decimals }) => [element, { steps, unit, decimals }]),
      );
    };
    const yearBefore = await at(yearAgo(period));
    return { yearAgo: yearBefore, latest: new Map([...(await at(previous(period))), ...yearBefore]) };
  }
}

const asProblem = (finding: Finding): Problem => {
  const at = finding.sheet === null ? '' : `${finding.sheet}!${finding.ref ?? ''}: `;
  return problem(
    finding.code,
    { zh: `${at}${finding.message.zh}`, en: `${at}${finding.message.en}` },
    finding.mend,
    { sheet: finding.sheet ?? '', ref: finding.ref ?? '', found: finding.found },
  );
};
