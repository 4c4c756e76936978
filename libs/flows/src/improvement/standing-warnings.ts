import { Injectable } from '@nestjs/common';
import { followWarnings, type FollowedRun, type StandingWarning, type Warning } from '@luoxuan/spiral';
import { DiagnosedPeriods, Mutes, Warnings, type Tx } from '@luoxuan/store';

/** The warnings of a consortium as they stand after all its runs: followed from month to month, or year to year. */
@Injectable()
export class StandingWarnings {
  constructor(
    private readonly diagnosed: DiagnosedPeriods,
    private readonly warnings: Warnings,
    private readonly mutes: Mutes,
  ) {}

  async of(tx: Tx, consortium: string, kind: 'month' | 'year'): Promise<StandingWarning[]> {
    const found = new Map<string, Warning[]>();
    for (const { lastRun, ...warning } of await this.warnings.list(tx, consortium)) {
      const known = found.get(lastRun) ?? [];
      known.push({ ...warning, subject: '', concerns: { department: null, member: null } });
      found.set(lastRun, known);
    }
    const latest = new Map<string, FollowedRun & { at: string }>();
    for (const { kind: of, period, runId, diagnosedAt } of await this.diagnosed.of(tx, consortium)) {
      if (of !== kind || (latest.get(period)?.at ?? '') > diagnosedAt) continue;
      latest.set(period, { period, runId, at: diagnosedAt, warnings: found.get(runId) ?? [] });
    }
    return followWarnings([...latest.values()], await this.mutes.all(tx, consortium));
  }
}
