import { Injectable } from '@nestjs/common';
import type { FollowedRun } from '@luoxuan/spiral';
import { DiagnosedPeriods, Runs, type Tx } from '@luoxuan/store';

/** What the runs of a consortium found, by period: in the latest run of it, and in those that it replaced. */
@Injectable()
export class FoundRuns {
  constructor(
    private readonly diagnosed: DiagnosedPeriods,
    private readonly runs: Runs,
  ) {}

  async of(tx: Tx, consortium: string, kind: 'month' | 'year'): Promise<FollowedRun[]> {
    const latest = new Map<string, { runId: string; at: string }>();
    for (const { kind: of, period, runId, diagnosedAt: at } of await this.diagnosed.of(tx, consortium)) {
      if (of === kind && (latest.get(period)?.at ?? '') <= at) latest.set(period, { runId, at });
    }
    const found = await this.runs.warnings(tx, consortium, kind);
    return [...latest].map(([period, { runId }]) => {
      const all = found
        .filter((run) => run.period === period)
        .map(({ id, warnings }) => ({ runId: id, warnings }));
      const current = all.find((run) => run.runId === runId);
      if (current === undefined) throw new Error(`the run ${runId} is not on record`);
      return { period, ...current, superseded: all.filter((run) => run !== current) };
    });
  }
}
