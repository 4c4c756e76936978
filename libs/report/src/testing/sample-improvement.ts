import { Rational } from '@luoxuan/quantity';
import { exactOf, known, unknown, type Figure } from '@luoxuan/scoring';
import {
  ANNUAL_FIELDS,
  type AnnualField,
  type AnnualRow,
  type KeptPromise,
  type Lift,
} from '@luoxuan/spiral';
import { sampleScorecard } from './sample-scorecard.js';

const SILENT: Readonly<Record<AnnualField, string>> = {
  goal: '未设目标值。',
  standard: '未设标准值和预警值。',
  state: '2025年为 1。',
  problem: '全年无预警。',
  cause: '未查原因。',
  measures: '无改进措施。',
  effect: '尚无经数据验证的成效。',
};

/** Fields that say something, by indicator; the others are silent. */
const SAID: Readonly<Record<string, Partial<Record<AnnualField, string>>>> = {
  SRV04: {
    goal: '2025年目标值 4000.00 万元（第 2 版，云州联合体理事会 2025年1月20日批准）。',
    state: '2025年为 3515.53 万元。达成度 87.89%。同比 +732.04 万元（+26.30%）。',
    problem: '落后于计划（红色，自2025年4月起 5 期，2025年9月解除）：横向技术服务到款额落后于计划。'.repeat(
      12,
    ),
    cause:
      '云州职业技术学院两份大额合同到期未续。横向技术服务到款额增加 732.04 万元，其中云州工学院 +500.00。',
    measures: '与园区三家龙头企业签订年度技术服务框架协议（云州职业技术学院科研处，2025年8月31日前，有效）。',
    effect: '签订框架协议：承诺 280.00 万元，2025年10月实际 312.40 万元（+92.40 万元），已达到承诺。',
  },
  TAL19: { problem: '触及预警线（黄色，自2025年起 1 期，仍在持续）：毕业去向落实率为 89.20%。' },
};

const figure = (text: string, unit: string, decimals: number): Figure =>
  known(new Rational(text), unit, decimals);

const PROMISES: Readonly<Record<string, KeptPromise[]>> = {
  SRV04: [
    {
      ...{
        what: '与龙头企业签订年度技术服务框架协议',
        owner: '云州职业技术学院科研处',
        by: '2025',
        kept: true,
      },
      ...{ promised: figure('3200', '万元', 2), value: figure('3515.53', '万元', 2) },
    },
  ],
  TAL19: [
    {
      ...{ what: '每季度举办园区专场招聘会', owner: '云州工学院就业处', by: '2024-2025', kept: false },
      ...{ promised: figure('91', '%', 2), value: figure('89.2', '%', 2) },
    },
  ],
  SRV10: [
    {
      ...{ what: '设立发明专利申请资助', owner: '联合体秘书处', by: '2025-Q4', kept: null },
      ...{ promised: figure('12', '件', 0), value: unknown('件', 'no-data') },
    },
  ],
};

/** One row for each indicator of the sample: two with problems, one promise of each outcome, one field rewritten by hand. */
export const sampleAnnual = (): AnnualRow[] =>
  sampleScorecard()
    .dimensions.flatMap((d) => d.indicators)
    .map(({ code, name, dimension, group }) => {
      const cell = (field: AnnualField): AnnualRow['cells'][AnnualField] => {
        const text = SAID[code]?.[field] ?? SILENT[field];
        const prefilled = { zh: text, en: text };
        if (code !== 'GUA01' || field !== 'cause') return { text: prefilled, edited: null, prefilled };
        const written = '市财政专项在第三季度到位。';
        const edited = { author: '王质量', at: '2026-01-06T01:00:00Z' };
        return { text: { zh: written, en: written }, edited, prefilled };
      };
      const cells = Object.fromEntries(ANNUAL_FIELDS.map((f) => [f, cell(f)])) as AnnualRow['cells'];
      return { indicator: code, name, dimension, group, cells, promises: PROMISES[code] ?? [] };
    });

const points = (exact: Rational): Figure => known(exact, '分', 2);

/** The score of the sample against last year's 81.64: what the standard and the coverage did is given, the rest is values. */
export function sampleLift(): Lift {
  const { score } = sampleScorecard();
  const now = exactOf(score) ?? new Rational(0);
  const total = now.sub('81.64');
  const [standard, coverage] = [new Rational('0.5'), new Rational('-1.25')];
  const values = total.sub(standard).sub(coverage);
  const [up, down] = [new Rational('3.1'), new Rational('-0.4')];
  const text = `2024年 81.64 分，2025年 ${score.text ?? ''} 分。`;
  return {
    ok: true,
    from: { period: '2024', score: points(new Rational('81.64')) },
    to: { period: '2025', score },
    total: points(total),
    values: points(values),
    coverage: points(coverage),
    standard: points(standard),
    indicators: [
      { code: 'SRV04', name: '横向技术服务到款额', effect: points(up) },
      { code: 'TAL19', name: '毕业去向落实率', effect: points(down) },
      { code: 'SRV12', name: '企业员工培训人次', effect: points(values.sub(up).sub(down)) },
    ],
    entered: ['GOV09'],
    left: ['TAL25'],
    text: { zh: text, en: text },
  };
}
