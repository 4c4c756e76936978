import type { Rule } from './rule.js';

/** 专家评分: points that an expert gave, with the reason. Needs no figure. */
export const expert: Rule<'expert'> = (_rule, { expert: given }) => {
  if (given === null) return { points: 'no-expert' };
  const because = `${given.expert}：${given.reason}`;
  return { points: given.points, because: { zh: because, en: because } };
};
