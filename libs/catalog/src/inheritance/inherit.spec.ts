import type { Standard, StandardIndicator } from '../catalog.js';
import { compileCatalog } from '../compile.js';
import type { SourceFile } from '../source/source-file.js';
import { faultsOf, shortly, smallCatalogue, STANDARD } from '../testing/small-catalogue.js';

type Change = [file: string, text: string, instead: string];
const S = 'standards/c.yaml';
const H = 'standards/heir.yaml';

const HEADER = `code: heir
version: "2025.1"
name: 本地标准
status: proposed
validFrom: 2025
source: 本地
extends: small@2025.1
`;

const withHeir = (text: string, ...changes: Change[]): SourceFile[] => [
  ...smallCatalogue(...changes),
  { path: H, text: HEADER + text },
];

function heirOf(text: string, ...changes: Change[]): Standard {
  const result = compileCatalog(withHeir(text, ...changes));
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog.standards.find(({ code }) => code === 'heir')!;
}

const indicator = (standard: Standard, code: string): StandardIndicator | undefined =>
  standard.dimensions
    .flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators))
    .find((each) => each.code === code);

describe('a standard that inherits', () => {
  it('is its parent but for the years that it does not cover', () => {
    const heir = heirOf('');
    expect(heir).toMatchObject({
      code: 'heir',
      extends: 'small@2025.1',
      validFrom: 2025,
      scoring: { cap: 1 },
    });
    expect(heir.dimensions.map(({ code, weight }) => [code, weight])).toEqual([
      ['C3', 40],
      ['C4', 60],
    ]);
    expect(indicator(heir, 'MON01')?.target).toEqual({ 2025: '700' });
    expect(indicator(heir, 'SVY01')).toMatchObject({ floor: '85', warning: { yellow: '90', red: '88' } });
  });

  it('leaves its parent as it is', () => {
    const alone = compileCatalog(smallCatalogue());
    const result = compileCatalog(
      withHeir(
        'override: { dimensions: { C3: { weight: 50 }, C4: { weight: 50 } }, indicators: { MON01: { target: { 2025: 1 } } } }',
      ),
    );
    if (!result.ok || !alone.ok) throw new Error('both are sound');
    expect(result.catalog.standards.find(({ code }) => code === 'small')).toEqual(alone.catalog.standards[0]);
    expect(alone.catalog.standards[0]?.extends).toBeNull();
  });

  it('overrides parameters one by one, targets year by year, rules as a whole; null takes away', () => {
    const heir = heirOf(`override:
  scoring: { cap: 1.2 }
  plan: { dueDays: { month: 8 }, behindPlan: { yellow: 0.8 } }
  dimensions: { C3: { weight: 30, name: 育人 }, C4: { weight: 70 } }
  groups: { C3.1: { name: 满意 } }
  indicators:
    SVY01: { target: { 2026: 96 }, warning: null, floor: { 2025: 80, 2026: 82 }, rule: { kind: piecewise, atFloor: 60 } }
    MON01: { curve: null, evidence: true }
`);
    expect(heir.scoring).toMatchObject({ cap: 1.2, attainmentWeight: 0.85 });
    expect(heir.plan).toEqual({
      dueDays: { month: 8, quarter: 15, year: 45, 'school-year': 45 },
      behindPlan: { blue: 0.95, yellow: 0.8, red: 0.7 },
    });
    expect(heir.dimensions[0]).toMatchObject({ name: '育人', weight: 30, groups: [{ name: '满意' }] });
    expect(indicator(heir, 'SVY01')).toEqual({
      code: 'SVY01',
      weight: 100,
      kind: 'substantive',
      target: { 2025: '95', 2026: '96' },
      floor: { 2025: '80', 2026: '82' },
      rule: { kind: 'piecewise', atFloor: 60 },
    });
    expect(indicator(heir, 'MON01')).not.toHaveProperty('curve');
    expect(indicator(heir, 'MON01')?.evidence).toBe(true);
  });

  it('adds dimensions, groups and indicators, leaves out what it does not want, and moves', () => {
    const heir = heirOf(`override:
  dimensions: { C4: { weight: 40 } }
  indicators: { MON01: { group: X1.1, weight: 100 } }
remove: [C3, RAT01]
add:
  dimensions:
    - { code: X1, name: 新, weight: 60, groups: [{ code: X1.1, name: 新组, indicators: [] }] }
  groups:
    - dimension: C4
      code: C4.9
      name: 新组
      indicators: [{ code: SVY01, kind: substantive, weight: 100, target: { 2025: 90 } }]
  indicators:
    - { group: C4.9, code: RAT01, kind: basic, weight: 0, target: {}, floor: 3 }
`);
    expect(
      heir.dimensions.map(({ code, groups }) => [
        code,
        groups.map((group) => [group.code, group.indicators.map((each) => each.code)]),
      ]),
    ).toEqual([
      [
        'C4',
        [
          ['C4.1', []],
          ['C4.9', ['SVY01', 'RAT01']],
        ],
      ],
      ['X1', [['X1.1', ['MON01']]]],
    ]);
  });

  it('may have an heir of its own, and a later version may inherit from an earlier one', () => {
    const result = compileCatalog([
      ...withHeir('override: { indicators: { MON01: { target: { 2025: 800 } } } }'),
      {
        path: 'standards/a-grandchild.yaml',
        text: HEADER.replace('code: heir', 'code: grandchild').replace('small@', 'heir@'),
      },
      {
        path: 'standards/next.yaml',
        text: HEADER.replace('code: heir', 'code: small')
          .replace('"2025.1"', '"2027.1"')
          .replace('2025\n', '2027\n'),
      },
    ]);
    if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
    const { standards } = result.catalog;
    expect(standards.map(({ code, version }) => `${code}@${version}`)).toEqual([
      'grandchild@2025.1',
      'heir@2025.1',
      'small@2025.1',
      'small@2027.1',
    ]);
    expect(indicator(standards[0]!, 'MON01')?.target).toEqual({ 2025: '800' });
    expect(indicator(standards[3]!, 'MON01')?.target).toEqual({});
  });
});

