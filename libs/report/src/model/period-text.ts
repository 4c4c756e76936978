import { comparePeriods, formatPeriod, fromKey, next, periodKey, type Period } from '@luoxuan/period';

/** A period key as people write it: `2024-2025` → 2024—2025学年. */
export const periodText = (key: string): string => formatPeriod(fromKey(key), 'zh');

/** A side of a comparison: a period, or a span from its first to its last: `2025-01..2025-09`. */
export function sideText(side: string): string {
  const [first = '', last = first] = side.split('..');
  return first === last ? periodText(first) : runText([fromKey(first), fromKey(last)]);
}

/** Several periods, runs of them shortened: 2025年1月至2025年12月、2026年3月. */
export function spanText(keys: readonly string[]): string {
  const periods = [...new Set(keys)].map(fromKey).sort(comparePeriods);
  const runs: [Period, Period][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && periodKey(next(run[1])) === periodKey(period)) run[1] = period;
    else runs.push([period, period]);
  }
  return runs.map(runText).join('、');
}

function runText([first, last]: [Period, Period]): string {
  if (first === last) return formatPeriod(first, 'zh');
  if (first.kind === 'month' && last.kind === 'month' && first.year === last.year) {
    return `${first.year}年${first.month}—${last.month}月`;
  }
  return `${formatPeriod(first, 'zh')}至${formatPeriod(last, 'zh')}`;
}
