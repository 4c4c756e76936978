import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { compileCatalog, type Catalog } from '@luoxuan/catalog';
import type { Config, DatabaseChoice } from '@luoxuan/config';
import { endDate, fromKey } from '@luoxuan/period';
import { JobRunner } from '@luoxuan/queue';
import { Members, ObservationLedger, Submissions, UnitOfWork, type Clock } from '@luoxuan/store';
import { offBut } from '../../../catalog/src/testing/small-catalogue.js';
import { FlowsModule } from '../flows.module.js';

const element = (code: string, name: string, rest: object = {}) => ({
  ...{ code, name, unit: '万元', decimals: 2, type: 'amount', period: 'month', time: 'sum', members: 'sum' },
  ...{ owner: '科研处', reportedBy: ['高职'], clause: 'C4', status: 'proposed' },
  definition: '用于检验排程与目标的采集项，没有实际含义。',
  ...rest,
});

/** Two monthly figures; 横向到款 has targets, a floor and warning lines. */
export const smallFiles = (
  target: object = { 2024: 100, 2025: 120 },
  more: object = {},
): Record<string, object> => ({
  'monitoring.yaml': { rules: {}, off: offBut() },
  'elements/e.yaml': {
    elements: [element('INC01', '横向到款'), element('TRA01', '培训到账', { owner: '继续教育学院' })],
  },
  'indicators/i.yaml': {
    indicators: [
      { code: 'INC01', direction: 'up' },
      { code: 'TRA01', direction: 'up' },
    ],
  },
  'standards/s.yaml': {
    ...{
      code: 'small',
      version: '2023.1',
      name: '小标准',
      status: 'proposed',
      validFrom: 2023,
      source: 'clause',
    },
    ...more,
    scoring: { cap: 1, attainmentWeight: 1, progressWeight: 0, progressSpan: 0.2, progressSpanPoints: 5 },
    plan: {
      dueDays: { month: 10, quarter: 15, year: 30, 'school-year': 30 },
      behindPlan: { blue: 0.95, yellow: 0.85, red: 0.7 },
    },
    dimensions: [
      {
        ...{ code: 'D1', name: '维度', weight: 100 },
        groups: [
          {
            ...{ code: 'G1', name: '组' },
            indicators: [
              {
                ...{ code: 'INC01', kind: 'substantive', weight: 60, target },
                ...{ floor: '≥ 50', warning: { yellow: '≤ 60', red: '≤ 40' } },
              },
              { code: 'TRA01', kind: 'substantive', weight: 40, target },
            ],
          },
        ],
      },
    ],
  },
});

export function catalogOf(files: Record<string, object> = smallFiles()): Catalog {
  const compiled = compileCatalog(
    Object.entries(files).map(([path, data]) => ({ path, text: JSON.stringify(data) })),
  );
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults, null, 1));
  return compiled.catalog;
}

/** A clock that shows `start` now and goes on from there. */
export function clockFrom(start: string): Clock {
  const ahead = Date.parse(start) - Date.now();
  return () => new Date(Date.now() + ahead);
}

/** The whole application over a small catalogue, with consortium `bj` and its colleges `a` (lead) and `b`, from 2024-01 on. */
export class Office {
  private constructor(
    readonly app: INestApplicationContext,
    readonly dataDir: string,
  ) {}

  static async open(
    given: {
      database?: DatabaseChoice;
      catalog?: Catalog;
      clock?: Clock;
      dataDir?: string;
      config?: Partial<Config>;
    } = {},
  ): Promise<Office> {
    const dataDir = given.dataDir ?? mkdtempSync(join(tmpdir(), 'luoxuan-office-'));
    const config: Config = {
      dataDir,
      database: given.database ?? { type: 'sqlite', file: join(dataDir, 'luoxuan.sqlite') },
      ...{
        redisUrl: null,
        language: 'zh',
        catalogDir: 'nowhere',
        notify: { smtpUrl: null, sender: null, robots: {} },
      },
      ...given.config,
    };
    const definitions = { catalog: given.catalog ?? catalogOf(), layouts: [] };
    const clock = given.clock ?? clockFrom('2025-04-15T02:00:00.000Z');
    const app = await NestFactory.createApplicationContext(FlowsModule.forRoot(config, definitions, clock), {
      logger: false,
      abortOnError: false,
    });
    return new Office(app, dataDir);
  }

  get jobs(): JobRunner {
    return this.app.get(JobRunner);
  }

  /** Registers the consortium `code`. */
  async declare(code = 'bj', since = '2024-01', standard = 'small'): Promise<void> {
    const members = this.app.get(Members);
    await this.app.get(UnitOfWork).run(async (tx) => {
      await members.declareConsortium(tx, {
        ...{ code, name: `${code}联合体`, synthetic: true, standard, reporting: 'periodic', since },
      });
      await members.declare(tx, [
        { consortium: code, code: 'a', name: '甲学院', kind: '高职', isLead: true },
        { consortium: code, code: 'b', name: '乙学院', kind: '高职', isLead: false },
      ]);
    });
  }

  /** Takes in what a member reports for a month, on the fifth day after it unless said otherwise: INC01 and TRA01. */
  async report(
    member: string,
    period: string,
    values: [number, number],
    receivedAt?: string,
    code = 'bj',
  ): Promise<void> {
    const at = receivedAt ?? new Date(Date.parse(endDate(fromKey(period))) + 5 * 86_400_000).toISOString();
    await this.app.get(UnitOfWork).run(async (tx) => {
      const submissions = this.app.get(Submissions);
      const { submission } = await submissions.receive(tx, {
        ...{ consortium: code, member, period, fileName: `${member}-${period}.xlsx` },
        ...{ fileSha256: `${member}${period}${values.join()}${at}`, storedAs: 'nowhere', receivedAt: at },
      });
      const counts = { read: 2, accepted: 2, unchanged: 0, revised: 0, rejected: 0, missing: 0 };
      await submissions.ingested(tx, submission.id, { layout: 'template', counts, findings: [] });
      await this.app.get(ObservationLedger).append(
        tx,
        { consortium: code, submissionId: submission.id, recordedAt: at },
        values.map((value, n) => ({
          ...{ member, element: ['INC01', 'TRA01'][n] ?? '', period, steps: value * 100, unit: '万元' },
          ...{ decimals: 2, sheet: '填报表', ref: `F${n + 6}`, raw: String(value) },
        })),
      );
    });
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  remove(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}
