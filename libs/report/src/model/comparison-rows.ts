import { BREAKS, COMPARISONS, type Comparison, type IndicatorResult } from '@luoxuan/scoring';
import { periodText, sideText } from './period-text.js';
import type { Printer } from './printed.js';
import type { ComparisonRow } from './report-model.js';

/** The comparisons of one indicator that have something to be held against. */
export const comparisonRows = (indicator: IndicatorResult, printer: Printer): ComparisonRow[] =>
  indicator.comparisons
    .filter((c) => c.before.exact !== null)
    .map((comparison) => ({
      kind: comparison.kind,
      kindText: COMPARISONS[comparison.kind].zh,
      nowSpan: sideText(comparison.nowSpan),
      beforeSpan: sideText(comparison.beforeSpan),
      now: printer.figure(comparison.now),
      before: printer.figure(comparison.before),
      difference: printer.change(comparison.difference),
      rate: printer.change(comparison.rate),
      marks: marksOf(comparison),
    }));

/** What a reader has to know of a comparison: changes of definition and of the members. */
export function marksOf({ breaks, population: { joined, left } }: Comparison): string[] {
  const members = [
    joined.length > 0 ? `新增 ${joined.length} 家` : '',
    left.length > 0 ? `减少 ${left.length} 家` : '',
  ].filter((t) => t !== '');
  return [
    ...breaks.map((b) => `${b.code} 自${periodText(b.from)}起${BREAKS[b.change].zh}：${b.text.zh}`),
    ...(members.length > 0 ? [`报送成员较上年${members.join('、')}`] : []),
  ];
}
