import { exactOf, type IndicatorResult, nameOf } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { inWords } from '../wording.js';
import { aboutIndicator, isUnderWay } from './about.js';
import { resultsOf, type Rule, type Watch } from './rule.js';

/**
 * 未达标准值: the least is not reached: red for a gate (基础性), yellow for a graded indicator; and red for every case of
 * a veto (否定性). Part of the figures proves nothing, and the floor of a year says nothing about its months.
 */
export const floorMissed: Rule = (watch) =>
  resultsOf(watch.scorecard)
    .filter((r) => r.explanation.gaps.length === 0)
    .flatMap((r) => (r.kind === 'veto' ? vetoed(r, watch) : missed(r, watch)));

function missed(result: IndicatorResult, watch: Watch): Warning[] {
  if (result.floorMet !== false || isUnderWay(result, watch.catalog)) return [];
  const [now, floor] = [inWords(result.value), inWords(result.floor)];
  return [
    aboutIndicator(result, watch, {
      rule: 'floor-missed',
      level: result.kind === 'basic' ? 'red' : 'yellow',
      evidence: { value: result.value, floor: result.floor },
      text: {
        zh: `${result.name}为 ${now.zh}，未达标准值 ${floor.zh}。`,
        en: `${nameOf(result).en} is ${now.en} and misses the floor of ${floor.en}.`,
      },
    }),
  ];
}

function vetoed(result: IndicatorResult, watch: Watch): Warning[] {
  const value = exactOf(result.value);
  if (value === null || value.compare(0) <= 0) return [];
  const now = inWords(result.value);
  return [
    aboutIndicator(result, watch, {
      rule: 'floor-missed',
      level: 'red',
      evidence: { value: result.value },
      text: {
        zh: `${result.name}为 ${now.zh}：出现否定性情形，不论得分一票否决。`,
        en: `${nameOf(result).en} is ${now.en}: any case fails the whole, whatever the score.`,
      },
    }),
  ];
}
