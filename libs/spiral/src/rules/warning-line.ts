import { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult, nameOf } from '@luoxuan/scoring';
import type { StandardIndicator } from '@luoxuan/catalog';
import type { Warning } from '../result.js';
import { inWords } from '../wording.js';
import { aboutIndicator } from './about.js';
import { entryOf, resultsOf, type Rule, type Watch } from './rule.js';

/** 触及预警线: the value lies on or beyond a warning line of the standard (↑ at or below it, ↓ at or above it). */
export const warningLine: Rule = (watch) =>
  resultsOf(watch.scorecard).flatMap((r) => warn(r, entryOf(watch.standard, r.code)?.warning, watch));

function warn(result: IndicatorResult, lines: StandardIndicator['warning'], watch: Watch): Warning[] {
  const value = exactOf(result.value);
  if (value === null || lines === undefined || result.explanation.gaps.length > 0) return [];
  const crossed = (line: string | undefined): boolean =>
    line !== undefined && beyond(value, new Rational(line), result.direction);
  const level = crossed(lines.red) ? 'red' : crossed(lines.yellow) ? 'yellow' : null;
  if (level === null) return [];
  const line = `${(level === 'red' ? lines.red : lines.yellow) ?? ''} ${result.unit}`;
  const now = inWords(result.value);
  return [
    aboutIndicator(result, watch, {
      rule: 'warning-line',
      level,
      evidence: { value: result.value, line },
      text: {
        zh: `${result.name}为 ${now.zh}，已触及预警线 ${line}。`,
        en: `${nameOf(result).en} is ${now.en}: the warning line of ${line} is crossed.`,
      },
    }),
  ];
}

const beyond = (value: Rational, line: Rational, direction: IndicatorResult['direction']): boolean => {
  if (direction === 'context') return false;
  return direction === 'up' ? value.compare(line) <= 0 : value.compare(line) >= 0;
};
