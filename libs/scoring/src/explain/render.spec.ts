import { fromKey } from '@luoxuan/period';
import type { Basis } from '../judge.js';
import type { IndicatorResult } from '../result.js';
import { scoreConsortium } from '../scorecard.js';
import type { DiagnosisPeriod } from '../values/span.js';
import { A, B, population, smallCatalog } from '../testing/small-world.js';
import { renderExplanation } from './render.js';

const NAMES = new Map([A, B].map((m) => [m.code, m.name]));

function result(period: string, facts: Record<string, number>, basis: Partial<Basis> = {}): IndicatorResult {
  const { catalog, standard } = smallCatalog(
    [{ code: 'FLO01', name: '横向到款', time: 'sum' }],
    [{ code: 'FLO01' }],
    [{ code: 'FLO01', weight: 100, target: { 2025: 1200 } }],
  );
  const card = scoreConsortium({
    catalog,
    standard,
    population: population(catalog, facts),
    at: fromKey(period) as DiagnosisPeriod,
    ...basis,
  });
  return card.dimensions[0]!.indicators[0]!;
}

const FACTS = {
  'FLO01 a 2025-01': 60,
  'FLO01 b 2025-01': 10,
  'FLO01 a 2025-02': 50,
  'FLO01 b 2025-02': 30.5,
};

describe('renderExplanation', () => {
  it('goes from the score down to the cells', () => {
    expect(renderExplanation(result('2025-02', FACTS), 'zh', NAMES)).toEqual([
      'FLO01 横向到款（2025年2月）：得分 75.25 分',
      '├─ 达成 75.25 分 × 0.8',
      '│  ├─ 达成度 75.25% = 150.50 万元 ÷ 200.00 万元',
      '│  └─ 目标值 1,200.00 万元（标准所定），至本期应达 200.00 万元',
      '├─ 进步 — × 0.2（对比期未报送数据，无从比较，权重由其余部分承担）',
      '│  └─ 累计同比 —（对比期未报送数据，无从比较）：2025年1月至2025年2月 150.50 万元，2024年1月至2024年2月 —',
      '├─ 值 80.50 万元 ← 公式 FLO01',
      '│  └─ FLO01 横向到款 80.50 万元（各期累加，各成员相加）',
      '│     ├─ 甲学院 50.00 万元',
      '│     │  └─ 2025年2月 50.00 万元 ← a-2025-02.xlsx 填报表!F3',
      '│     └─ 乙学院 30.50 万元',
      '│        └─ 2025年2月 30.50 万元 ← b-2025-02.xlsx 填报表!F4',
      '├─ 计分所依 2025年1月至2025年2月：150.50 万元',
      '│  └─ FLO01 横向到款 150.50 万元（各期累加，各成员相加）',
      '│     ├─ 甲学院 110.00 万元',
      '│     │  ├─ 2025年1月 60.00 万元 ← a-2025-01.xlsx 填报表!F1',
      '│     │  └─ 2025年2月 50.00 万元 ← a-2025-02.xlsx 填报表!F3',
      '│     └─ 乙学院 40.50 万元',
      '│        ├─ 2025年1月 10.00 万元 ← b-2025-01.xlsx 填报表!F2',
      '│        └─ 2025年2月 30.50 万元 ← b-2025-02.xlsx 填报表!F4',
      '└─ 比较',
      '   ├─ 环比 +10.50 万元（+15.00%）：2025年2月 80.50 万元，2025年1月 70.00 万元',
      '   ├─ 同比 —（对比期未报送数据，无从比较）：2025年2月 80.50 万元，2024年2月 —',
      '   ├─ 累计同比 —（对比期未报送数据，无从比较）：2025年1月至2025年2月 150.50 万元，2024年1月至2024年2月 —',
      '   ├─ 较目标 -49.50 万元（-24.75%）：2025年1月至2025年2月 150.50 万元，2025年 200.00 万元',
      '   └─ 较标准 —（标准未设此值）：2025年1月至2025年2月 150.50 万元，2025年 —',
    ]);
  });

  it('says why there is no score, and what is missing', () => {
    const { 'FLO01 b 2025-01': _gone, ...without } = FACTS;
    const lines = renderExplanation(result('2025-02', without), 'en');
    expect(lines[0]).toBe(
      'FLO01 横向到款 (February 2025): not scored: expected figures are missing: a part is not compared with a whole',
    );
    expect(lines.some((l) => l.endsWith('missing: b January 2025 FLO01'))).toBe(true);
  });

  it('takes the periods that a member lacks together, and groups the digits of every figure', () => {
    const lines = renderExplanation(result('2025-03', { 'FLO01 a 2025-01': 6000 }), 'zh', NAMES).map((line) =>
      line.replace(/^[│├└─ ]+/, ''),
    );
    expect(lines).toContain('缺报 甲学院 2025年2月至2025年3月（2 期） FLO01');
    expect(lines).toContain('2025年1月 6,000.00 万元 ← a-2025-01.xlsx 填报表!F1');
  });

  it.each([
    [{ floorMet: true }, '门槛 20.00 万元，已达到，不计分'],
    [{ floorMet: false }, '门槛 20.00 万元，未达到，不计分'],
    [{ floorMet: null }, '门槛 20.00 万元，无法判断，不计分'],
  ])('says of a gate whether it is met: %j', (given, text) => {
    const floor = { exact: '20', value: 20, text: '20.00', unit: '万元' };
    const score = { exact: null, value: null, text: null, unit: '分', reason: 'context-only' } as const;
    const gate: IndicatorResult = { ...result('2025-02', FACTS), kind: 'basic', floor, score, ...given };
    expect(renderExplanation(gate, 'zh', NAMES)[0]).toBe(`FLO01 横向到款（2025年2月）：${text}`);
  });

  it('tells the system’s own records from cells, and the difference of a rate in points', () => {
    const own = result('2025-02', FACTS);
    for (const input of own.explanation.elements[0]!.inputs)
      Object.assign(input, { file: '系统记录', sheet: '', ref: '' });
    const points = { exact: '2', value: 2, text: '2.00', unit: '百分点' };
    Object.assign(own.comparisons[0]!, { difference: points, rate: { ...own.score, exact: null } });
    expect(renderExplanation(own, 'zh', NAMES).some((line) => line.endsWith('← 系统记录'))).toBe(true);
    const english = renderExplanation(own, 'en', NAMES).join('\n');
    expect(english).toContain('previous +2.00 points: ');
    expect(english).toContain('← records of the system');
  });

  it('names who set the target', () => {
    const target = {
      indicator: 'FLO01',
      member: null,
      year: 2025,
      value: '600',
      curve: null,
      version: 3,
      setBy: 'zhang',
      setAt: '2025-01-02T00:00:00.000Z',
      approvedBy: '李院长',
      approvedAt: '2025-01-09T08:00:00.000Z',
    };
    const lines = renderExplanation(result('2025-02', FACTS, { targets: [target] }), 'zh');
    expect(lines.join('\n')).toContain('目标值 600.00 万元（本级目标第 3 版，李院长 于 2025-01-09 批准）');
  });
});
