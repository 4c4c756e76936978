import type { Bilingual } from '@luoxuan/wording';
import type { Change, Field } from './change.js';
import { lineShift } from './line-shift.js';

/** What a change means for those who report, read or defend the figures; null where it changes nothing for them. */
export function consequenceOf(change: Change): Bilingual | null {
  const { field, before, after, subject } = change;
  if (field === 'existence') return (after === null ? REMOVED : ADDED)[subject.kind];
  const shift = lineShift(change);
  if (shift) return shift;
  if (field === 'version') return after === null ? COMPARED_AGAIN : cutFrom(change.of ?? '');
  if (subject.kind === 'relation' && field === 'formula') return OTHER_RELATION;
  if (field === 'benchmark') return before === null || after === null ? null : OTHER_BENCHMARK;
  return MEANINGS[field] ?? null;
}

const CUT: Bilingual = {
  zh: '前后的数不可直接比较：应写成 versions 中的新版本，跨越它的比较即断开并作标记',
  en: 'figures before and after are not comparable: as a version under `versions` it cuts comparisons across it with a mark',
};

const COMPARED_AGAIN: Bilingual = {
  zh: '跨越这个月份的比较不再断开',
  en: 'comparisons across that month are no longer cut',
};

function cutFrom(month: string): Bilingual {
  return {
    zh: `跨越 ${month} 的环比、同比断开并作标记`,
    en: `comparisons across ${month} are cut with a mark`,
  };
}

const OTHER_BENCHMARK: Bilingual = { zh: '与另一个基准比较', en: 'it is held against another benchmark' };

const OTHER_RELATION: Bilingual = {
  zh: '填报时按新的关系核对',
  en: 'submissions are checked against the new relation',
};

const RECOMPUTED: Bilingual = {
  zh: '已算出的结果重算后会不同，前后不可直接比较',
  en: 'results computed again come out differently and are not comparable with those before',
};

const ALL_SCORES: Bilingual = { zh: '所有得分都会变动', en: 'every score moves' };

const MEANINGS: Partial<Record<Field, Bilingual>> = {
  code: {
    zh: '旧编码下的数不再被找到，除非随之更名',
    en: 'figures under the old code are not found any more unless they are renamed with it',
  },
  unit: {
    zh: '已收的数是旧单位的：换算或重报之后才能比较，填报表要重新下发',
    en: 'figures already collected are in the old unit: they have to be converted or reported again, and templates sent out anew',
  },
  decimals: { zh: '填报和显示的精度不同', en: 'figures are reported and shown with another precision' },
  type: RECOMPUTED,
  period: {
    zh: '报送次数改变，填报表要重新下发；前后的期间不可直接比较',
    en: 'it is reported at other times: templates are sent out anew, and periods before and after are not comparable',
  },
  time: RECOMPUTED,
  members: RECOMPUTED,
  weightedBy: RECOMPUTED,
  owner: { zh: '改由另一个部门负责', en: 'another department answers for it' },
  reportedBy: { zh: '应填报的成员改变，完整率随之改变', en: 'other members owe it, and the coverage moves' },
  definition: CUT,
  aliases: {
    zh: '表格中的这些叫法从此认得或不再认得',
    en: 'these names in spreadsheets are now recognised, or no longer',
  },
  evidence: { zh: '是否必须提交佐证有变', en: 'whether evidence has to be handed in changes' },
  sole: { zh: '能否由多个成员填报有变', en: 'whether several members may report it changes' },
  set: { zh: '出现在另一套填报表里', en: 'it stands in other templates' },
  direction: {
    zh: '好坏颠倒：达成度、预警和得分都会变动',
    en: 'better and worse change places: attainment, warnings and scores move',
  },
  formula: CUT,
  window: RECOMPUTED,
  level: { zh: '不成立时的处理有变', en: 'a miss is treated another way' },
  weight: {
    zh: '得分按另外的比例合计，名次可能变动（luoxuan whatif 可试算）',
    en: 'the score adds up in other shares and ranks may change (try it with luoxuan whatif)',
  },
  kind: {
    zh: '门槛、计分、否定三种处理互不相同：得分和结论可能变动',
    en: 'gates, graded indicators and vetoes are treated differently: scores and verdicts may change',
  },
  dimension: { zh: '计入另一个维度的得分', en: 'it counts towards another dimension' },
  rule: {
    zh: '给分方法不同，前后的得分不可直接比较',
    en: 'points are given another way: scores before and after are not comparable',
  },
  curve: { zh: '年内各月应完成的进度不同', en: 'another share of the plan is due in the months' },
  years: { zh: '这些年份改用另一个版本诊断', en: 'other years are diagnosed by this version' },
  cap: ALL_SCORES,
  attainmentWeight: ALL_SCORES,
  progressWeight: ALL_SCORES,
  progressSpan: ALL_SCORES,
  progressSpanPoints: ALL_SCORES,
  dueDays: { zh: '按期与逾期的界限移动', en: 'what is on time and what is late changes' },
  behindPlan: { zh: '进度预警更早或更晚', en: 'warnings of a pace behind the plan come earlier or later' },
};

type ByKind = Record<Change['subject']['kind'], Bilingual | null>;

const ADDED: ByKind = {
  element: {
    zh: '成员开始填报，填报表要重新下发',
    en: 'members begin to report it: templates are sent out anew',
  },
  indicator: { zh: '可以列入标准', en: 'standards may name it' },
  relation: { zh: '填报时开始核对', en: 'submissions are checked against it from now on' },
  standard: { zh: '可以用它诊断', en: 'diagnoses may use it' },
  dimension: null,
  group: null,
  entry: {
    zh: '开始监测；计分的会改变总分的构成',
    en: 'it is watched from now on; where it is graded the total is made up differently',
  },
};

const REMOVED: ByKind = {
  element: { zh: '不再填报；以前的数仍保留', en: 'it is no longer reported; earlier figures are kept' },
  indicator: {
    zh: '不再计算；以前的报告不变',
    en: 'it is no longer computed; earlier reports stay as they are',
  },
  relation: { zh: '填报时不再核对', en: 'submissions are no longer checked against it' },
  standard: {
    zh: '不能再用它诊断；以前的报告不变',
    en: 'diagnoses cannot use it any more; earlier reports stay as they are',
  },
  dimension: null,
  group: null,
  entry: {
    zh: '不再监测和计分，总分的构成不同',
    en: 'it is no longer watched or graded, and the total is made up differently',
  },
};
