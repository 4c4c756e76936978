import { readApproximate } from './approximate.js';
import { readChineseNumber } from './chinese-number.js';
import { roundedInUnitOf } from './convert.js';
import type { Fault } from './fault.js';
import { readNumber } from './number.js';
import { unitOfNumber } from './unit-of-number.js';
import type { ValueTarget } from './value-target.js';

/** A number that is not exact (500余) or not in digits (十二), with what it would be in the element's unit. */
export function inexactFault(folded: string, target: ValueTarget, declared?: string): Fault | null {
  const suggest = (text: string): string | null => suggestion(text, target, declared);
  const approximate = readApproximate(folded);
  if (approximate) {
    const { bound, number, upTo } = approximate;
    const suggested = suggest(number);
    // 超百强企业: words that only look like a number
    if (suggested === null && !/\d/.test(number)) return null;
    return { code: 'approximate', bound, suggestion: suggested, upTo: upTo === null ? null : suggest(upTo) };
  }
  if (SHARE_IN_WORDS.test(folded)) return { code: 'chinese-numeral', suggestion: suggest(folded) };
  if (!readChineseNumber(folded)) return null;
  const suggested = suggest(folded);
  return suggested === null ? null : { code: 'chinese-numeral', suggestion: suggested };
}

const SHARE_IN_WORDS = /^(百|千)分之(?=[\d零一二两三四五六七八九十百])/u;

function suggestion(written: string, target: ValueTarget, declared?: string): string | null {
  const [words = '', of] = SHARE_IN_WORDS.exec(written) ?? [];
  // 百分之八十 is 八十%
  const text = written.slice(words.length) + (of === undefined ? '' : of === '百' ? '%' : '‰');
  const chinese = readChineseNumber(text);
  const read = readNumber(chinese ? chinese.plain + chinese.rest : text);
  if (!read?.ok) return null;
  const unit = unitOfNumber(read.value, target, declared);
  return unit.ok ? roundedInUnitOf(target, read.value.plain, unit.value) : null;
}
