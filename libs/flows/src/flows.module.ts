import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule, packageRoot, type Config } from '@luoxuan/config';
import { QueueModule } from '@luoxuan/queue';
import { createReportRenderer } from '@luoxuan/report';
import { StoreModule, type Clock } from '@luoxuan/store';
import type { Definitions } from './definitions.js';
import { Demo } from './demo/demo.js';
import { PeopleJob } from './demo/people.job.js';
import { DemoPeople } from './demo/people.js';
import { DiagnoseMonthJob, DiagnoseYearJob } from './diagnosis/diagnose.job.js';
import { DiagnosisFlow } from './diagnosis/diagnosis.js';
import { FoundRuns } from './diagnosis/found-runs.js';
import { Inputs } from './diagnosis/inputs.js';
import { PastReader } from './diagnosis/past.js';
import { Peers } from './diagnosis/peers.js';
import { ImprovementFlow } from './improvement/improvement.js';
import { RunFollower } from './improvement/run-follower.js';
import { StandingWarnings } from './improvement/standing-warnings.js';
import { DeliverJob } from './digest/deliver.job.js';
import { DigestOutbox } from './digest/digest-outbox.js';
import { Digests } from './digest/digests.js';
import { Offices } from './digest/offices.js';
import { TellJob } from './digest/tell.job.js';
import { WaitingDigests } from './digest/waiting.js';
import { FileArchive } from './intake/file-archive.js';
import { IngestJob } from './intake/ingest.job.js';
import { Intake } from './intake/intake.js';
import { SubmissionReader } from './intake/read-submission-file.js';
import { Templates } from './intake/templates.js';
import { ExpertPanel } from './judgement/expert-panel.js';
import { Muting } from './judgement/muting.js';
import { Registry } from './registry/registry.js';
import { AnnualReportFlow } from './reporting/annual-report.js';
import { Schedule } from './schedule/schedule.js';
import { AnnualDiagnosis } from './annual/annual-diagnosis.js';
import { TargetProposals } from './targets/target-proposals.js';
import { SpiralFlow } from './spiral/spiral.js';
import { TargetSetting } from './targets/target-setting.js';
import { WhatIfFlow } from './whatif/whatif.js';
import { CATALOG, LAYOUTS, REPORT_RENDERER } from './tokens.js';

const JOBS = [IngestJob, DiagnoseMonthJob, DiagnoseYearJob, DeliverJob, TellJob, PeopleJob];
const FLOWS = [
  Registry,
  FileArchive,
  SubmissionReader,
  Intake,
  Templates,
  Inputs,
  Peers,
  FoundRuns,
  PastReader,
  StandingWarnings,
  RunFollower,
  ImprovementFlow,
  DiagnosisFlow,
  Offices,
  DigestOutbox,
  WaitingDigests,
  Digests,
  Schedule,
  TargetSetting,
  ExpertPanel,
  Muting,
  WhatIfFlow,
  TargetProposals,
  AnnualDiagnosis,
  SpiralFlow,
  AnnualReportFlow,
  DemoPeople,
  Demo,
];

/** All use cases over one configuration and one set of definitions. */
@Module({})
export class FlowsModule {
  static forRoot(config: Config, definitions: Definitions, clock: Clock): DynamicModule {
    return {
      module: FlowsModule,
      imports: [ConfigModule.forRoot(config), StoreModule.forRoot(config.database, clock), QueueModule],
      providers: [
        { provide: CATALOG, useValue: definitions.catalog },
        { provide: LAYOUTS, useValue: definitions.layouts },
        { provide: REPORT_RENDERER, useFactory: () => createReportRenderer({ packageRoot: packageRoot() }) },
        ...FLOWS,
        ...JOBS,
      ],
      exports: [CATALOG, ...FLOWS],
    };
  }
}
