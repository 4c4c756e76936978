import type { Bilingual } from '@luoxuan/wording';
import type { BreakMark, Comparison, IndicatorResult, ScorePart } from './result.js';

/** An indicator by its name; by the Chinese one in English, too, where it has no other. */
export const nameOf = ({ name, nameEn = name }: Pick<IndicatorResult, 'name' | 'nameEn'>): Bilingual => ({
  zh: name,
  en: nameEn,
});

/** Comparisons by the names that offices use. */
export const COMPARISONS: Readonly<Record<Comparison['kind'], Bilingual>> = {
  previous: { zh: '环比', en: 'previous' },
  'year-ago': { zh: '同比', en: 'year ago' },
  'year-to-date': { zh: '累计同比', en: 'year to date' },
  target: { zh: '较目标', en: 'against the target' },
  floor: { zh: '较标准', en: 'against the floor' },
  benchmark: { zh: '较基准', en: 'against the benchmark' },
};

/** Addends of a score; each but the first two is a scoring rule of its own. */
export const PARTS: Readonly<Record<ScorePart['name'], Bilingual>> = {
  attainment: { zh: '达成', en: 'attainment' },
  progress: { zh: '进步', en: 'progress' },
  piecewise: { zh: '分段', en: 'piecewise' },
  threshold: { zh: '达线', en: 'threshold' },
  bands: { zh: '分档', en: 'bands' },
  'relative-to-best': { zh: '比最优', en: 'relative to the best' },
  'relative-to-average': { zh: '比平均', en: 'relative to the average' },
  'graded-count': { zh: '分级计数', en: 'graded count' },
  deduction: { zh: '扣分', en: 'deduction' },
  'yes-no': { zh: '是否', en: 'yes or no' },
  expert: { zh: '专家评分', en: 'expert' },
};

/** What a break in a series is due to. */
export const BREAKS: Readonly<Record<BreakMark['change'], Bilingual>> = {
  formula: { zh: '公式变更', en: 'formula changed' },
  denominator: { zh: '分母变更', en: 'denominator changed' },
  definition: { zh: '口径变更', en: 'definition changed' },
  population: { zh: '统计范围变更', en: 'population changed' },
};
