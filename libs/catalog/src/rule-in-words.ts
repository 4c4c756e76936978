import type { Bilingual } from '@luoxuan/wording';
import type { Band, ScoringRule } from './catalog.js';

/**
 * How an indicator earns its points, with the parameters of its rule.
 *
 * @param standardCap the standard's own, which counts where the rule has none; left out, only the rule's is told
 */
export function ruleInWords(rule: ScoringRule, standardCap?: number): Bilingual {
  switch (rule.kind) {
    case 'attainment': {
      const cap = rule.cap ?? standardCap;
      if (cap === undefined) return { zh: '达成度', en: 'attainment' };
      return { zh: `达成度，按 ${percent(cap)} 封顶`, en: `attainment, counted up to ${percent(cap)}` };
    }
    case 'piecewise':
      return {
        zh: `分段：低于标准值 0 分，达标准值 ${rule.atFloor} 分，达目标值 100 分，其间按比例`,
        en: `piecewise: 0 below the floor, ${rule.atFloor} at the floor, 100 at the target, linear between`,
      };
    case 'threshold':
      return {
        zh: `达线：达到 ${rule.line} 得 ${rule.points} 分，否则 ${rule.otherwise} 分`,
        en: `threshold: ${rule.points} at ${rule.line} or better, otherwise ${rule.otherwise}`,
      };
    case 'bands': {
      const of = rule.of === 'value' ? { zh: '数值', en: 'value' } : { zh: '达成度', en: 'attainment' };
      return {
        zh: `按${of.zh}分档：${bandsText(rule.bands, ' 分', '；')}`,
        en: `bands of the ${of.en}: ${bandsText(rule.bands, '', '; ')}`,
      };
    }
    case 'relative-to-best':
      return { zh: '与参评单位中最优者之比', en: 'relative to the best of all that are scored' };
    case 'relative-to-average':
      return {
        zh: `与参评单位平均值之比（%）分档：${bandsText(rule.bands, ' 分', '；')}`,
        en: `bands of the ratio to the average in %: ${bandsText(rule.bands, '', '; ')}`,
      };
    case 'graded-count': {
      const grades = rule.grades.map(({ element, points }) => `${element}×${points}`).join(' + ');
      return {
        zh: `分级计数：${grades}，满 ${rule.cap} 为止`,
        en: `graded count: ${grades}, up to ${rule.cap}`,
      };
    }
    case 'deduction':
      return { zh: `每发生一项扣 ${rule.each} 分`, en: `${rule.each} points off for each incident` };
    case 'yes-no':
      return { zh: '是得 100 分，否得 0 分', en: 'yes 100, no 0' };
    case 'expert':
      return { zh: '专家评分并写明理由', en: 'points of an expert, with the reason' };
  }
}

const bandsText = (bands: readonly Band[], unit: string, separator: string): string =>
  bands.map(({ from, to, points }) => `[${from ?? '−∞'}, ${to ?? '+∞'}) ${points}${unit}`).join(separator);

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
