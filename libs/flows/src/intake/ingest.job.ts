import { Injectable } from '@nestjs/common';
import { defineJob } from '@luoxuan/queue';
import { ObservationLedger, Submissions, UnitOfWork } from '@luoxuan/store';
import { Registry } from '../registry/registry.js';
import { FileArchive } from './file-archive.js';
import { INGEST_JOB, ingestPayload } from './ingest-payload.js';
import { Intake } from './intake.js';
import { recordAround } from './record-around.js';
import { SubmissionReader } from './read-submission-file.js';

/** Takes a kept workbook into the ledger: observations, counts, findings and the job's end in one transaction. */
@Injectable()
export class IngestJob {
  constructor(
    private readonly registry: Registry,
    private readonly reader: SubmissionReader,
    private readonly archive: FileArchive,
    private readonly intake: Intake,
    private readonly unitOfWork: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly ledger: ObservationLedger,
  ) {}

  readonly job = defineJob({
    kind: INGEST_JOB,
    payload: ingestPayload,
    handle: async ({ submission: id }, context) => {
      const submission = await this.unitOfWork.read((tx) => this.submissions.find(tx, id));
      if (submission === null) throw new Error(`there is no submission ${id}`);
      const resolved = await this.registry.resolve(submission);
      if (!resolved.ok) throw new Error(`submission ${id} has an unknown address`);
      const record = await this.unitOfWork.read((tx) => recordAround(tx, this.ledger, resolved));
      const read = await this.reader.read(this.archive.path(submission.storedAs), resolved, record);

      await this.unitOfWork.run(async (tx) => {
        if (read.ok) {
          const { counts, findings, append } = await this.intake.assess(tx, read.file, resolved);
          const layout = [...new Set(read.file.tables.map((t) => t.layout))].join(', ');
          if (await this.submissions.ingested(tx, id, { layout, counts, findings })) {
            const { consortium, member, receivedAt } = submission;
            const source = { consortium, submissionId: id, recordedAt: receivedAt };
            await this.ledger.append(
              tx,
              source,
              append.map(({ element, period, quantity, sheet, ref, raw }) => ({
                member,
                element,
                period,
                ...quantity,
                sheet,
                ref,
                raw,
              })),
            );
          }
        } else {
          await this.submissions.refused(tx, id, read.problems.map(asFinding));
        }
        await context.completeIn(tx);
      });
    },
  });
}

const asFinding = ({
  code,
  message,
  mend,
}: {
  code: string;
  message: { zh: string; en: string };
  mend: { zh: string; en: string };
}) => ({
  code,
  level: 'error' as const,
  sheet: null,
  ref: null,
  found: '',
  expected: mend,
  mend,
  message,
});
