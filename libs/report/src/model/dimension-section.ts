import type { DimensionResult, IndicatorResult } from '@luoxuan/scoring';
import { indicatorRow, type RowContext } from './indicator-row.js';
import { inSentence } from './printed.js';
import type { DimensionSection, IndicatorRow } from './report-model.js';
import { trendOf } from './trend.js';
import type { Share } from './weights.js';

/** One dimension with its indicators, a sentence on them and the course of the main one. */
export function dimensionSection(
  dimension: DimensionResult,
  shares: ReadonlyMap<IndicatorResult, Share>,
  context: RowContext,
): DimensionSection {
  const indicators = dimension.indicators.flatMap((indicator) => {
    const share = shares.get(indicator);
    return share === undefined ? [] : [indicatorRow(indicator, share, context)];
  });
  const score = context.printer.figure(dimension.score);
  const coverage = context.printer.figure(dimension.coverage);
  return {
    code: dimension.code,
    name: dimension.name,
    weight: dimension.weight,
    score,
    coverage,
    sentence: sentenceOn(indicators, score.value === null ? null : inSentence(score), inSentence(coverage)),
    indicators,
    trend: trendOf(dimension.indicators),
  };
}

function sentenceOn(rows: readonly IndicatorRow[], score: string | null, coverage: string): string {
  const judged = rows.filter((r) => r.attainment.value !== null);
  const reached = judged.filter((r) => (r.attainment.value ?? 0) >= 100);
  const below = rows.filter((r) => r.floorMet === false);
  const scored = score === null ? '本维度尚无可计分的指标' : `本维度得分 ${score}，完整率 ${coverage}`;
  const attained = `${rows.length} 项指标中可计算达成度的 ${judged.length} 项，达到目标值的 ${reached.length} 项`;
  const floor =
    below.length === 0 ? '' : `，未达标准值的 ${below.length} 项（${below.map((r) => r.name).join('、')}）`;
  return `${scored}；${attained}${floor}。`;
}
