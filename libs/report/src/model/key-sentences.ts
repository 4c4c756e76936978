import type { Diagnosis } from '@luoxuan/spiral';
import { inSentence } from './printed.js';
import type { DimensionSection, IndicatorRow, MemberRow, Summary } from './report-model.js';

export interface Told {
  diagnosis: Diagnosis;
  summary: Pick<Summary, 'score' | 'coverage' | 'yearAgo' | 'counts'>;
  dimensions: readonly DimensionSection[];
  members: readonly MemberRow[];
  periodText: string;
}

/** What a council reads first: three to five sentences, each computed. */
export const keySentences = (told: Told): string[] =>
  [onScore(told), onDimensions(told), onIndicators(told), onWarnings(told), onSubmissions(told)].filter(
    (s) => s !== '',
  );

function onScore({ summary: { score, coverage, yearAgo }, periodText }: Told): string {
  if (score.value === null) return `${periodText}没有可计分的指标，不给出综合得分；缺报一律不按 0 分计。`;
  const now = `${periodText}综合得分 ${inSentence(score)}，完整率 ${inSentence(coverage)}（按权重计）`;
  if (yearAgo === null) return `${now}；上年无同口径得分可比。`;
  const { difference } = yearAgo;
  if (difference.value === null) return `${now}；上年同口径无得分。`;
  const size = `${difference.text.replace(/^[+\u2212]/, '')} 分`;
  const change = difference.value === 0 ? '持平' : difference.value > 0 ? `提高 ${size}` : `降低 ${size}`;
  return `${now}；上年同口径得分 ${inSentence(yearAgo.score)}（完整率 ${inSentence(yearAgo.coverage)}），${change}。`;
}

function onDimensions({ dimensions }: Told): string {
  const scored = dimensions
    .filter((d) => d.score.value !== null)
    .sort((a, b) => (b.score.value ?? 0) - (a.score.value ?? 0));
  const [best, worst] = [scored[0], scored.at(-1)];
  if (best === undefined || worst === undefined || best === worst) return '';
  return `得分最高的维度是“${best.name}”（${inSentence(best.score)}），最低的是“${worst.name}”（${inSentence(worst.score)}）。`;
}

function onIndicators({ dimensions }: Told): string {
  const rows = dimensions.flatMap((d) => d.indicators);
  if (rows.length === 0) return '';
  const judged = rows.filter((r) => r.attainment.value !== null);
  const reached = judged.filter((r) => (r.attainment.value ?? 0) >= 100);
  const below = rows.filter((r) => r.floorMet === false);
  const floor =
    below.length === 0 ? '没有指标低于标准值' : `未达标准值 ${below.length} 项（${named(below)}）`;
  return `${rows.length} 项指标中，可计算达成度 ${judged.length} 项，达到目标值 ${reached.length} 项；${floor}。`;
}

const NAMED = 3;
const named = (rows: readonly IndicatorRow[]): string =>
  rows
    .slice(0, NAMED)
    .map((r) => r.name)
    .join('、') + (rows.length > NAMED ? '等' : '');

function onWarnings({ summary: { counts }, dimensions, diagnosis }: Told): string {
  const all = diagnosis.warnings.length;
  if (all === 0) return '本期没有预警。';
  const parts = counts.filter((c) => c.count > 0).map((c) => `${c.word} ${c.count} 项`);
  const red = dimensions.flatMap((d) => d.indicators).filter((r) => r.signal === 'red');
  const muted = diagnosis.warnings.filter((w) => w.mute).length;
  const silent = muted > 0 ? `，其中 ${muted} 项已静默` : '';
  return `共有预警 ${all} 项：${parts.join('、')}${silent}${red.length > 0 ? `；红色预警涉及${named(red)}` : ''}。`;
}

function onSubmissions({ members }: Told): string {
  const sum = (pick: (m: MemberRow) => number): number => members.reduce((n, m) => n + pick(m), 0);
  const due = sum((m) => m.due);
  if (due === 0) return '';
  const [late, missing] = [sum((m) => m.late), sum((m) => m.missing)];
  const rest = [late > 0 ? `逾期 ${late} 份` : '', missing > 0 ? `未报 ${missing} 份` : ''].filter(
    (s) => s !== '',
  );
  return `应报送 ${due} 份，按期 ${sum((m) => m.onTime)} 份${rest.map((r) => `，${r}`).join('')}。`;
}
