import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, packageRoot, type Config } from '@luoxuan/config';
import { periodKey } from '@luoxuan/period';
import { JobBoard } from '@luoxuan/queue';
import { Submissions, UnitOfWork } from '@luoxuan/store';
import { DIAGNOSE_JOBS } from '../diagnosis/diagnose.job.js';
import type { DiagnosisRun } from '../diagnosis/diagnosis.js';
import { Intake, type Counts } from '../intake/intake.js';
import type { Outcome, Problem } from '../problem.js';
import { Registry } from '../registry/registry.js';
import { AnnualReportFlow, type AnnualReport } from '../reporting/annual-report.js';
import { readFixture } from './demo-folder.js';
import { PEOPLE_JOB } from './people.job.js';
import { timeline, type DemoEvent } from './timeline.js';

const FIXTURES = ['demo', 'published'];

export interface DemoRefusal {
  file: string;
  problems: Problem[];
}

export interface DemoYear {
  year: number;
  run: Pick<DiagnosisRun, 'runId' | 'diagnosis'>;
  report: Omit<AnnualReport, 'diagnosis'>;
}

export interface DemoConsortium {
  code: string;
  name: string;
  files: number;
  counts: Counts;
  /** Files that were refused as a whole. */
  refused: DemoRefusal[];
  years: DemoYear[];
}

/** One consortium of the demo, ready to be enqueued. */
export interface DemoPlan {
  code: string;
  name: string;
  events: DemoEvent[];
}

/**
 * The demo: the consortia of `fixtures/` as if their years went by. Every step can be repeated: started again after it was
 * killed, it goes on where it was and ends with the same result.
 */
@Injectable()
export class Demo {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly registry: Registry,
    private readonly intake: Intake,
    private readonly board: JobBoard,
    private readonly unitOfWork: UnitOfWork,
    private readonly submissions: Submissions,
    private readonly reports: AnnualReportFlow,
  ) {}

  /** Registers the consortia of the fixtures and says what will happen in each. */
  async plan(): Promise<Outcome<{ plans: DemoPlan[] }>> {
    const plans: DemoPlan[] = [];
    for (const name of FIXTURES) {
      const read = await readFixture(join(packageRoot(), 'fixtures', name));
      if (!read.ok) return read;
      const { consortium } = read.fixture;
      const registered = await this.registry.register(consortium);
      if (!registered.ok) return registered;
      plans.push({ code: consortium.code, name: consortium.name, events: timeline(read.fixture) });
    }
    return { ok: true, plans };
  }

  /** Brings one event into the queue; a file that is refused as a whole is answered. */
  async enqueue({ code }: DemoPlan, event: DemoEvent): Promise<DemoRefusal | null> {
    if (event.kind === 'diagnosis') {
      const period = periodKey(event.period);
      await this.unitOfWork.run((tx) =>
        this.board.enqueue(tx, {
          kind: DIAGNOSE_JOBS[event.period.kind],
          lane: code,
          key: `diagnose-demo-${code}-${period}`,
          payload: { consortium: code, period, now: event.at },
        }),
      );
      return null;
    }
    if (event.kind === 'people') {
      const { fixture, what, index, at } = event;
      await this.unitOfWork.run((tx) =>
        this.board.enqueue(tx, {
          kind: PEOPLE_JOB,
          lane: code,
          key: `demo-people-${code}-${what}-${index}`,
          payload: { consortium: code, fixture, what, index, now: at },
        }),
      );
      return null;
    }
    const { path, member, period, file } = event.upload;
    const received = await this.intake.receive(path, { consortium: code, member, period }, event.at);
    return received.ok ? null : { file, problems: received.problems };
  }

  /** Once the queue is empty: writes the reports and adds up what became of the files. */
  async conclude(
    { code, name, events }: DemoPlan,
    refused: DemoRefusal[],
  ): Promise<Outcome<{ consortium: DemoConsortium }>> {
    const years: DemoYear[] = [];
    for (const event of events) {
      if (event.kind !== 'diagnosis' || event.period.kind !== 'year') continue;
      const { year } = event.period;
      const report = await this.reports.write(code, year, join(this.config.dataDir, 'reports'), event.at);
      if (!report.ok) return report;
      const { runId, diagnosis, ...files } = report;
      years.push({ year, run: { runId, diagnosis }, report: { runId, ...files } });
    }
    const rows = await this.unitOfWork.read((tx) => this.submissions.list(tx, code));
    const total = (of: keyof Counts): number => rows.reduce((sum, row) => sum + row[of], 0);
    const counts: Counts = {
      read: total('read'),
      accepted: total('accepted'),
      unchanged: total('unchanged'),
      revised: total('revised'),
      rejected: total('rejected'),
      missing: total('missing'),
    };
    return { ok: true, consortium: { code, name, files: rows.length, counts, refused, years } };
  }
}
