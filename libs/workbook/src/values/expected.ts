import { unitOf } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { ValueTarget } from './value-target.js';

/** The element's unit in both languages. */
export function unitWords(code: string): Bilingual {
  return { zh: code, en: unitOf(code)?.english ?? code };
}

/** What a cell of this element should hold. */
export function expectedOf(target: ValueTarget): Bilingual {
  if (target.type === 'boolean') return { zh: '“是”或“否”', en: 'yes or no (是 or 否)' };
  const unit = unitWords(target.unit);
  if (target.type === 'count') {
    return {
      zh: `不小于 0 的整数（单位：${unit.zh}）`,
      en: `a whole number of at least 0 (unit: ${unit.en})`,
    };
  }
  return target.decimals === 0
    ? { zh: `整数（单位：${unit.zh}）`, en: `a whole number (unit: ${unit.en})` }
    : {
        zh: `数字，最多 ${target.decimals} 位小数（单位：${unit.zh}）`,
        en: `a number with at most ${target.decimals} decimals (unit: ${unit.en})`,
      };
}
