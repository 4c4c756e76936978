import { In } from 'typeorm';
import { type Clock, isoNow } from '../clock.js';
import { insertIfNew } from '../database/insert-if-new.js';
import type { Tx } from '../database/sql.js';
import { ImportFinding, Submission } from '../entities/index.js';

export type NewSubmission = Pick<
  Submission,
  'consortium' | 'member' | 'period' | 'fileName' | 'fileSha256' | 'storedAs'
> & {
  /** ISO 8601, UTC; now, unless it is known better */
  receivedAt?: string;
};

/** read = accepted + unchanged + revised + rejected; cells that say that there is no figure are counted apart */
export type SubmissionCounts = Pick<
  Submission,
  'read' | 'accepted' | 'unchanged' | 'revised' | 'rejected' | 'missing'
>;

/** A finding as the import makes it; `seq` follows from its place in the list. */
export type NewFinding = Omit<ImportFinding, 'id' | 'submissionId' | 'seq'>;

/** A finding of the import with whose file it was made in. */
export type StandingImportFinding = Omit<NewFinding, 'expected' | 'mend'> &
  Pick<Submission, 'member' | 'period'> & { file: string };

const NOTHING_READ: SubmissionCounts = {
  read: 0,
  accepted: 0,
  unchanged: 0,
  revised: 0,
  rejected: 0,
  missing: 0,
};

/** The workbooks that came in, what became of each, and what was found in it. */
export class Submissions {
  constructor(private readonly clock: Clock) {}

  /** The same bytes for the same member, period and time are the same submission: `existing` tells that it is known. */
  async receive(tx: Tx, given: NewSubmission): Promise<{ submission: Submission; existing: boolean }> {
    const { consortium, member, period, fileSha256 } = given;
    const row = {
      ...given,
      ...NOTHING_READ,
      receivedAt: given.receivedAt ?? isoNow(this.clock),
      state: 'received' as const,
      layout: null,
    };
    const existing = !(await insertIfNew(tx, Submission, row));
    const { receivedAt } = row;
    const submission = await tx.findOneByOrFail(Submission, {
      consortium,
      member,
      period,
      fileSha256,
      receivedAt,
    });
    return { submission, existing };
  }

  /** @returns false when the submission was settled before: then nothing is written */
  async ingested(
    tx: Tx,
    id: number,
    outcome: { layout: string; counts: SubmissionCounts; findings: NewFinding[] },
  ): Promise<boolean> {
    const change = { state: 'ingested' as const, layout: outcome.layout, ...outcome.counts };
    return this.settle(tx, id, change, outcome.findings);
  }

  /** Refused as a whole (not a workbook, no layout fits …). @returns as `ingested` */
  async refused(tx: Tx, id: number, findings: NewFinding[]): Promise<boolean> {
    return this.settle(tx, id, { state: 'refused' }, findings);
  }

  find(tx: Tx, id: number): Promise<Submission | null> {
    return tx.findOneBy(Submission, { id });
  }

  /** Of one consortium, oldest first. */
  list(tx: Tx, consortium: string, where: { member?: string; period?: string } = {}): Promise<Submission[]> {
    return tx.find(Submission, { where: { consortium, ...where }, order: { id: 'ASC' } });
  }

  /** In the order in which they were found. */
  findings(tx: Tx, submissionId: number): Promise<ImportFinding[]> {
    return tx.find(ImportFinding, { where: { submissionId }, order: { seq: 'ASC' } });
  }

  /** What was found, of these kinds, in the submissions that count: the latest one of each member and period. */
  async standingFindings(
    tx: Tx,
    consortium: string,
    codes: readonly string[],
  ): Promise<StandingImportFinding[]> {
    const ingested = await tx.find(Submission, {
      where: { consortium, state: 'ingested' },
      order: { id: 'ASC' },
    });
    const latest = new Map(ingested.map((s) => [`${s.member}|${s.period}`, s]));
    const counting = new Map([...latest.values()].map((s) => [s.id, s]));
    const found = await tx.find(ImportFinding, { where: { code: In([...codes]) }, order: { id: 'ASC' } });
    return found.flatMap(({ submissionId, code, level, sheet, ref, found: text, message }) => {
      const submission = counting.get(submissionId);
      if (submission === undefined) return [];
      const { member, period, fileName: file } = submission;
      return [{ code, level, member, period, file, sheet, ref, found: text, message }];
    });
  }

  private async settle(
    tx: Tx,
    id: number,
    change: Partial<Submission>,
    findings: NewFinding[],
  ): Promise<boolean> {
    const { affected } = await tx.update(Submission, { id, state: 'received' }, change);
    if (affected !== 1) return false;
    const rows = findings.map((finding, index) => ({ ...finding, submissionId: id, seq: index + 1 }));
    for (let start = 0; start < rows.length; start += 200) {
      await tx.insert(ImportFinding, rows.slice(start, start + 200));
    }
    return true;
  }
}
