import { Rational } from '@luoxuan/quantity';
import { isReason, told, type Rule } from './rule.js';

/** 扣分: 100 − `each` for every incident, never below 0. */
export const deduction: Rule<'deduction'> = ({ each }, judged) => {
  const { value } = judged;
  if (isReason(value)) return { points: value };
  const left = new Rational(100).sub(value.mul(each));
  return {
    points: left.compare(0) < 0 ? new Rational(0) : left.compare(100) > 0 ? new Rational(100) : left,
    because: {
      zh: `${told(value, judged)}，每项扣 ${each} 分`,
      en: `${told(value, judged)}, ${each} points off for each`,
    },
  };
};
