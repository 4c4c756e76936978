import type { Diagnosis, StandingWarning, WarningLevel } from '@luoxuan/spiral';
import type { Story } from './plan.js';

/** How often something was said of indicators of which there was nothing to say. */
export interface Quiet {
  indicators: number;
  /** Indicator-months with a figure, without those that a story touches */
  months: number;
  /** `month indicator` of those with a yellow or red warning, as the rule found it or as it stood with escalation */
  alarms: string[];
}

const ALARMING: readonly WarningLevel[] = ['yellow', 'red'];

/** The system's own figures follow from what the stories do to submissions and findings. */
const ABOUT_ITSELF = /^QA\d\d$/;

/** What one month's diagnosis found. */
export type Month = Pick<Diagnosis, 'scorecard' | 'warnings'>;

/** @param standing the warnings as they stand after all of the months */
export function quietOf(
  months: readonly Month[],
  standing: readonly StandingWarning[],
  stories: readonly Story[],
): Quiet {
  const watched = new Map(
    months.flatMap(({ scorecard: { period, dimensions } }) =>
      dimensions
        .flatMap((d) => d.indicators)
        .filter((r) => r.value.exact !== null && !isTold(r.code, period, stories))
        .map(({ code }) => [`${period} ${code}`, code]),
    ),
  );
  const alarms = [...alarmsFound(months), ...alarmsStanding(standing)].filter((place) => watched.has(place));
  return {
    indicators: new Set(watched.values()).size,
    months: watched.size,
    alarms: [...new Set(alarms)].sort(),
  };
}

const isTold = (code: string, month: string, stories: readonly Story[]): boolean =>
  ABOUT_ITSELF.test(code) ||
  stories.some(
    ({ about, since = '', until = '9' }) => about.includes(code) && since <= month && month <= until,
  );

const alarmsFound = (months: readonly Month[]): string[] =>
  months.flatMap(({ scorecard: { period }, warnings }) =>
    warnings.filter((w) => ALARMING.includes(w.level)).map((w) => `${period} ${w.indicator ?? ''}`),
  );

const alarmsStanding = (standing: readonly StandingWarning[]): string[] =>
  standing.flatMap(({ indicator, history }) =>
    history
      .filter(({ event, level }) => ALARMING.includes(level) && event !== 'resolved' && event !== 'withdrawn')
      .map(({ period }) => `${period} ${indicator ?? ''}`),
  );

export const quietLine = ({ indicators, months, alarms }: Quiet): string =>
  `quiet: ${indicators} indicators, ${months} indicator-months, ${alarms.length} false yellow or red` +
  ` (${((100 * alarms.length) / months).toFixed(2)} in 100)${alarms.length === 0 ? '' : `: ${alarms.join(', ')}`}\n`;
