import type { Element, Indicator, TERMS, Uses, Version } from '@luoxuan/catalog';
import type { Bilingual } from '@luoxuan/wording';
import type { Terminal } from '../terminal.js';
import { alignColumns } from './columns.js';

/** What the catalogue knows under one code: an element, an indicator, or an element that is one as it is. */
export interface Described {
  element?: Element;
  indicator?: Indicator;
  uses: Uses;
}

type Row = [name: Bilingual, text: string | number | Bilingual | undefined];
type Terms = typeof TERMS;

/** Everything about one code, a line each; `terms` are the catalogue's words. */
export function entryLines(
  { element, indicator, uses }: Described,
  terms: Terms,
  terminal: Terminal,
): string[] {
  const entry = element ?? indicator;
  if (!entry) return [];
  const rows: Row[] = [
    [{ zh: '口径', en: 'definition' }, entry.definition],
    [{ zh: '单位', en: 'unit' }, entry.unit],
    [{ zh: '小数位数', en: 'decimals' }, entry.decimals],
    [{ zh: '周期', en: 'period' }, terms.period[entry.period]],
    ...(indicator ? indicatorRows(indicator, terms) : []),
    ...(element ? elementRows(element, terms) : []),
    [{ zh: '条款', en: 'clause' }, entry.clause],
    [{ zh: '状态', en: 'status' }, terms.status[entry.status]],
    ...[...(element?.versions ?? []), ...(indicator?.versions ?? [])].map((each) => versionRow(each, terms)),
    ...useRows(uses, terms),
  ];
  return [
    `${entry.code} ${terminal.say({ zh: entry.name, en: entry.nameEn ?? entry.name })}`,
    ...alignColumns(
      rows.flatMap(([name, text]) => {
        const shown = typeof text === 'object' ? terminal.say(text) : String(text ?? '');
        return shown === '' ? [] : [[`  ${terminal.say(name)}`, shown]];
      }),
    ),
  ];
}

function elementRows(element: Element, terms: Terms): Row[] {
  const { type, time, members, weightedBy } = element;
  return [
    [{ zh: '类型', en: 'type' }, terms.type[type]],
    [{ zh: '按时间汇总', en: 'over time' }, terms.time[time]],
    [{ zh: '按成员汇总', en: 'over members' }, terms.members[members]],
    [{ zh: '样本量', en: 'sample' }, weightedBy],
    [{ zh: '归口部门', en: 'owner' }, element.owner],
    [{ zh: '填报', en: 'reported by' }, element.reportedBy.join('、')],
    [{ zh: '佐证', en: 'evidence' }, element.evidence === true ? { zh: '要求', en: 'needed' } : undefined],
    [
      { zh: '一数一源', en: 'one owner' },
      element.sole === true ? { zh: '只由一个成员填报', en: 'one member alone' } : undefined,
    ],
    [{ zh: '集合', en: 'set' }, element.set],
    ...element.aliases.map(({ name, from, to, changed }): Row => {
      const years = from === undefined && to === undefined ? '' : ` ${from ?? ''}—${to ?? ''}`;
      const other =
        changed === true ? { zh: '（口径不同）', en: ' (another definition)' } : { zh: '', en: '' };
      return [
        { zh: '别名', en: 'alias' },
        { zh: name + years + other.zh, en: name + years + other.en },
      ];
    }),
  ];
}

function indicatorRows({ code, formula, direction, window }: Indicator, terms: Terms): Row[] {
  return [
    [{ zh: '公式', en: 'formula' }, formula.text === code ? undefined : formula.text],
    [{ zh: '方向', en: 'direction' }, terms.direction[direction]],
    [{ zh: '合计年数', en: 'years added up' }, window],
  ];
}

function versionRow({ from, change, text }: Version, { change: changes }: Terms): Row {
  const { zh, en } = changes[change];
  return [
    { zh: '版本', en: 'version' },
    { zh: `${from} 起，${zh}：${text.zh}`, en: `from ${from}, ${en}: ${text.en}` },
  ];
}

function useRows({ indicators, relations, samples, standards }: Uses, terms: Terms): Row[] {
  return [
    [{ zh: '用于指标', en: 'in indicators' }, indicators.join('、')],
    [{ zh: '用于勾稽', en: 'in relations' }, relations.join('、')],
    [{ zh: '作样本', en: 'sample of' }, samples.join('、')],
    ...standards.map(({ standard, indicator, dimension, group, weight, kind }): Row => [
      { zh: '用于标准', en: 'in standards' },
      {
        zh: `${standard} ${dimension} › ${group} › ${indicator}，${terms.kind[kind].zh}，权重 ${weight}%`,
        en: `${standard} ${dimension} › ${group} › ${indicator}, ${terms.kind[kind].en}, weight ${weight}%`,
      },
    ]),
  ];
}
