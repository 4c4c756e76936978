import { chartInWords, projectionInWords, signalInWords } from './in-words.js';
import type { ControlChart } from './control-chart.js';
import { projectYear } from './projection.js';
import type { ControlSignal } from './signals.js';

const signal = (rule: ControlSignal['rule'], since: string, period: string): ControlSignal => ({
  rule,
  side: 'below',
  since,
  period,
});
const chart = (signals: ControlSignal[]): ControlChart => ({
  ok: true,
  of: 'values',
  ...{ centre: 0, lower: 0, upper: 0, averageRange: 1, upperRange: 0 },
  points: [{ period: '2025-12', value: 1, range: null, position: 'inside' }],
  signals,
});

describe('chartInWords', () => {
  it.each<[string, Parameters<typeof chartInWords>[0], string, string]>([
    [
      'noise',
      chart([]),
      '在正常波动范围之内，不宜称为趋势',
      'within its usual variation: not to be called a trend',
    ],
    [
      'a signal of an earlier month',
      chart([signal('outside', '2025-10', '2025-10')]),
      '在正常波动范围之内，不宜称为趋势',
      'within its usual variation: not to be called a trend',
    ],
    [
      'a signal now',
      chart([signal('outside', '2025-12', '2025-12')]),
      '2025年12月明显低于自然过程界限，超出正常波动',
      'December 2025: lies far below the natural process limits',
    ],
    [
      'too few',
      { ok: false, code: 'too-few-values', needed: 8, have: 5 },
      '可用数值 5 个，至少需要 8 个，暂不判断',
      '5 usable values, at least 8 are needed: no statement yet',
    ],
    [
      'too coarse',
      { ok: false, code: 'too-coarse' },
      '数值变动过少或过于零散，控制图不适用',
      'the values change too rarely for a control chart',
    ],
  ])('%s', (_name, answer, zh, en) => {
    expect(chartInWords(answer)).toEqual({ zh, en });
  });

  it('says of a run how long it has lasted, and of what', () => {
    expect(signalInWords(signal('run', '2025-05', '2025-12'), 'year-over-year')).toEqual({
      zh: '2025年5月至2025年12月与上年同期之差持续低于平均水平，水平已发生变化',
      en: 'May 2025 to December 2025: the difference to the year before stays below the average, the level has moved',
    });
  });
});

const shares = (...of: number[]) => of.map((share) => ({ share }));

describe('projectionInWords', () => {
  it.each([
    [
      'years',
      { toDate: 600, dueShare: null, earlier: shares(0.4, 0.5, 0.6) },
      '按往年同期进度推算，全年约 1,200.00 万元（范围 1,000.00—1,500.00，依据 3 个完整年度）',
    ],
    [
      'no upper bound',
      { toDate: 600, dueShare: null, earlier: shares(0, 0.5, 0.6) },
      '按往年同期进度推算，全年约 1,200.00 万元（范围 1,000.00 以上，依据 3 个完整年度）',
    ],
    [
      'plan without a range',
      { toDate: 600, dueShare: 0.5, earlier: [] },
      '按计划进度推算，全年约 1,200.00 万元（完整年度仅 0 个，不给出范围）',
    ],
    ['too few', { toDate: 600, dueShare: null, earlier: [] }, '可用数值 0 个，至少需要 2 个，暂不判断'],
    ['nothing yet', { toDate: 0, dueShare: 0.5, earlier: [] }, '截至本月尚无数额可供推算'],
  ])('%s', (_name, input, zh) => {
    const words = projectionInWords(projectYear(input), { unit: '万元', decimals: 2 });
    expect(words.zh).toBe(zh);
    expect(words.en).not.toMatch(/\p{Script=Han}/u);
  });
});
