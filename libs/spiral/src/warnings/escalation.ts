import type { RuleCode, WarningLevel } from '../result.js';
import { NEVER_ESCALATED } from '../rules/names.js';

/** Periods running after which a warning counts one level more. */
const RUNNING = 2;
const ONE_UP: Readonly<Record<WarningLevel, WarningLevel>> = {
  blue: 'yellow',
  yellow: 'red',
  red: 'red',
  late: 'late',
};
const GRAVITY: readonly WarningLevel[] = ['late', 'blue', 'yellow', 'red'];

/** The level that counts: one above what the rule says from the second period running on; red stays red. */
export const escalated = (found: WarningLevel, periods: number, rule: RuleCode): WarningLevel =>
  periods < RUNNING || NEVER_ESCALATED.has(rule) ? found : ONE_UP[found];

/** How a continuing warning has moved. */
export function moved(before: WarningLevel, now: WarningLevel): 'continued' | 'escalated' | 'eased' {
  const steps = GRAVITY.indexOf(now) - GRAVITY.indexOf(before);
  return steps > 0 ? 'escalated' : steps < 0 ? 'eased' : 'continued';
}
