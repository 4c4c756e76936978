import { formatPeriod, fromKey } from '@luoxuan/period';
import { groupDigits, Rational, roundHalfUp } from '@luoxuan/quantity';
import type { Bilingual } from '@luoxuan/wording';
import type { ElementExplanation, InputRef } from '../result.js';
import type { ExplanationNode } from './node.js';
import { both, shown, type Names } from './words.js';

const TIME: Readonly<Record<string, Bilingual>> = {
  sum: both('各期累加', 'added up over time'),
  last: both('取最近一期', 'the latest'),
  mean: both('各期平均', 'mean over time'),
};
const MEMBERS: Readonly<Record<string, Bilingual>> = {
  sum: both('各成员相加', 'added up over members'),
  lead: both('由牵头单位报送', 'reported by the lead'),
  distinct: both('去重后由牵头单位报送', 'distinct, reported by the lead'),
  weighted: both('按样本量加权', 'weighted by sample'),
};

/** An element ← figures of the members ← cells. */
export function elementNode(element: ElementExplanation, names: Names): ExplanationNode {
  const [, time = '', members = ''] = /^time: (\w+), members: (\w+)$/.exec(element.rollup) ?? [];
  const how = both(
    `${TIME[time]?.zh ?? time}，${MEMBERS[members]?.zh ?? members}`,
    `${TIME[time]?.en ?? time}, ${MEMBERS[members]?.en ?? members}`,
  );
  const figure = shown(element.figure);
  const head = `${element.element} ${element.name}`;
  return {
    text: both(`${head} ${figure}（${how.zh}）`, `${head} ${figure} (${how.en})`),
    children: [...byMember(element.inputs)].map(([member, inputs]) =>
      memberNode(names.get(member) ?? member, inputs, time),
    ),
  };
}

function memberNode(name: string, inputs: readonly InputRef[], time: string): ExplanationNode {
  const text = `${name} ${memberFigure(inputs, time)}`;
  return { text: both(text, text), children: inputs.map(cellNode) };
}

/** What a member's cells make up: their sum, their mean, or the one that counts. */
function memberFigure(inputs: readonly InputRef[], time: string): string {
  const first = inputs[0];
  if (first === undefined) return '';
  const decimals = /\.(\d+)$/.exec(first.text)?.[1]?.length ?? 0;
  const sum = inputs.reduce((total, i) => total.add(i.text), new Rational(0));
  const figure = time === 'mean' ? sum.div(inputs.length) : sum;
  return unitAfter(roundHalfUp(figure, decimals), first.unit);
}

function cellNode({ period, text, unit, file, sheet, ref }: InputRef): ExplanationNode {
  const when = fromKey(period);
  const figure = unitAfter(text, unit);
  // what the system has on record itself stands in no sheet
  const place =
    sheet === ''
      ? both(file, 'records of the system')
      : both(`${file} ${sheet}!${ref}`, `${file} ${sheet}!${ref}`);
  return {
    text: both(
      `${formatPeriod(when, 'zh')} ${figure} ← ${place.zh}`,
      `${formatPeriod(when, 'en')} ${figure} ← ${place.en}`,
    ),
    children: [],
  };
}

const unitAfter = (text: string, unit: string): string =>
  unit === '—' ? text : `${groupDigits(text)} ${unit}`;

function byMember(inputs: readonly InputRef[]): Map<string, InputRef[]> {
  const groups = new Map<string, InputRef[]>();
  for (const input of inputs) groups.set(input.member, [...(groups.get(input.member) ?? []), input]);
  return groups;
}
