import { formatPeriod, fromKey } from '@luoxuan/period';
import type { Bilingual } from '@luoxuan/wording';
import type { Gap } from '../result.js';
import { both } from './words.js';

/** A period by its key, `2025-09` → 2025年9月; or from one to another, `2025-01..2025-09` → 2025年1月至2025年9月. */
export function spanInWords(span: string): Bilingual {
  const [first = '', last = first] = span.split('..');
  const [from, to] = [inWords(first), inWords(last)];
  return first === last ? from : both(`${from.zh}至${to.zh}`, `${from.en} to ${to.en}`);
}

function inWords(key: string): Bilingual {
  const period = fromKey(key);
  return both(formatPeriod(period, 'zh'), formatPeriod(period, 'en'));
}

/** What one member lacks of one element, period after period. */
export interface Lack {
  element: string;
  member: string;
  first: string;
  last: string;
  periods: number;
}

/** Gaps of a member and an element taken together where they follow one another in the list. */
export function lacksOf(gaps: readonly Gap[]): Lack[] {
  const lacks: Lack[] = [];
  for (const { element, member, period } of gaps) {
    const before = lacks.at(-1);
    if (before?.element === element && before.member === member) {
      before.last = period;
      before.periods++;
    } else lacks.push({ element, member, first: period, last: period, periods: 1 });
  }
  return lacks;
}
