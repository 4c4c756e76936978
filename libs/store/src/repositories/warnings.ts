import type { Warning } from '@luoxuan/spiral';
import type { Tx } from '../database/sql.js';
import { RaisedWarning } from '../entities/index.js';

/** What a run raises, without the name that is only for showing. */
export type NewWarning = Pick<
  Warning,
  'rule' | 'level' | 'indicator' | 'member' | 'period' | 'text' | 'evidence'
>;

/** A warning as it stands, with the run that raised it first and the one that found it last. */
export interface StandingWarning extends NewWarning {
  id: number;
  firstRun: string;
  lastRun: string;
}

/** The warnings of all runs: one for each rule, indicator, member and period, however often it is found. */
export class Warnings {
  /** Raises what the run found. A known warning keeps its first run and takes over level, text and evidence. */
  async raise(tx: Tx, consortium: string, runId: string, warnings: readonly NewWarning[]): Promise<void> {
    for (const warning of warnings) {
      const { rule, period, level, text, evidence } = warning;
      const subject = {
        consortium,
        rule,
        period,
        indicator: warning.indicator ?? '',
        member: warning.member ?? '',
      };
      const found = { level, textZh: text.zh, textEn: text.en, evidence, lastRun: runId };
      await tx
        .createQueryBuilder()
        .insert()
        .into(RaisedWarning)
        .values({ ...subject, ...found, firstRun: runId })
        .orUpdate(
          ['level', 'text_zh', 'text_en', 'evidence', 'last_run'],
          ['consortium', 'rule', 'indicator', 'member', 'period'],
        )
        .updateEntity(false)
        .execute();
    }
  }

  /** Of one consortium, in the order in which they were first raised. */
  async list(
    tx: Tx,
    consortium: string,
    where: { period?: string; lastRun?: string } = {},
  ): Promise<StandingWarning[]> {
    const rows = await tx.find(RaisedWarning, { where: { consortium, ...where }, order: { id: 'ASC' } });
    return rows.map(standing);
  }
}

const standing = (row: RaisedWarning): StandingWarning => ({
  id: row.id,
  rule: row.rule as Warning['rule'],
  level: row.level as Warning['level'],
  indicator: row.indicator || null,
  member: row.member || null,
  period: row.period,
  text: { zh: row.textZh, en: row.textEn },
  evidence: row.evidence as Warning['evidence'],
  firstRun: row.firstRun,
  lastRun: row.lastRun,
});
