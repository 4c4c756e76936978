import type { Bilingual } from '@luoxuan/wording';
import { REASONS } from '../reasons.js';
import type { BreakMark, Figure, Gap, IndicatorResult, ScoredOn } from '../result.js';
import { both, shown, type Names } from './words.js';
import { elementNode } from './elements.js';
import type { ExplanationNode } from './node.js';
import { comparisonInWords, partNode } from './parts.js';
import { lacksOf, spanInWords } from './spans.js';

/**
 * Why a score is what it is, down to the cells: score ← parts ← attainment ← value and target ← formula ← elements ←
 * figures of the members ← cells.
 */
export function explanationTree(result: IndicatorResult, names: Names = new Map()): ExplanationNode {
  const { code, name, score, explanation } = result;
  const period = spanInWords(result.period);
  const head =
    score.exact === null ? unscored(result, score) : both(`得分 ${shown(score)}`, `score ${shown(score)}`);
  return {
    text: both(`${code} ${name}（${period.zh}）：${head.zh}`, `${code} ${name} (${period.en}): ${head.en}`),
    children: [
      ...result.parts.map((part) => partNode(part, result)),
      valueNode(result, names),
      ...(explanation.scored === undefined ? [] : [scoredNode(explanation.scored, names)]),
      ...comparisonNodes(result),
    ],
  };
}

function unscored(result: IndicatorResult, score: Extract<Figure, { exact: null }>): Bilingual {
  if (result.kind === 'basic') return gate(result);
  if (result.kind === 'veto') return veto(result);
  const { zh, en } = REASONS[score.reason];
  return both(`不计分，${zh}`, `not scored: ${en}`);
}

function gate({ floorMet, floor, target }: IndicatorResult): Bilingual {
  const line = shown(floor.exact === null ? target : floor);
  if (floorMet === null)
    return both(`门槛 ${line}，无法判断，不计分`, `gate ${line}: cannot be judged; not scored`);
  return floorMet
    ? both(`门槛 ${line}，已达到，不计分`, `gate ${line}: met; not scored`)
    : both(`门槛 ${line}，未达到，不计分`, `gate ${line}: not met; not scored`);
}

function veto({ value }: IndicatorResult): Bilingual {
  if (value.exact === null) return both('否定项，无法判断，不计分', 'veto: cannot be judged; not scored');
  return value.value === 0
    ? both('否定项，没有发生，不计分', 'veto: none; not scored')
    : both('否定项，已经发生，一票否决', 'veto: it occurred and fails the whole');
}

function valueNode({ value, explanation, cumulative }: IndicatorResult, names: Names): ExplanationNode {
  const { formula, elements, gaps } = explanation;
  const from = cumulative ? both('（1 月起累计）', ' (from January on)') : both('', '');
  const text = shown(value);
  return {
    text: both(`值 ${text}${from.zh} ← 公式 ${formula}`, `value ${text}${from.en} ← formula ${formula}`),
    children: [...elements.map((e) => elementNode(e, names)), ...gapNodes(gaps, names)],
  };
}

function scoredNode({ span, figure, elements, gaps }: ScoredOn, names: Names): ExplanationNode {
  const over = spanInWords(span);
  return {
    text: both(`计分所依 ${over.zh}：${shown(figure)}`, `scored on ${over.en}: ${shown(figure)}`),
    children: [...elements.map((e) => elementNode(e, names)), ...gapNodes(gaps, names)],
  };
}

const gapNodes = (gaps: readonly Gap[], names: Names): ExplanationNode[] =>
  lacksOf(gaps).map(({ element, member, first, last, periods }) => {
    const who = names.get(member) ?? member;
    const when = spanInWords(first === last ? first : `${first}..${last}`);
    const many = periods === 1 ? both('', '') : both(`（${periods} 期）`, ` (${periods} periods)`);
    return {
      text: both(
        `缺报 ${who} ${when.zh}${many.zh} ${element}`,
        `missing: ${who} ${when.en}${many.en} ${element}`,
      ),
      children: [],
    };
  });

/** Every comparison with its sides, or why there is none; the rank; and what changed in between. */
function comparisonNodes({ comparisons, rank }: IndicatorResult): ExplanationNode[] {
  const marks = new Map(comparisons.flatMap((c) => c.breaks).map((b) => [`${b.code} ${b.from}`, b]));
  const texts = [
    ...comparisons.map(comparisonInWords),
    ...(rank === null
      ? []
      : [both(`排名 第 ${rank.rank} 位（共 ${rank.of} 家）`, `rank ${rank.rank} of ${rank.of}`)]),
    ...[...marks.values()].map(breakInWords),
  ];
  if (texts.length === 0) return [];
  return [{ text: both('比较', 'comparisons'), children: texts.map((text) => ({ text, children: [] })) }];
}

export const breakInWords = ({ code, from, text }: BreakMark): Bilingual =>
  both(
    `${code} 自 ${spanInWords(from).zh} 起变更：${text.zh}`,
    `${code} changed from ${spanInWords(from).en} on: ${text.en}`,
  );
