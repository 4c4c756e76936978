import { Rational } from '@luoxuan/quantity';
import { exactOf, type IndicatorResult } from '@luoxuan/scoring';
import type { StandardIndicator } from '@luoxuan/catalog';
import type { Warning } from '../result.js';
import { entryOf, type Rule } from './rule.js';

/** 触及预警线: the value lies on or beyond a warning line of the standard (↑ at or below it, ↓ at or above it). */
export const warningLine: Rule = ({ standard, scorecard }) =>
  scorecard.dimensions
    .flatMap((d) => d.indicators)
    .flatMap((i) => warn(i, entryOf(standard, i.code)?.warning));

function warn(indicator: IndicatorResult, lines: StandardIndicator['warning']): Warning[] {
  const value = exactOf(indicator.value);
  if (value === null || lines === undefined || indicator.explanation.gaps.length > 0) return [];
  const crossed = (line: string | undefined): boolean =>
    line !== undefined && beyond(value, new Rational(line), indicator.direction);
  const level = crossed(lines.red) ? 'red' : crossed(lines.yellow) ? 'yellow' : null;
  if (level === null) return [];
  const line = level === 'red' ? lines.red : lines.yellow;
  const now = `${indicator.value.text ?? '—'} ${indicator.unit}`;
  return [
    {
      rule: 'warning-line',
      level,
      indicator: indicator.code,
      member: null,
      period: indicator.period,
      subject: indicator.name,
      evidence: { value: indicator.value, line: `${line ?? ''} ${indicator.unit}` },
      text: {
        zh: `${indicator.name}为 ${now}，已触及预警线 ${line ?? ''} ${indicator.unit}。`,
        en: `${indicator.name} is ${now}: the warning line of ${line ?? ''} ${indicator.unit} is crossed.`,
      },
    },
  ];
}

const beyond = (value: Rational, line: Rational, direction: IndicatorResult['direction']): boolean => {
  if (direction === 'context') return false;
  return direction === 'up' ? value.compare(line) <= 0 : value.compare(line) >= 0;
};
