import { known, unknown, type BreakMark, type IndicatorResult } from '@luoxuan/scoring';
import { Rational } from '@luoxuan/quantity';

const points = (text: string) => known(new Rational(text), '分', 2);

const RENAMED: BreakMark = {
  code: 'TAL12',
  from: '2024-09',
  change: 'definition',
  text: {
    zh: '双师型认定标准改为国家标准',
    en: 'the national standard decides who is dual-qualified',
  },
};

const scored = (
  result: IndicatorResult,
  rule: IndicatorResult['rule'],
  text: string,
  because: string,
): IndicatorResult => ({
  ...result,
  rule,
  score: points(text),
  parts: [
    {
      name: rule.kind,
      weight: 1,
      points: points(text),
      because: { zh: because, en: because },
    },
  ],
});

/** What sets some indicators of the sample apart: other rules, a target of its own, a rank, a changed definition. */
const VARIANTS: Readonly<Record<string, (result: IndicatorResult) => IndicatorResult>> = {
  RES02: (result) =>
    scored(
      result,
      {
        kind: 'bands',
        of: 'value',
        bands: [
          { to: '4', points: 100 },
          { from: '4', to: '8', points: 80 },
          { from: '8', points: 40 },
        ],
      },
      '80',
      '落在 [4, 8) 位一档',
    ),
  GOV09: (result) => scored(result, { kind: 'expert' }, '83.5', '专家组：制度齐备，落实记录不全'),
  SRV04: (result) => ({
    ...result,
    targetSource: {
      kind: 'own',
      version: 2,
      approvedBy: '云州联合体理事会',
      approvedAt: '2025-01-20T02:00:00Z',
    },
    comparisons: [
      ...result.comparisons.map((c) => ({ ...c, population: { joined: ['M05'], left: [] } })),
      {
        kind: 'benchmark',
        nowSpan: '2025',
        beforeSpan: '2025',
        now: result.value,
        before: known(new Rational(739), '万元', 2),
        difference: known(new Rational('2776.53'), '万元', 2),
        rate: known(new Rational('375.71'), '%', 2),
        breaks: [],
        population: { joined: [], left: [] },
      },
    ],
  }),
  SRV10: (result) => ({ ...result, rank: { among: 'consortia', rank: 2, of: 6 } }),
  TAL12: (result) => ({
    ...result,
    comparisons: result.comparisons.map((c) => ({
      ...c,
      difference: unknown('百分点', 'definition-changed'),
      rate: unknown('%', 'definition-changed'),
      breaks: [RENAMED],
    })),
    series: result.series.map((p) => (p.period === '2024' ? { ...p, breaks: [RENAMED] } : p)),
  }),
};

export const variantOf = (result: IndicatorResult): IndicatorResult =>
  (VARIANTS[result.code] ?? ((same) => same))(result);
