import { compileCatalog } from '../compile.js';
import { faultsOf, INDICATORS, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const E = 'elements/a.yaml';
const I = 'indicators/b.yaml';
const S = 'standards/c.yaml';
type Change = [file: string, text: string, instead: string];

/** Line 23 of the standard is the target of SVY01 (up, a rate), line 36 that of MON01 (up, money). */
const rule = (text: string, more: Change[] = []): Change[] => [
  [S, 'target: { 2025: 95 }', `target: { 2025: 95 }\n            rule: ${text}`],
  ...more,
];
const faultsWith = (...changes: Change[]): string[] => shortly(faultsOf(smallCatalogue(...changes)));
const compiledRule = (text: string): unknown => {
  const result = compileCatalog(smallCatalogue(...rule(text)));
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog.standards[0]?.dimensions[0]?.groups[0]?.indicators[0]?.rule;
};

/** SVY01 as a count of which fewer is better. */
const DOWN_COUNT: Change[] = [
  [I, 'SVY01, direction: up', 'SVY01, direction: down'],
  [E, 'type: survey', 'type: count'],
  [E, 'unit: "%"', 'unit: 项'],
  [E, 'decimals: 2\n    type: count', 'decimals: 0\n    type: count'],
  [E, 'time: mean\n    members: weighted\n    weightedBy: PPL01', 'time: sum\n    members: sum'],
  [S, 'floor: ≥ 85\n            warning: { yellow: ≤ 90, red: ≤ 88 }', 'floor: 99'],
];

describe('a scoring rule', () => {
  it.each([
    ['{ kind: attainment, cap: 1.2 }', { kind: 'attainment', cap: 1.2 }],
    ['{ kind: piecewise, atFloor: 60 }', { kind: 'piecewise', atFloor: 60 }],
    [
      '{ kind: threshold, line: ≥ 90, points: 100, otherwise: 0 }',
      { kind: 'threshold', line: '90', points: 100, otherwise: 0 },
    ],
    [
      '{ kind: bands, of: value, bands: [{ to: 60, points: 0 }, { from: 60, points: 100 }] }',
      {
        kind: 'bands',
        of: 'value',
        bands: [
          { to: '60', points: 0 },
          { from: '60', points: 100 },
        ],
      },
    ],
    ['{ kind: relative-to-best }', { kind: 'relative-to-best' }],
    [
      '{ kind: relative-to-average, bands: [{ from: 0, to: "80.5", points: 0 }, { from: 80.5, points: 100 }] }',
      {
        kind: 'relative-to-average',
        bands: [
          { from: '0', to: '80.5', points: 0 },
          { from: '80.5', points: 100 },
        ],
      },
    ],
    [
      '{ kind: graded-count, grades: [{ element: PPL01, points: 3 }], cap: 5 }',
      { kind: 'graded-count', grades: [{ element: 'PPL01', points: 3 }], cap: 5 },
    ],
    ['{ kind: expert }', { kind: 'expert' }],
  ])('%s is data', (text, expected) => {
    expect(compiledRule(text)).toEqual(expected);
  });

  it('takes points off a count of which fewer is better', () => {
    expect(faultsWith(...rule('{ kind: deduction, each: 10 }', DOWN_COUNT))).toEqual([]);
  });

  it('is attainment where none is given', () => {
    const result = compileCatalog(smallCatalogue());
    expect(result.ok && result.catalog.standards[0]?.dimensions[1]?.groups[0]?.indicators[0]?.rule).toEqual({
      kind: 'attainment',
    });
  });

  it.each<[name: string, changes: Change[], faults: string[]]>([
    ['of no known kind', rule('{ kind: magic }'), ['24:27 wrong-value magic']],
    ['without its kind', rule('{ cap: 1 }'), ['24:19 missing-key { cap: 1 }']],
    ['with a key of another kind', rule('{ kind: expert, cap: 1 }'), ['24:35 unknown-key cap']],
    ['yes-no on a rate', rule('{ kind: yes-no }'), ['24:27 rule-misfit yes-no']],
    [
      'a deduction on what should grow',
      rule('{ kind: deduction, each: 5 }'),
      ['24:27 rule-misfit deduction'],
    ],
    [
      'a graded count of which fewer is better',
      rule('{ kind: graded-count, grades: [{ element: PPL01, points: 1 }], cap: 1 }', DOWN_COUNT),
      ['24:27 rule-misfit graded-count'],
    ],
    [
      'on a gate',
      [[S, 'target: {}', 'target: {}\n            rule: { kind: relative-to-best }']],
      ['42:27 rule-misfit relative-to-best'],
    ],
    [
      'on what is only context',
      rule('{ kind: expert }', [
        [I, 'SVY01, direction: up', 'SVY01, direction: context'],
        [S, 'kind: substantive\n            weight: 100', 'kind: substantive\n            weight: 0'],
        [S, 'weight: 40', 'weight: 0'],
        [S, 'weight: 60', 'weight: 100'],
      ]),
      ['24:27 rule-misfit expert'],
    ],
    [
      'piecewise without a floor',
      rule('{ kind: piecewise, atFloor: 60 }', [[S, '            floor: ≥ 85\n', '']]),
      ['23:29 piecewise-without-ends 95'],
    ],
    [
      'piecewise without a target',
      rule('{ kind: piecewise, atFloor: 60 }', [[S, '{ 2025: 95 }', '{}']]),
      ['24:27 piecewise-without-ends piecewise'],
    ],
    [
      'piecewise with the floor at the target',
      rule('{ kind: piecewise, atFloor: 60 }', [[S, '≥ 85', '95.0']]),
      ['23:29 piecewise-without-ends 95'],
    ],
    [
      'a threshold against the direction',
      rule('{ kind: threshold, line: ≤ 90, points: 100, otherwise: 0 }'),
      ['24:44 operator-against-direction ≤ 90'],
    ],
    [
      'a threshold that rewards who misses it',
      rule('{ kind: threshold, line: 90.125, points: 20, otherwise: 30 }'),
      ['24:44 too-many-decimals 90.125', '24:60 rule-points 20'],
    ],
    [
      'bands with a gap and an overlap',
      rule(
        '{ kind: bands, of: value, bands: [{ to: 60, points: 0 }, { from: 61, to: 80, points: 50 }, { from: 79, points: 100 }] }',
      ),
      ['24:84 bands-gap 61', '24:118 bands-overlap 79'],
    ],
    [
      'bands with open ends where values lie',
      rule(
        '{ kind: bands, of: attainment, bands: [{ from: 60, to: 80, points: 50 }, { from: 80, to: 100, points: 100 }] }',
      ),
      ['24:66 bands-gap 60', '24:108 bands-gap 100'],
    ],
    [
      'bands of which the best earns least',
      rule('{ kind: relative-to-average, bands: [{ to: 80, points: 90 }, { from: 80, points: 10 }] }'),
      ['24:100 rule-points 10'],
    ],
    [
      'a band that holds nothing',
      rule(
        '{ kind: bands, of: value, bands: [{ to: 60, points: 0 }, { from: 60, to: 60, points: 9 }, { from: 60, points: 10 }] }',
      ),
      ['24:92 bands-overlap 60'],
    ],
    [
      'grades of unknown codes, twice, and of no counts',
      rule(
        '{ kind: graded-count, cap: 5, grades: [{ element: NON01, points: 3 }, { element: PPL01, points: 2 }, { element: PPL01, points: 1 }, { element: MON01, points: 1 }] }',
      ),
      ['24:69 unknown-code NON01', '24:131 duplicate-code PPL01', '24:162 grade-not-countable MON01'],
    ],
  ])('is refused: %s', (_name, changes, faults) => {
    expect(faultsWith(...changes)).toEqual(faults.map((fault) => `${S}:${fault}`));
  });
});

describe('what stands beside an indicator of a standard', () => {
  const beside = (text: string): Change[] => [
    [S, 'target: { 2025: 95 }', `target: { 2025: 95 }\n            ${text}`],
  ];
  const BENCHMARK =
    'benchmark: { name: { zh: 中位数, en: median }, source: 2022 年报, values: { 2025: 89.20 } }';

  it('may be a benchmark, evidence and a curve of one year', () => {
    const curve = '[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]';
    const result = compileCatalog(
      smallCatalogue(
        ...beside(`${BENCHMARK}\n            evidence: true\n            curves: { 2025: ${curve} }`),
      ),
    );
    expect(result.ok && result.catalog.standards[0]?.dimensions[0]?.groups[0]?.indicators[0]).toMatchObject({
      benchmark: { name: { en: 'median' }, source: '2022 年报', values: { 2025: '89.2' } },
      evidence: true,
      curves: { 2025: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] },
    });
  });

  it.each<[name: string, changes: Change[], faults: string[]]>([
    [
      'a benchmark of another year, finer than the figure',
      beside(BENCHMARK.replace('2025: 89.20', '2022: 89.125')),
      ['24:90 too-many-decimals 89.125', '24:90 year-outside-validity 89.125'],
    ],
    [
      'a benchmark without a figure',
      beside(BENCHMARK.replace('{ 2025: 89.20 }', '{}')),
      ['24:82 wrong-value {}'],
    ],
    ['a benchmark with an operator', beside(BENCHMARK.replace('89.20', '≥ 89')), ['24:90 wrong-value ≥ 89']],
    [
      'a curve of a year without a target',
      beside('curves: { 2024: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] }'),
      ['24:23 curve-without-target 2024'],
    ],
    [
      'a curve of a year that falls',
      beside('curves: { 2025: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.4, 1] }'),
      ['24:62 curve-shape 0.4'],
    ],
    [
      'evidence that the element asks for and the standard waives',
      [...beside('evidence: false'), [E, 'weightedBy: PPL01', 'weightedBy: PPL01\n    evidence: true']],
      ['24:23 evidence-waived false'],
    ],
    [
      'the same through a formula',
      [
        [E, 'name: 专任教师数', 'name: 专任教师数\n    evidence: true'],
        [S, 'floor: 2.5', 'floor: 2.5\n            evidence: false'],
      ],
      ['43:23 evidence-waived false'],
    ],
  ])('is refused: %s', (_name, changes, faults) => {
    expect(faultsWith(...changes)).toEqual(faults.map((fault) => `${S}:${fault}`));
  });
});

