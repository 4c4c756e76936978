import { Rational } from '@luoxuan/quantity';
import { exactOf, known, RATE_DECIMALS, unknown } from '../figure.js';
import type { Figure, ScorePart } from '../result.js';
import { POINTS, weightedMean } from '../score.js';
import type { Judged } from './rule.js';

/**
 * 达成 [P]: 100·min(attainment, cap) and, where the year-ago value exists, a progress part; weights from the standard,
 * every part kept. Without an attainment there is no score. No other rule has a progress part.
 */
export function attained({ attainment, progress, scoring }: Judged): { score: Figure; parts: ScorePart[] } {
  const { capped } = attainment;
  const exact = exactOf(capped);
  const points =
    capped.exact === null || exact === null
      ? unknown(POINTS, capped.exact === null ? capped.reason : 'no-data')
      : known(exact.compare(0) < 0 ? new Rational(0) : exact, POINTS, RATE_DECIMALS);
  const parts: ScorePart[] = [
    { name: 'attainment', weight: scoring.attainmentWeight, points },
    { name: 'progress', weight: scoring.progressWeight, points: progress },
  ];
  if (points.exact === null) return { score: points, parts };
  return {
    score: weightedMean(parts.map((p) => ({ weight: new Rational(p.weight), figure: p.points }))).mean,
    parts,
  };
}
