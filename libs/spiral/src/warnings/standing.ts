import type { Mute, Warning, WarningLevel } from '../result.js';

export type { Mute } from '../result.js';

export type WarningEvent =
  | 'raised'
  | 'continued'
  | 'escalated'
  | 'eased'
  | 'resolved'
  | 'muted'
  /** A later run of the same period, over corrected data, no longer finds it. */
  | 'withdrawn';

/**
 * 预警 as it stands after all runs so far: raised once, continued while its condition lasts, one level up after two
 * periods, resolved by data. Derived by following the warnings of the latest run of each period in order; never edited.
 */
export interface StandingWarning extends Omit<Warning, 'level' | 'mute'> {
  /** `rule|indicator|member|period` of the period in which it began, '' for what there is not. */
  key: string;
  /** As the rule said in the last period. */
  foundLevel: WarningLevel;
  /** With escalation. */
  level: WarningLevel;
  /** Keys of the first and last period in which it was found. */
  since: string;
  until: string;
  /** How many periods it has been running. */
  periods: number;
  state: 'raised' | 'continuing' | 'resolved' | 'muted';
  /** Why it is silent: as long as it is muted. */
  mute: Mute | null;
  /** Period whose data ended it. */
  resolvedIn: string | null;
  history: {
    period: string;
    run: string;
    level: WarningLevel;
    event: WarningEvent;
  }[];
}

/** What one run found. */
export interface FoundWarnings {
  runId: string;
  warnings: readonly Warning[];
}

/** The latest run of one month (or year), and what earlier runs of it had found from older data. */
export interface FollowedRun extends FoundWarnings {
  /** Key of the month or year diagnosed */
  period: string;
  superseded?: readonly FoundWarnings[];
}
