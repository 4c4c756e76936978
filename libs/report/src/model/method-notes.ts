import { ruleInWords, type ScoringParameters } from '@luoxuan/catalog';
import { PARTS, type IndicatorResult } from '@luoxuan/scoring';
import type { MethodNote } from './report-model.js';

/** How the figures of a report are made, with the parameters of its standard and the rules that it uses. */
export const methodNotes = (
  scoring: ScoringParameters,
  indicators: readonly IndicatorResult[],
): MethodNote[] => [...BEFORE, ...ruleNotes(scoring, indicators), ...AFTER];

const BEFORE: readonly MethodNote[] = [
  {
    term: '缺报与零',
    text: '缺报永不按 0 计。没有数据、没有目标、分母为 0 或数据尚不完整的，一律以“—”列示并注明原因，不参与计分，由完整率反映其影响。',
  },
  {
    term: '汇总',
    text: '采集项先按其时间规则（累加、取最近一期或平均）再按其成员规则汇总。比率先分别汇总分子与分母，再相除，从不对比率求平均；满意度等调查值按样本量加权。',
  },
  {
    term: '达成度',
    text: '正向指标为本期值除以目标值，逆向指标为目标值除以本期值。表中列示实际达成度；计分时按标准规定的上限封顶，超额部分不抬高得分。目标值为 0 或未设目标的年份不计达成度。',
  },
  {
    term: '增减与增减率',
    text: '增减为本年减上年，增减率为增减除以上年的绝对值。以百分比计的指标，增减以百分点表示，不计增减率。只比较等长的期间；上年缺报或为 0 时不计增减率。',
  },
];

const AFTER: readonly MethodNote[] = [
  {
    term: '得分与完整率',
    text: '维度与综合得分为可计分指标得分的加权平均。完整率为可计分指标的权重占全部权重的比例，与得分一并阅读。',
  },
  {
    term: '成员得分',
    text: '成员单位只按其独立报送的指标计分：比率、均值类指标以标准的目标值衡量，数量类指标以为该成员单独设定的目标衡量，未设目标的不计分；联合体只有一个数的指标不计入。名次在报送相同指标的成员单位之间依得分排列，并列者同名次，须与完整率一并阅读。',
  },
  {
    term: '口径变更',
    text: '指标或采集项的公式、分母、口径、统计范围有变更的，跨变更的两期不作比较，图中以竖线标出；每期的数值均按当期有效的公式计算。',
  },
  {
    term: '门槛与否决',
    text: '基础性指标只判断是否达到标准值，否定性指标只判断是否发生；二者均不折算成分数，也不被其他指标的得分抵消。',
  },
  {
    term: '预警',
    text: '红、黄、蓝三级依标准中的预警线与计划进度判定，取最重的一级列示；逾期未报单列，不作为数值的颜色。',
  },
  {
    term: '螺旋的上升',
    text: '本年综合得分减上年诊断时的得分，依次拆为三项：标准变化，上年的数据改按本年标准计分所生的差；指标值变化，两年都可计分的指标按同一标准之差；完整率变化，只有一年可计分的指标所生的差。三项相加恰为总差，不因少计指标而算作进步。',
  },
  {
    term: '年度诊改',
    text: '目标、标准、现状、问题、原因、改进措施、成效各栏由系统依据数据预填，可由人改写并署名。上年的承诺以本年数据核对；成效只认数据验证的结果，人工销号不计入。',
  },
  {
    term: '控制图',
    text: '月度、季度序列的控制限按单值—移动极差图（均值 ± 2.66 倍平均移动极差）计算，至少 8 个数值；有季节起伏的累计类指标以与上年同期之差计算，至少 12 个差值；口径变更之前的数值不计入。控制限以内为通常波动，不称为趋势。',
  },
  {
    term: '舍入',
    text: '全部计算以精确的分数进行，仅在列示时四舍五入，因此表列数值相加减与列示结果之间可能有末位差异。',
  },
  {
    term: '可追溯',
    text: '每个数值均可经数据来源一节追溯到报送文件的工作表与单元格；逐条清单见随附工作簿的“数据来源”表。',
  },
];

/** Attainment with its progress part, then every other rule in use with the indicators that it gives points to. */
function ruleNotes(scoring: ScoringParameters, indicators: readonly IndicatorResult[]): MethodNote[] {
  const graded = indicators.filter((i) => i.kind === 'substantive' && i.direction !== 'context');
  const { attainmentWeight, progressWeight, progressSpan, progressSpanPoints, cap } = scoring;
  const caps = graded.flatMap((i) =>
    i.rule.kind === 'attainment' && i.rule.cap !== undefined && i.rule.cap !== cap
      ? [`${i.name} ${percent(i.rule.cap)}`]
      : [],
  );
  return [
    {
      term: '计分参数',
      text:
        `达成度按 ${percent(cap)} 封顶${caps.length > 0 ? `（${caps.join('、')}）` : ''}；达成分权重 ${percent(attainmentWeight)}，进步分权重 ${percent(progressWeight)}。` +
        `进步分与上年同期持平计 50 分，改善 ${percent(progressSpan)}（以百分比计的指标为 ${progressSpanPoints} 个百分点）计 100 分，退步同一幅度计 0 分，其间按比例计；` +
        '上年无可比数据时不计，权重由达成分承担。进步分只用于按达成度计分的指标。',
    },
    ...otherRules(graded, scoring),
  ];
}

function otherRules(graded: readonly IndicatorResult[], scoring: ScoringParameters): MethodNote[] {
  const names = new Map<string, { term: string; names: string[] }>();
  for (const { rule, name } of graded) {
    if (rule.kind === 'attainment') continue;
    const text = ruleInWords(rule, scoring.cap).zh;
    const found = names.get(text) ?? { term: PARTS[rule.kind].zh, names: [] };
    names.set(text, { ...found, names: [...found.names, name] });
  }
  return [...names].map(([text, { term, names: of }]) => ({
    term: term.endsWith('评分') ? term : `${term}计分`,
    text: `${of.join('、')}：${text}。`,
  }));
}

const percent = (share: number): string => `${Number((share * 100).toFixed(2))}%`;
