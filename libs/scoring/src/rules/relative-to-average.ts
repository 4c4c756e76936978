import { Rational } from '@luoxuan/quantity';
import { inBands } from './bands.js';
import { ratioTo } from './relative-to-best.js';
import { isReason, told, type Rule } from './rule.js';

/**
 * 比平均: points of the band that value/average, in %, lies in (↓: average/value). Each of those that are scored counts
 * once in the average, this one included.
 */
export const relativeToAverage: Rule<'relative-to-average'> = (rule, judged) => {
  const { figure, peers, direction } = judged;
  if (isReason(figure)) return { points: figure };
  if (peers.length === 0) return { points: 'no-peers' };
  const all = [figure, ...peers];
  const average = all.reduce((a, b) => a.add(b), new Rational(0)).div(all.length);
  const ratio = ratioTo(figure, average, direction);
  if (isReason(ratio)) return { points: ratio };
  const { points, because } = inBands(ratio.mul(100), rule.bands, '%');
  if (because === undefined) return { points };
  const told_ = told(average, judged);
  return {
    points,
    because: {
      zh: `${all.length} 家平均 ${told_}，与平均之比${because.zh}`,
      en: `the average of ${all.length} is ${told_}, the ratio to it ${because.en}`,
    },
  };
};
