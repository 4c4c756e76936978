import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { DatabaseChoice } from '@luoxuan/config';
import type { Clock } from './clock.js';
import { openStore, type Store } from './database/open-store.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { AnnualTexts } from './repositories/annual-texts.js';
import { DiagnosedPeriods } from './repositories/diagnosed-periods.js';
import { ExpertScores } from './repositories/expert-scores.js';
import { Findings } from './repositories/findings.js';
import { LedgerPanels } from './repositories/ledger-panels.js';
import { Members } from './repositories/members.js';
import { Mutes } from './repositories/mutes.js';
import { ObservationLedger } from './repositories/observation-ledger.js';
import { OfficeDigests } from './repositories/office-digests.js';
import { Reports } from './repositories/reports.js';
import { Runs } from './repositories/runs.js';
import { Submissions } from './repositories/submissions.js';
import { Targets } from './repositories/targets.js';

/** Tokens of what is no class: the open store, and the clock that everything uses. */
export const STORE = Symbol('luoxuan store');
export const CLOCK = Symbol('luoxuan clock');

const TIMED = [Submissions, ObservationLedger, Runs, Reports];
const TIMELESS = [
  LedgerPanels,
  Members,
  Findings,
  Targets,
  ExpertScores,
  AnnualTexts,
  Mutes,
  DiagnosedPeriods,
  OfficeDigests,
];

/** Opens the database (schema up to date) when Nest starts, closes it when everything else has stopped. */
@Global()
@Module({})
export class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(STORE) private readonly store: Store) {}

  static forRoot(database: DatabaseChoice, clock: Clock): DynamicModule {
    const exported = [UnitOfWork, ...TIMED, ...TIMELESS];
    return {
      module: StoreModule,
      providers: [
        { provide: CLOCK, useValue: clock },
        { provide: STORE, useFactory: () => openStore(database) },
        { provide: UnitOfWork, useFactory: (store: Store) => store.unitOfWork, inject: [STORE] },
        ...TIMED.map((timed) => ({ provide: timed, useFactory: () => new timed(clock) })),
        ...TIMELESS,
      ],
      exports: [CLOCK, STORE, ...exported],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
