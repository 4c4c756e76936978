import 'reflect-metadata';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Catalog } from '@luoxuan/catalog';
import type { Config } from '@luoxuan/config';
import { FlowsModule, loadDefinitions, Registry, type Outcome } from '@luoxuan/flows';
import { JobRunner } from '@luoxuan/queue';
import { UnitOfWork, type Tx } from '@luoxuan/store';
import { closeThreads } from '@luoxuan/workbook';
import { Figures } from '../../fixtures/generator/figures.js';
import { independent } from '../../fixtures/generator/noise.js';
import { planUploads, type Upload } from '../../fixtures/generator/uploads.js';
import { WorkbookWriter } from '../../fixtures/generator/workbooks.js';
import { writeCatalogue } from './definition-change.js';
import type { SimulationPlan } from './plan.js';

/** The product as it runs in one place: a data folder, a database, the embedded runner, and a clock that we turn. */
export class World {
  /** ISO date-time, UTC */
  now = '2024-01-01T00:00:00.000Z';

  private constructor(
    readonly plan: SimulationPlan,
    readonly catalog: Catalog,
    readonly folder: string,
    private readonly app: INestApplicationContext,
    private readonly writer: WorkbookWriter,
  ) {}

  static async open(plan: SimulationPlan): Promise<World> {
    const folder = await mkdtemp(join(tmpdir(), 'luoxuan-simulation-'));
    const catalogDir = join(folder, 'indicators');
    await writeCatalogue(catalogDir);
    const { definitions } = expectOk(await loadDefinitions(catalogDir));
    const config: Config = {
      dataDir: folder,
      database: { type: 'sqlite', file: join(folder, 'luoxuan.sqlite') },
      redisUrl: null,
      language: 'zh',
      catalogDir,
      notify: { smtpUrl: null, sender: null, robots: {} },
    };
    const opened: { world?: World } = {};
    const clock = (): Date => new Date(opened.world?.now ?? 0);
    const app = await NestFactory.createApplicationContext(FlowsModule.forRoot(config, definitions, clock), {
      logger: false,
      abortOnError: false,
    });
    const { catalog } = definitions;
    const figures = new Figures(plan.generator, catalog.elements, independent);
    const writer = new WorkbookWriter(plan.consortium, catalog, figures);
    opened.world = new World(plan, catalog, folder, app, writer);
    expectOk(await opened.world.get(Registry).register(plan.consortium));
    await opened.world.jobs.start();
    return opened.world;
  }

  get code(): string {
    return this.plan.consortium.code;
  }

  get jobs(): JobRunner {
    return this.app.get(JobRunner);
  }

  get<T>(type: new (...parts: never[]) => T): T {
    return this.app.get<T>(type);
  }

  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.get(UnitOfWork).read(work);
  }

  /** Every workbook that will arrive, in that order. */
  uploads(): Upload[] {
    const { consortium, generator } = this.plan;
    const standard = this.catalog.standards.find((s) => s.code === consortium.standard);
    if (standard === undefined) throw new Error(`no standard ${consortium.standard}`);
    return planUploads(consortium, this.catalog, standard, generator);
  }

  /** Writes the workbook of an upload; answers its path. */
  async write(upload: Upload): Promise<string> {
    const path = join(this.folder, 'sent', upload.file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await this.writer.write(upload));
    return path;
  }

  async close(): Promise<void> {
    await this.jobs.stop(10_000);
    await this.app.close();
    await closeThreads();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** What the simulation does has to be possible; what is refused on purpose is not sent through here. */
export function expectOk<T extends object>(outcome: Outcome<T>): { ok: true } & T {
  if (!outcome.ok) throw new Error(outcome.problems.map((p) => `${p.code}: ${p.message.en}`).join('\n'));
  return outcome;
}
