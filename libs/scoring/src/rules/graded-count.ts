import { Rational } from '@luoxuan/quantity';
import { isReason, type Rule } from './rule.js';

/** 分级计数: 国家级 3 / 省级 2 / 签约 1, Σ count·points, at most `cap`, as a share of `cap`. One missing count leaves it open. */
export const gradedCount: Rule<'graded-count'> = ({ grades, cap }, judged) => {
  const full = new Rational(cap).mul(judged.share);
  if (full.equals(0)) return { points: 'target-is-zero' };
  let sum = new Rational(0);
  for (const { element, points } of grades) {
    const count = judged.count(element);
    if (isReason(count)) return { points: count };
    sum = sum.add(count.mul(points));
  }
  const share =
    sum.compare(full) > 0 ? new Rational(1) : sum.compare(0) < 0 ? new Rational(0) : sum.div(full);
  const [got, most] = [sum.round(2).toString(), full.round(2).toString()];
  return {
    points: share.mul(100),
    because: {
      zh: `分级计数 ${got}，满分 ${most}`,
      en: `the graded count is ${got}, full points at ${most}`,
    },
  };
};