describe('faults of a standard that inherits', () => {
  it.each<[name: string, text: string, faults: string[]]>([
    [
      'codes that the parent does not have',
      `override:
  dimensions: { C9: { weight: 1 } }
  groups: { C9.1: { name: 新 } }
  indicators: { NON01: { weight: 1 }, MON01: { group: C9.1 } }
remove: [NON02]
add:
  groups: [{ dimension: C9, code: C9.2, name: 新, indicators: [] }]
  indicators: [{ group: C9.1, code: RAT09, kind: veto, weight: 0, target: {} }]
`,
      [
        `${H}:9:17 override-unknown C9`,
        `${H}:10:13 override-unknown C9.1`,
        `${H}:11:17 override-unknown NON01`,
        `${H}:11:55 override-unknown C9.1`,
        `${H}:12:10 override-unknown NON02`,
        `${H}:14:25 override-unknown C9`,
        `${H}:15:25 override-unknown C9.1`,
      ],
    ],
    [
      'what it removes and overrides',
      'remove: [RAT01]\noverride: { indicators: { RAT01: { floor: 3 } } }\n',
      [`${H}:9:27 override-unknown RAT01`],
    ],
    [
      'what it has already',
      `add:
  dimensions: [{ code: C3, name: 又, weight: 0, groups: [{ code: Z, name: 组, indicators: [] }] }]
  indicators: [{ group: C3.1, code: MON01, kind: substantive, weight: 0, target: {} }]
`,
      [`${H}:9:24 duplicate-code C3`, `${H}:10:37 duplicate-code MON01`],
    ],
    [
      'its own lines, where they stand',
      'override: { indicators: { SVY01: { target: { 2025: 89.999 }, warning: { yellow: ≥ 90 } } } }\n',
      [
        `${H}:8:52 target-in-warning 89.999`,
        `${H}:8:52 too-many-decimals 89.999`,
        `${H}:8:81 operator-against-direction ≥ 90`,
      ],
    ],
    [
      'sums that it changed, at its own weight',
      'override: { dimensions: { C4: { weight: 50 } }, indicators: { MON01: { weight: 90 } } }\n',
      [`${H}:8:41 weights-sum 90`, `${H}:8:80 weights-sum 90`],
    ],
    [
      'an inherited target inside its own warning, at the warning',
      'override: { indicators: { SVY01: { warning: { yellow: 96 } } } }\n',
      [`${H}:8:55 target-in-warning 96`],
    ],
    [
      'levels that it changed',
      'override: { plan: { behindPlan: { yellow: 0.6 } } }\n',
      [`${H}:8:43 plan-levels-order 0.6`],
    ],
    [
      'a kind that makes an inherited weight wrong',
      'override: { indicators: { SVY01: { kind: basic } } }\n',
      [`${H}:8:42 weight-misplaced basic`],
    ],
    [
      'values that the schema refuses, and the others all the same',
      `override: { indicators: { SVY01: { weight: ten }, MON01: { target: { 2025: 1.125 } } } }
add: { indicators: [{ code: NON01 }, { group: C3.1, code: NON02, kind: veto, weight: 0, target: {} }] }
`,
      [
        `${H}:8:44 wrong-value ten`,
        `${H}:8:76 too-many-decimals 1.125`,
        `${H}:9:21 missing-key { code: NON01 }`,
        `${H}:9:21 missing-key { code: NON01 }`,
        `${H}:9:21 missing-key { code: NON01 }`,
        `${H}:9:21 missing-key { code: NON01 }`,
        `${H}:9:59 unknown-code NON02`,
      ],
    ],
  ])('name %s', (_name, text, faults) => {
    expect(shortly(faultsOf(withHeir(text)))).toEqual(faults);
  });

  it('that it only inherits are told once, at the parent', () => {
    expect(
      shortly(faultsOf(withHeir('', [S, 'weight: 40', 'weight: 30'], [S, '2025: 95', '2025: 88']))),
    ).toEqual([`${S}:15:13 weights-sum 90`, `${S}:23:29 target-in-warning 88`]);
  });

  it('that come of what it leaves out are told at the parent, naming the heir', () => {
    const [found, ...others] = faultsOf(withHeir('remove: [C3]\n'));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'weights-sum', file: S, line: 28, inheritedBy: 'heir@2025.1' });
    expect(found?.what.zh).toBe('各维度的权重合计为 60（heir@2025.1 继承自此）');
    expect(found?.what.en).toContain('(inherited by heir@2025.1)');
  });

  it('name an unknown parent, and a circle once', () => {
    const [unknown] = faultsOf(
      withHeir('').map((file) => ({ ...file, text: file.text.replace('small@2025.1', 'small@2024.1') })),
    );
    expect(unknown).toMatchObject({
      code: 'unknown-parent',
      file: H,
      line: 7,
      column: 10,
      found: 'small@2024.1',
    });
    expect(unknown?.expected.zh).toBe('其中之一：small@2025.1');
    const circle = faultsOf([
      ...smallCatalogue(),
      { path: H, text: HEADER.replace('small@', 'other@') },
      {
        path: 'standards/other.yaml',
        text: HEADER.replace('code: heir', 'code: other').replace('small@', 'heir@'),
      },
    ]);
    expect(shortly(circle)).toEqual([`${H}:7:10 extends-cycle other@2025.1`]);
    expect(circle[0]?.what.zh).toContain('heir@2025.1 → other@2025.1 → heir@2025.1');
  });

  it('do not blame it for a parent that cannot be read', () => {
    expect(shortly(faultsOf(withHeir('', [S, 'code: small', 'code: [small'])))).toEqual([
      `${S}:1:7 yaml-syntax [small`,
    ]);
  });
});

