import { fromKey, lastMonth, ordinal } from '@luoxuan/period';
import type { Warning } from '../result.js';
import type { Mute } from './standing.js';

/** The mute that silences a warning in the period of a run; of several the one given last. */
export function muteOf(warning: Warning, runPeriod: string, mutes: readonly Mute[]): Mute | null {
  const fitting = mutes.filter(
    (m) =>
      m.rule === warning.rule &&
      (m.indicator === null || m.indicator === warning.indicator) &&
      (m.member === null || m.member === warning.member) &&
      endOf(m.from) <= endOf(runPeriod) &&
      endOf(runPeriod) <= endOf(m.to),
  );
  return fitting.reduce<Mute | null>(
    (latest, m) => (latest === null || m.at >= latest.at ? m : latest),
    null,
  );
}

const endOf = (key: string): number => ordinal(lastMonth(fromKey(key)));
