import { Rational } from '@luoxuan/quantity';
import { isReason, told, type Answer, type Judged, type Rule } from './rule.js';

/** 比最优: 100·value/best, of all that are scored, this one included (↓: best/value). */
export const relativeToBest: Rule<'relative-to-best'> = (_rule, judged) => {
  const { figure, peers, direction } = judged;
  if (isReason(figure)) return { points: figure };
  if (peers.length === 0) return { points: 'no-peers' };
  const better = direction === 'down' ? -1 : 1;
  const best = peers.reduce((a, b) => (b.compare(a) * better > 0 ? b : a), figure);
  const ratio = ratioTo(figure, best, direction);
  if (isReason(ratio)) return { points: ratio };
  return {
    points: ratio.mul(100),
    because: {
      zh: `${peers.length + 1} 家中最优 ${told(best, judged)}`,
      en: `the best of ${peers.length + 1} is ${told(best, judged)}`,
    },
  };
};

/** value/reference (↓: reference/value), never below 0. A share of something that is not above 0 means nothing. */
export function ratioTo(value: Rational, reference: Rational, direction: Judged['direction']): Answer {
  const [part, whole] = direction === 'down' ? [reference, value] : [value, reference];
  if (whole.compare(0) <= 0) return direction === 'down' ? 'value-is-zero' : 'denominator-is-zero';
  const ratio = part.div(whole);
  return ratio.compare(0) < 0 ? new Rational(0) : ratio;
}
