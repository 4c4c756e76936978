import { unitOf } from '@luoxuan/quantity';
import type { Fault } from './fault.js';
import type { WrittenNumber } from './number.js';

/** 12。5, 12.3.4 */
const DIGITS_GO_ON = /^[。.,]\d/u;
const EXPONENT = /^e[+-]?\d+$/iu;
/** 12/28, 100+3.5 */
const RECKONING = /^[-+*/×÷=x~:、;和]\s*\(?\d/iu;
/** A word that may be a unit, if only one that nobody knows: 公斤, kg, 美元/人. */
const MAY_BE_UNIT = /^\p{L}[\p{L}²³/·]{0,5}$/u;
const REMARK = /^(?:暂|预|估|约|待|未|初|含|其中|不含|包括|包含|另|见|详|注|备注)/u;

/** Why what stands behind a number is no unit. */
export function behindNumber({ plain, suffix }: WrittenNumber): Fault {
  if (DIGITS_GO_ON.test(suffix)) return { code: 'digit-grouping' };
  if (EXPONENT.test(suffix)) return { code: 'scientific-notation' };
  if (RECKONING.test(suffix)) return { code: 'not-a-number' };
  const unit = leadingUnit(suffix);
  if (unit === '' && MAY_BE_UNIT.test(suffix) && !REMARK.test(suffix))
    return { code: 'unknown-unit', unit: suffix };
  return { code: 'text-behind-number', number: plain + unit, text: suffix.slice(unit.length).trim() };
}

/** In characters. */
const LONGEST_UNIT = 6;

/** 个(其中国家级2个) begins with a unit, which ends where no letter follows. */
function leadingUnit(text: string): string {
  for (let length = LONGEST_UNIT; length > 0; length--) {
    const unit = text.slice(0, length);
    if (length < text.length && !/^\p{L}/u.test(text.slice(length)) && unitOf(unit)) return unit;
  }
  return '';
}
