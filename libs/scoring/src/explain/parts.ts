import type { Bilingual } from '@luoxuan/wording';
import { REASONS } from '../reasons.js';
import type { Comparison, Figure, IndicatorResult, ScorePart } from '../result.js';
import { COMPARISONS, PARTS } from '../words.js';
import type { ExplanationNode } from './node.js';
import { spanInWords } from './spans.js';
import { both, shown } from './words.js';

/** One addend of the score ← what it was computed from. */
export function partNode(part: ScorePart, result: IndicatorResult): ExplanationNode {
  const { name, points, weight } = part;
  const why = points.exact === null ? REASONS[points.reason] : null;
  return {
    text: both(
      `${PARTS[name].zh} ${shown(points)} × ${weight}${why === null ? '' : `（${why.zh}，权重由其余部分承担）`}`,
      `${PARTS[name].en} ${shown(points)} × ${weight}${why === null ? '' : ` (${why.en}; the rest carries its weight)`}`,
    ),
    children: [
      ...(part.because === undefined ? [] : [leaf(part.because)]),
      ...(name === 'attainment' ? attainmentNodes(result) : []),
      ...(name === 'progress' ? progressNodes(result) : []),
      ...(name === 'piecewise' || name === 'bands' ? [targetNode(result)] : []),
    ],
  };
}

/** 达成度 = value ÷ target, ↓ target ÷ value; and the cap. */
function attainmentNodes(result: IndicatorResult): ExplanationNode[] {
  const { attainment, explanation, value, direction } = result;
  const { raw, capped, against } = attainment;
  if (raw.exact === null) return [leaf(REASONS[raw.reason]), targetNode(result)];
  const held = explanation.scored?.figure ?? value;
  const [over, under] = direction === 'down' ? [against, held] : [held, against];
  const share = `${shown(raw)} = ${shown(over)} ÷ ${shown(under)}`;
  const cut =
    capped.exact === raw.exact
      ? both('', '')
      : both(`，按 ${shown(capped)} 封顶`, `, counted as ${shown(capped)}`);
  return [leaf(both(`达成度 ${share}${cut.zh}`, `attainment ${share}${cut.en}`)), targetNode(result)];
}

function targetNode({ target, targetSource, attainment: { against } }: IndicatorResult): ExplanationNode {
  const due =
    against.exact === null || against.exact === target.exact
      ? both('', '')
      : both(`，至本期应达 ${shown(against)}`, `, ${shown(against)} due by now`);
  const source = sourceInWords(targetSource);
  const text = shown(target);
  return leaf(both(`目标值 ${text}（${source.zh}）${due.zh}`, `target ${text} (${source.en})${due.en}`));
}

function sourceInWords(source: IndicatorResult['targetSource']): Bilingual {
  switch (source.kind) {
    case 'standard':
      return both('标准所定', 'set by the standard');
    case 'none':
      return both('未设', 'none is set');
    case 'own': {
      const { version, approvedBy, approvedAt } = source;
      const day = approvedAt.slice(0, 10);
      return both(
        `本级目标第 ${version} 版，${approvedBy} 于 ${day} 批准`,
        `own target, version ${version}, approved by ${approvedBy} on ${day}`,
      );
    }
  }
}

function progressNodes({ comparisons }: IndicatorResult): ExplanationNode[] {
  const used =
    comparisons.find((c) => c.kind === 'year-to-date') ?? comparisons.find((c) => c.kind === 'year-ago');
  return used === undefined ? [] : [leaf(comparisonInWords(used))];
}

/** `累计同比 +10.00%：2025年1月至2025年9月 1,188.00 万元，2024年1月至2024年9月 1,080.00 万元` */
export function comparisonInWords(comparison: Comparison): Bilingual {
  const { kind, now, before, nowSpan, beforeSpan, difference, rate } = comparison;
  const [here, there] = [spanInWords(nowSpan), spanInWords(beforeSpan)];
  const sides = both(
    `${here.zh} ${shown(now)}，${there.zh} ${shown(before)}`,
    `${here.en} ${shown(now)}, ${there.en} ${shown(before)}`,
  );
  const { zh, en } = COMPARISONS[kind];
  if (difference.exact === null) {
    const why = REASONS[difference.reason];
    return both(`${zh} —（${why.zh}）：${sides.zh}`, `${en} — (${why.en}): ${sides.en}`);
  }
  const [change, percent] = [signed(difference), rate.exact === null ? null : signed(rate)];
  return both(
    `${zh} ${change}${percent === null ? '' : `（${percent}）`}：${sides.zh}`,
    `${en} ${change.replace('百分点', 'points')}${percent === null ? '' : ` (${percent})`}: ${sides.en}`,
  );
}

const signed = (figure: Figure): string =>
  figure.value !== null && figure.value > 0 ? `+${shown(figure)}` : shown(figure);

const leaf = (text: Bilingual): ExplanationNode => ({ text, children: [] });
