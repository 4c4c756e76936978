import type { Catalog, Standard } from '@luoxuan/catalog';
import { nameOf, type Scorecard } from '@luoxuan/scoring';
import type { Bilingual } from '@luoxuan/wording';
import type { Case } from '../findings/index.js';
import { inWords, periodInWords } from '../wording.js';
import { indicatorName, type Share } from './facts.js';
import type { Improved } from './improved.js';

type Shares = (share: Share, year: number) => Bilingual;

const set: Shares = ({ done, all }, year) => ({
  zh: `${year}年已设目标值的指标 ${done}/${all} 项`,
  en: `${done} of ${all} weighted indicators have a target for ${year}`,
});
const approved: Shares = ({ done, all }, year) => ({
  zh: `${year}年目标值已批准 ${done}/${all} 项`,
  en: `${done} of ${all} targets for ${year} are approved`,
});

/** What proves a node, and what is missing, in words. */
export const TEXTS = {
  set,
  approved,
  noTarget: (year: number): Bilingual => ({ zh: `${year}年没有目标值`, en: `no target for ${year}` }),
  notApproved: (year: number): Bilingual => ({
    zh: `${year}年目标值未经批准`,
    en: `the target for ${year} is not approved`,
  }),
  bound: (s: Standard): Bilingual => ({
    zh: `已采用《${s.name}》${s.version} 版${s.status === 'proposed' ? '（建议稿）' : ''}`,
    en: `bound to ${s.code} version ${s.version}${s.status === 'proposed' ? ' (a proposal)' : ''}`,
  }),
  curves: ({ done, all }: Share): Bilingual => ({
    zh: `有月度计划曲线的指标 ${done}/${all} 项`,
    en: `${done} of ${all} flows have a curve over the months`,
  }),
  noCurve: { zh: '没有月度计划曲线，按月均分', en: 'no curve over the months, a twelfth each' },
  measures: ({ done, all }: Share): Bilingual => ({
    zh: `有改进措施的未结问题 ${done}/${all} 项`,
    en: `${done} of ${all} open findings have a measure`,
  }),
  noMeasure: { zh: '没有改进措施的问题', en: 'findings without a measure' },
  nothingOpen: { zh: '没有未结问题', en: 'no finding is open' },
  owned: ({ done, all }: Share): Bilingual => ({
    zh: `有归口部门且有成员单位报送的采集项 ${done}/${all} 项`,
    en: `${done} of ${all} elements have an owner and a member that reports them`,
  }),
  notReported: { zh: '没有归口部门或成员单位报送', en: 'without an owner or a member that reports it' },
  submitted: ({ done, all }: Share): Bilingual => ({
    zh: `已报送 ${done}/${all} 份`,
    en: `${done} of ${all} submissions are in`,
  }),
  notSubmitted: { zh: '未报送', en: 'not submitted' },
  diagnosed: (s: Scorecard): Bilingual => {
    const [period, score, coverage] = [periodInWords(s.period), inWords(s.score), inWords(s.coverage)];
    return {
      zh: `${period.zh}已完成诊断，得分 ${score.zh}，完整率 ${coverage.zh}`,
      en: `${period.en} is diagnosed: score ${score.en}, coverage ${coverage.en}`,
    };
  },
  redAnswered: ({ done, all }: Share): Bilingual =>
    all === 0
      ? { zh: '无红色预警', en: 'no red warning' }
      : {
          zh: `红色预警已查明原因 ${done}/${all} 项`,
          en: `${done} of ${all} red warnings are answered with a cause`,
        },
  muted: (n: number): Bilingual[] =>
    n === 0 ? [] : [{ zh: `已静默的预警 ${n} 项`, en: `${n} warnings are muted` }],
  notAnswered: { zh: '红色预警尚未答复', en: 'red warnings without an answer' },
  warned: (n: number): Bilingual => ({ zh: `预警 ${n} 项`, en: `${n} warnings raised` }),
  nothingToImprove: { zh: '本期无预警', en: 'no warning in this period' },
  unanswered: (n: number): Bilingual => ({
    zh: `${n} 项预警尚无改进措施`,
    en: `${n} warnings without a measure`,
  }),
  closed: ({ done, all }: Share): Bilingual => ({
    zh: `已销号的问题 ${done}/${all} 项`,
    en: `${done} of ${all} findings are closed`,
  }),
  notClosed: { zh: '未销号的问题', en: 'findings that are not closed' },
} as const;

/** Those of a year alone. */
export const ANNUAL_TEXTS = {
  notDiagnosed: (year: number): Bilingual => ({
    zh: `${year}年度诊断尚未进行`,
    en: `the annual diagnosis of ${year} is still to come`,
  }),
  improved: ({ result, contribution }: Improved): Bilingual =>
    contribution ?? { zh: `${result.name}有所提升`, en: `${nameOf(result).en} improved` },
  nothingImproved: { zh: '没有可比较的提升', en: 'no improvement that can be compared' },
  noContribution: { zh: '提升无法分解到成员单位', en: 'the improvement cannot be taken apart by member' },
  proved: ({ measure, proof }: Case, catalog: Catalog): Bilingual => {
    const name = indicatorName(catalog, measure.promise.indicator);
    const [change, period] = [inWords(proof.change, 'signed'), periodInWords(proof.period)];
    return {
      zh: `${name}：${measure.what}（${measure.owner}，${period.zh}见效，${change.zh}）`,
      en: `${name}: ${measure.what} (${measure.owner}, effective in ${period.en}, ${change.en})`,
    };
  },
  noCase: { zh: '尚无经数据验证有效的改进措施', en: 'no measure has been proved effective by data yet' },
  noNewMeasure: { zh: '尚无经验证有效的新措施', en: 'no new measure has been proved effective yet' },
} as const;
