import { isPlausible, tryKey } from '../key.js';
import type { Period } from '../period.js';
import { fold } from './fold.js';
import { FORMS } from './forms.js';

/**
 * `alternative` is the other reading of an ambiguous text: a spreadsheet turns 2023.10 into the number 2023.1,
 * which then reads as January. A caller who knows that the cell held a number should ask.
 */
export type ParsedPeriod = { ok: true; period: Period; alternative?: Period } | { ok: false; found: string };

/**
 * Reads keys, what `formatPeriod` prints, and what offices write: 2023年9月, 2023.9, 202309, 二〇二三年九月,
 * 2023年第三季度, 2022—2023学年度, 2023届, 2021-2023年 … Two years in a row without a word (2024-2025) are a school
 * year. Halves, semesters, 累计 and open ranges are not periods here.
 */
export function parsePeriod(text: string): ParsedPeriod {
  const key = tryKey(text);
  if (key) return { ok: true, period: key };
  const folded = fold(text);
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const period = read(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    if (!period || !isPlausible(period)) continue;
    return /^\d{4}\.1$/.test(folded) && period.kind === 'month'
      ? { ok: true, period, alternative: { ...period, month: 10 } }
      : { ok: true, period };
  }
  return { ok: false, found: text.trim() };
}
