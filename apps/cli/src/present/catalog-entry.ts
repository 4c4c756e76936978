import type { Element, Indicator, Uses, Version } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

/** What the catalogue knows under one code: an element, an indicator, or an element that is one as it is. */
export interface Described {
  element?: Element;
  indicator?: Indicator;
  uses: Uses;
}

type Row = [name: Bilingual, text: string | number | undefined];

/** Everything about one code, a line each. */
export function entryLines({ element, indicator, uses }: Described, terminal: Terminal): string[] {
  const entry = element ?? indicator;
  if (!entry) return [];
  const rows: Row[] = [
    [{ zh: '口径', en: 'definition' }, entry.definition],
    ...(element ? elementRows(element) : []),
    ...(indicator ? indicatorRows(indicator) : []),
    [{ zh: '周期', en: 'period' }, entry.period],
    [{ zh: '条款', en: 'clause' }, `${entry.clause}  ${entry.status}`],
    ...[...(element?.versions ?? []), ...(indicator?.versions ?? [])].map((each) =>
      versionRow(each, terminal),
    ),
    ...useRows(uses, terminal),
  ];
  return [
    `${entry.code} ${entry.name}${entry.nameEn === undefined ? '' : ` ${entry.nameEn}`}`,
    ...alignColumns(
      rows
        .filter(([, text]) => text !== undefined && text !== '')
        .map(([name, text]) => [`  ${terminal.say(name)}`, String(text)]),
    ),
  ];
}

function elementRows(element: Element): Row[] {
  return [
    [{ zh: '采集项', en: 'element' }, `${element.type}, ${element.unit}, ${element.decimals}`],
    [{ zh: '归口部门', en: 'owner' }, element.owner],
    [{ zh: '填报', en: 'reported by' }, element.reportedBy.join('、')],
    [
      { zh: '汇总', en: 'rollup' },
      `time ${element.time}, members ${element.members}${element.weightedBy === undefined ? '' : ` (${element.weightedBy})`}`,
    ],
    [{ zh: '佐证', en: 'evidence' }, element.evidence === true ? '✔' : undefined],
    [{ zh: '一数一源', en: 'one owner' }, element.sole === true ? '✔' : undefined],
    [{ zh: '集合', en: 'set' }, element.set],
    ...element.aliases.map(({ name, from, to, changed }): Row => {
      const years = from === undefined && to === undefined ? '' : ` ${from ?? ''}—${to ?? ''}`;
      return [{ zh: '别名', en: 'alias' }, `${name}${years}${changed === true ? ' ≠' : ''}`];
    }),
  ];
}

function indicatorRows({ code, formula, unit, decimals, direction, window }: Indicator): Row[] {
  return [
    [{ zh: '指标', en: 'indicator' }, `${unit}, ${decimals}`],
    [{ zh: '方向', en: 'direction' }, { up: '↑', down: '↓', context: '0' }[direction]],
    [{ zh: '公式', en: 'formula' }, formula.text === code ? undefined : formula.text],
    [{ zh: '合计年数', en: 'years added up' }, window],
  ];
}

function versionRow({ from, change, text }: Version, terminal: Terminal): Row {
  return [{ zh: '版本', en: 'version' }, `${from} ${change}: ${terminal.say(text)}`];
}

function useRows({ indicators, relations, samples, standards }: Uses, terminal: Terminal): Row[] {
  return [
    [{ zh: '用于指标', en: 'in indicators' }, indicators.join('、')],
    [{ zh: '用于勾稽', en: 'in relations' }, relations.join('、')],
    [{ zh: '作样本', en: 'sample of' }, samples.join('、')],
    ...standards.map(({ standard, dimension, group, weight, kind }): Row => [
      { zh: '用于标准', en: 'in standards' },
      terminal.say({
        zh: `${standard} ${dimension} › ${group} 权重 ${weight}% ${kind}`,
        en: `${standard} ${dimension} › ${group} weight ${weight}% ${kind}`,
      }),
    ]),
  ];
}