describe('a window of years', () => {
  const windowed = (formula: string, more = ''): Change[] => [
    [I, INDICATORS, `${INDICATORS}${indicator('WIN01', formula, `window: 3${more}`)}`],
  ];
  const indicator = (code: string, formula: string, more = ''): string => `  - code: ${code}
    name: ${code} 合计
    unit: 万元
    decimals: 2
    direction: up
    formula: ${formula}
    period: year
    clause: C4
    status: proposed
    definition: 三个自然年的到款额合计，到被诊断的年份为止。
    ${more}
`;

  it('adds up flows of calendar time', () => {
    const result = compileCatalog(smallCatalogue(...windowed('MON01')));
    expect(result.ok && result.catalog.indicators.get('WIN01')).toMatchObject({ window: 3, period: 'year' });
  });

  it.each<[name: string, changes: Change[], faults: string[]]>([
    ['a stock of school years in it', windowed('MON01 * PPL01 / PPL01'), ['19:22 window-misplaced PPL01']],
    [
      'a month as its period',
      [[I, INDICATORS, `${INDICATORS}${indicator('WIN01', 'MON01', 'window: 3').replace('year', 'month')}`]],
      ['20:13 window-misplaced month'],
    ],
    [
      'an indicator built on it',
      [
        [
          I,
          INDICATORS,
          `${INDICATORS}${indicator('WIN01', 'MON01', 'window: 3')}${indicator('WIN02', 'WIN01 / 3')}`,
        ],
      ],
      ['30:14 window-misplaced WIN01'],
    ],
    [
      'one year',
      windowed('MON01').map(([f, t, i]): Change => [f, t, i.replace('window: 3', 'window: 1')]),
      ['24:13 wrong-value 1'],
    ],
  ])('is refused: %s', (_name, changes, faults) => {
    expect(faultsWith(...changes)).toEqual(faults.map((fault) => `${I}:${fault}`));
  });
});
