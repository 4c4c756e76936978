import { type Clock, isoNow } from '../clock.js';
import { isPostgres, sqlRows, type Tx } from '../database/sql.js';
import { Report } from '../entities/index.js';

export type NewReport = Pick<Report, 'runId' | 'consortium' | 'year' | 'pdfSha256' | 'xlsxSha256'>;

/** The published editions of the annual reports. */
export class Reports {
  constructor(private readonly clock: Clock) {}

  /** One edition per run: publishing a run again answers the edition that it has. */
  async publish(tx: Tx, given: NewReport): Promise<{ report: Report; existing: boolean }> {
    if (isPostgres(tx)) {
      // two processes would count the same next edition
      await sqlRows(tx, 'SELECT pg_advisory_xact_lock(hashtext(?))', [`report:${given.consortium}`]);
    }
    const known = await tx.findOneBy(Report, { runId: given.runId });
    if (known) return { report: known, existing: true };
    const { consortium, year } = given;
    const edition = ((await tx.maximum(Report, 'edition', { consortium, year })) ?? 0) + 1;
    const report = tx.create(Report, { ...given, edition, createdAt: isoNow(this.clock) });
    await tx.insert(Report, report);
    return { report, existing: false };
  }

  ofRun(tx: Tx, runId: string): Promise<Report | null> {
    return tx.findOneBy(Report, { runId });
  }

  /** Oldest edition first. */
  editions(tx: Tx, consortium: string, year: number): Promise<Report[]> {
    return tx.find(Report, { where: { consortium, year }, order: { edition: 'ASC' } });
  }
}