describe('a standard without one of its keys', () => {
  it.each([
    ['source', 'source: clause\n', `${S}:1:1 missing-key code: small`],
    ['validFrom', 'validFrom: 2024\n', `${S}:1:1 missing-key code: small`],
    [
      'plan',
      STANDARD.slice(STANDARD.indexOf('plan:'), STANDARD.indexOf('dimensions:')),
      `${S}:1:1 missing-key code: small`,
    ],
    [
      'scoring',
      STANDARD.slice(STANDARD.indexOf('scoring:'), STANDARD.indexOf('plan:')),
      `${S}:1:1 missing-key code: small`,
    ],
  ])('still tells its other faults: %s', (_key, text, expected) => {
    const faults = shortly(faultsOf(smallCatalogue([S, '2025: 95', '2025: 89.9'], [S, text, ''])));
    expect(faults[0]).toBe(expected);
    expect(faults.slice(1).map((each) => each.replace(/^.*:\d+:\d+ /, ''))).toEqual([
      'target-in-warning 89.9',
    ]);
  });

  it('is not said to weigh too little where a weight is missing, in the whole or in a dimension', () => {
    expect(shortly(faultsOf(smallCatalogue([S, '    weight: 40\n', ''])))).toEqual([
      `${S}:13:5 missing-key code: C3`,
    ]);
    expect(
      shortly(
        faultsOf(
          smallCatalogue([
            S,
            '        indicators:\n          - code: SVY01',
            '        indicator:\n          - code: SVY01',
          ]),
        ),
      ),
    ).toEqual([`${S}:17:9 missing-key code: C3.1`, `${S}:19:9 unknown-key indicator`]);
  });
});
