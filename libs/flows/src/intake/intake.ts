import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { periodKey } from '@luoxuan/period';
import { JobBoard } from '@luoxuan/queue';
import { ObservationLedger, Submissions, UnitOfWork, type Tx } from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import {
  type Finding,
  FINDING_LIMITS,
  limitFindings,
  type Reading,
  type Submission,
} from '@luoxuan/workbook';
import { failed, problem, type Outcome } from '../problem.js';
import { Registry, type Address, type KnownAddress } from '../registry/registry.js';
import { notBegun, startDate } from '../registry/period-problems.js';
import { classify } from './classify.js';
import { FileArchive } from './file-archive.js';
import { INGEST_JOB, type IngestPayload } from './ingest-payload.js';
import { SubmissionReader } from './read-submission-file.js';
import { factOf, filledFinding, gapFillers } from './fill-gaps.js';
import { nothingReported } from './nothing-reported.js';
import { recordAround } from './record-around.js';
import { revisedFinding } from './revised-finding.js';

/** What became of the cells: accepted + unchanged + revised + rejected = read; missing ones are counted apart. */
export interface Counts {
  read: number;
  accepted: number;
  unchanged: number;
  revised: number;
  rejected: number;
  missing: number;
}

export interface IntakeResult {
  submission: number | null;
  counts: Counts;
  findings: Finding[];
}

/** What is to be written: the readings that are new or different, and everything that is said about the file. */
export interface Assessed {
  counts: Counts;
  findings: Finding[];
  append: Reading[];
}

/** Workbooks come in: checked at once, kept, and taken into the ledger by a job. */
@Injectable()
export class Intake {
  constructor(
    private readonly registry: Registry,
    private readonly reader: SubmissionReader,
    private readonly archive: FileArchive,
    private readonly unitOfWork: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly ledger: ObservationLedger,
    private readonly board: JobBoard,
  ) {}

  /** Reads and judges a workbook without storing anything. */
  async check(path: string, address: Address, now: string): Promise<Outcome<{ result: IntakeResult }>> {
    const opened = await this.open(path, address, now);
    if (!opened.ok) return opened;
    const { file, known } = opened;
    const { counts, findings } = await this.unitOfWork.read((tx) => this.assess(tx, file, known));
    return { ok: true, result: { submission: null, counts, findings } };
  }

  /**
   * Keeps a workbook and the job that takes it in, in one transaction. A file that is refused as a whole leaves nothing
   * behind. `receivedAt` is an ISO date-time; the same file at the same time is one upload.
   */
  async receive(
    path: string,
    address: Address,
    receivedAt: string,
  ): Promise<Outcome<{ submission: number }>> {
    const content = await readFile(path).catch(() => null);
    if (content === null) return failed(noFile(path));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const resolved = await this.registry.resolve(address);
    if (!resolved.ok) return resolved;
    const kept = await this.unitOfWork.read((tx) => this.kept(tx, resolved, sha256, receivedAt));
    if (kept !== null) return { ok: true, submission: kept };

    const opened = await this.open(path, address, receivedAt);
    if (!opened.ok) return opened;
    const { consortium, member, period } = resolved;
    const storedAs = await this.archive.keep(consortium.code, sha256, content);
    return this.unitOfWork.run(async (tx) => {
      const { submission } = await this.submissions.receive(tx, {
        consortium: consortium.code,
        member: member.code,
        period: periodKey(period),
        fileName: basename(path),
        fileSha256: sha256,
        storedAs,
        receivedAt,
      });
      const payload: IngestPayload = { submission: submission.id };
      await this.board.enqueue(tx, {
        kind: INGEST_JOB,
        lane: consortium.code,
        key: `${INGEST_JOB}-${submission.id}`,
        payload,
      });
      return { ok: true as const, submission: submission.id };
    });
  }

  /** What became of a submission that was taken in. */
  outcome(submission: number): Promise<IntakeResult> {
    return this.unitOfWork.read(async (tx) => {
      const row = await this.submissions.find(tx, submission);
      if (row === null) throw new Error(`there is no submission ${submission}`);
      const { read, accepted, unchanged, revised, rejected, missing } = row;
      const findings = (await this.submissions.findings(tx, submission)).map(asFinding);
      return { submission, counts: { read, accepted, unchanged, revised, rejected, missing }, findings };
    });
  }

  /** Compares what was read with the ledger: new, unchanged, or a revision of what is there. */
  async assess(tx: Tx, file: Submission, { consortium, member }: KnownAddress): Promise<Assessed> {
    const current = await this.ledger.current(tx, consortium.code, {
      members: [member.code],
      periods: [...new Set([...file.readings, ...file.secondary].map((r) => r.period))],
    });
    const before = new Map(current.map((entry) => [factOf(entry), entry]));
    const fillers = gapFillers(file.secondary, new Set([...before.keys(), ...file.readings.map(factOf)]));
    const counts: Counts = {
      read: file.read + fillers.length,
      accepted: fillers.length,
      unchanged: 0,
      revised: 0,
      rejected: file.rejected,
      missing: file.missing,
    };
    const noted = fillers.map(filledFinding);
    if (counts.read === 0) noted.push(nothingReported);
    const append = [...fillers];
    for (const reading of file.readings) {
      const entry = before.get(factOf(reading)) ?? null;
      const verdict = classify(reading.quantity, entry);
      counts[verdict] += 1;
      if (verdict !== 'unchanged') append.push(reading);
      if (verdict === 'revised' && entry !== null) noted.push(revisedFinding(reading, entry));
    }
    return { counts, findings: [...file.findings, ...limitFindings(noted, EACH_NAMED)], append };
  }

  private async open(
    path: string,
    address: Address,
    now: string,
  ): Promise<Outcome<{ file: Submission; known: KnownAddress }>> {
    const resolved = await this.registry.resolve(address);
    if (!resolved.ok) return resolved;
    if (startDate(resolved.period) > dateInChina(now)) return failed(notBegun(resolved.period));
    const record = await this.unitOfWork.read((tx) => recordAround(tx, this.ledger, resolved));
    const read = await this.reader.read(path, resolved, record);
    return read.ok ? { ok: true, file: read.file, known: resolved } : read;
  }

  /** The submission that this very upload made, if it was interrupted and comes again. */
  private async kept(
    tx: Tx,
    { consortium, member, period }: KnownAddress,
    sha256: string,
    receivedAt: string,
  ): Promise<number | null> {
    const where = { member: member.code, period: periodKey(period) };
    const all = await this.submissions.list(tx, consortium.code, where);
    return all.find((s) => s.fileSha256 === sha256 && s.receivedAt === receivedAt)?.id ?? null;
  }
}

/** Each figure that is revised shows the one before it: they are never taken together, only capped. */
const EACH_NAMED = { alike: FINDING_LIMITS.total, total: FINDING_LIMITS.total };

/** A kept finding as it was found. */
const asFinding = ({ code, level, sheet, ref, found, expected, mend, message }: Finding): Finding => ({
  code,
  level,
  sheet,
  ref,
  found,
  expected,
  mend,
  message,
});

const noFile = (path: string) =>
  problem(
    'no-file',
    { zh: `无法读取文件 ${path}`, en: `the file ${path} cannot be read` },
    { zh: '检查路径与读取权限', en: 'see that the path is right and the file may be read' },
    { path },
  );
