import {
  type BeforeApplicationShutdown,
  Inject,
  Logger,
  Module,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { type Config, CONFIG } from '@luoxuan/config';
import { CLOCK, type Clock, STORE, type Store, UnitOfWork } from '@luoxuan/store';
import { JobBoard } from './board/job-board.js';
import { JobDefinition } from './job.js';
import { JobRegistry } from './registry.js';
import { BullRunner } from './runner/bull-runner.js';
import { EmbeddedRunner } from './runner/embedded-runner.js';
import { JobRunner } from './runner/job-runner.js';

/** How long running jobs may go on after a signal to end, ms. */
const STOP_DEADLINE = 10_000;

const runner: Provider = {
  provide: JobRunner,
  inject: [JobBoard, JobRegistry, STORE, CONFIG],
  useFactory: (board: JobBoard, registry: JobRegistry, store: Store, config: Config) => {
    const logger = new Logger('jobs');
    const alone = store.dataSource.options.type !== 'postgres';
    const onError = (error: Error) => {
      logger.error(error.message, error.stack);
    };
    const parts = { board, registry, alone, onError };
    return config.redisUrl === null ? new EmbeddedRunner(parts) : new BullRunner(parts, config.redisUrl);
  },
};

/**
 * The board and the runner that the configuration asks for. Handlers are the providers with a `JobDefinition` as their
 * property `job`. The application starts the runner; it is stopped here, before the connections go
 * (`beforeApplicationShutdown` of all modules comes before `onApplicationShutdown` of any).
 */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: JobRegistry, useFactory: () => new JobRegistry() },
    {
      provide: JobBoard,
      inject: [UnitOfWork, CLOCK, JobRegistry],
      useFactory: (unitOfWork: UnitOfWork, clock: Clock, registry: JobRegistry) =>
        new JobBoard(unitOfWork, clock, registry),
    },
    runner,
  ],
  exports: [JobBoard, JobRunner],
})
export class QueueModule implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(JobRegistry) private readonly registry: JobRegistry,
    @Inject(JobRunner) private readonly runner: JobRunner,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      const job: unknown = (instance as { job?: unknown } | null | undefined)?.job;
      if (job instanceof JobDefinition) this.registry.add(job);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.runner.stop(STOP_DEADLINE);
  }
}
