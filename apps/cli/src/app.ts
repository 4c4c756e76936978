import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import type { Catalog } from '@luoxuan/catalog';
import type { Config } from '@luoxuan/config';
import {
  AnnualDiagnosis,
  AnnualReportFlow,
  CATALOG,
  Digests,
  ExpertPanel,
  ImprovementFlow,
  Muting,
  Offices,
  TargetProposals,
  TargetSetting,
  DiagnosisFlow,
  Demo,
  FlowsModule,
  Intake,
  loadDefinitions,
  Registry,
  Schedule,
  SpiralFlow,
  Templates,
  WaitingDigests,
  WhatIfFlow,
  type Outcome,
} from '@luoxuan/flows';
import { JobRunner } from '@luoxuan/queue';
import { OperationalError, systemClock, type Clock } from '@luoxuan/store';
import { closeThreads } from '@luoxuan/workbook';

/** The application as the command line uses it. */
export interface App {
  catalog: Catalog;
  registry: Registry;
  intake: Intake;
  templates: Templates;
  diagnosis: DiagnosisFlow;
  reports: AnnualReportFlow;
  schedule: Schedule;
  targets: TargetSetting;
  experts: ExpertPanel;
  muting: Muting;
  digests: Digests;
  offices: Offices;
  waiting: WaitingDigests;
  improvement: ImprovementFlow;
  proposals: TargetProposals;
  annual: AnnualDiagnosis;
  spiral: SpiralFlow;
  whatIf: WhatIfFlow;
  demo: Demo;
  jobs: JobRunner;
  clock: Clock;
  close(): Promise<void>;
}

/** Loads the catalogue and opens the database. Faults of the catalogue and a database in use are expected failures. */
export async function openApp(config: Config): Promise<Outcome<{ app: App }>> {
  const definitions = await loadDefinitions(config.catalogDir);
  if (!definitions.ok) return definitions;
  try {
    const context = await NestFactory.createApplicationContext(
      FlowsModule.forRoot(config, definitions.definitions, systemClock),
      { logger: false, abortOnError: false },
    );
    context.useLogger(['error', 'warn', 'fatal']);
    context.enableShutdownHooks();
    return { ok: true, app: appOf(context) };
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    const { code, wording, mend, details } = error;
    return { ok: false, problems: [{ code, message: wording, mend, details }] };
  }
}

const appOf = (context: INestApplicationContext): App => ({
  catalog: context.get<Catalog>(CATALOG),
  registry: context.get(Registry),
  intake: context.get(Intake),
  templates: context.get(Templates),
  diagnosis: context.get(DiagnosisFlow),
  reports: context.get(AnnualReportFlow),
  schedule: context.get(Schedule),
  targets: context.get(TargetSetting),
  experts: context.get(ExpertPanel),
  muting: context.get(Muting),
  digests: context.get(Digests),
  offices: context.get(Offices),
  waiting: context.get(WaitingDigests),
  improvement: context.get(ImprovementFlow),
  proposals: context.get(TargetProposals),
  annual: context.get(AnnualDiagnosis),
  spiral: context.get(SpiralFlow),
  whatIf: context.get(WhatIfFlow),
  demo: context.get(Demo),
  jobs: context.get(JobRunner),
  clock: systemClock,
  close: async () => {
    await context.close();
    await closeThreads();
  },
});
