import { Rational } from '@luoxuan/quantity';
import { isReason, reaches, told, type Rule } from './rule.js';

/** 达线: `points` at the line or better, otherwise `otherwise`. */
export const threshold: Rule<'threshold'> = ({ line, points, otherwise }, judged) => {
  const { value, share, direction } = judged;
  if (isReason(value)) return { points: value };
  if (share.equals(0)) return { points: 'target-is-zero' };
  const due = new Rational(line).mul(share);
  return {
    points: new Rational(reaches(value, due, direction) ? points : otherwise),
    because: {
      zh: `达到 ${told(due, judged)} 得 ${points} 分，否则 ${otherwise} 分`,
      en: `${points} points at ${told(due, judged)} or better, otherwise ${otherwise}`,
    },
  };
};
