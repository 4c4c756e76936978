import { Rational } from '@luoxuan/quantity';
import { isReason, reaches, told, type Rule } from './rule.js';

/** 分段: below the floor 0, at the floor `atFloor`, from there linear up to 100 at the target. */
export const piecewise: Rule<'piecewise'> = ({ atFloor }, judged) => {
  const { value, target, floor, share, direction } = judged;
  if (isReason(value)) return { points: value };
  if (target === null) return { points: 'no-target' };
  if (floor === null) return { points: 'no-floor' };
  if (share.equals(0)) return { points: 'target-is-zero' };
  const [from, to] = [floor.mul(share), target.mul(share)];
  const because = {
    zh: `标准值 ${told(from, judged)} 得 ${atFloor} 分，目标值 ${told(to, judged)} 得 100 分，其间按比例`,
    en: `${atFloor} points at the floor of ${told(from, judged)}, 100 at the target of ${told(to, judged)}, linear between`,
  };
  if (!reaches(value, from, direction)) return { points: new Rational(0), because };
  if (reaches(value, to, direction)) return { points: new Rational(100), because };
  const way = value.sub(from).div(to.sub(from));
  return { points: way.mul(new Rational(100).sub(atFloor)).add(atFloor), because };
};
