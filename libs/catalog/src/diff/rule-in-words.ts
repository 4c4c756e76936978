import type { Bilingual } from '@luoxuan/wording';
import type { Band, ScoringRule } from '../catalog.js';

/** How an indicator earns its points, in one phrase. */
export function ruleInWords(rule: ScoringRule): Bilingual {
  switch (rule.kind) {
    case 'attainment':
      return rule.cap === undefined
        ? { zh: '按达成度', en: 'by attainment' }
        : { zh: `按达成度，上限 ${rule.cap}`, en: `by attainment, capped at ${rule.cap}` };
    case 'piecewise':
      return {
        zh: `分段：标准值处 ${rule.atFloor} 分，目标值处 100 分`,
        en: `piecewise: ${rule.atFloor} at the floor, 100 at the target`,
      };
    case 'threshold':
      return {
        zh: `达标线 ${rule.line}：${rule.points} 分，否则 ${rule.otherwise} 分`,
        en: `threshold ${rule.line}: ${rule.points}, otherwise ${rule.otherwise}`,
      };
    case 'bands':
      return rule.of === 'value'
        ? { zh: `按值分档：${bands(rule.bands)}`, en: `bands of the value: ${bands(rule.bands)}` }
        : { zh: `按达成度分档：${bands(rule.bands)}`, en: `bands of the attainment: ${bands(rule.bands)}` };
    case 'relative-to-best':
      return { zh: '与最优者相比', en: 'relative to the best' };
    case 'relative-to-average':
      return {
        zh: `与平均值相比：${bands(rule.bands)}`,
        en: `relative to the average: ${bands(rule.bands)}`,
      };
    case 'graded-count': {
      const grades = rule.grades.map(({ element, points }) => `${element}×${points}`).join(' + ');
      return {
        zh: `分级计数：${grades}，封顶 ${rule.cap}`,
        en: `graded count: ${grades}, at most ${rule.cap}`,
      };
    }
    case 'deduction':
      return { zh: `每次扣 ${rule.each} 分`, en: `${rule.each} off for each` };
    case 'yes-no':
      return { zh: '是得满分，否得 0 分', en: 'yes earns everything, no nothing' };
    case 'expert':
      return { zh: '专家评分', en: 'points of an expert' };
  }
}

/** `[60, 80) 50` */
function bands(list: Band[]): string {
  return list.map(({ from = '−∞', to = '∞', points }) => `[${from}, ${to}) ${points}`).join('；');
}
