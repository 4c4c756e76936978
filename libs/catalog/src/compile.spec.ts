import { Rational } from '@luoxuan/quantity';
import type { Catalog } from './catalog.js';
import { compileCatalog } from './compile.js';
import { digestOfElements } from './digest.js';
import { FAULT_CODES, renderFault } from './fault.js';
import {
  ELEMENTS,
  faultsOf,
  INDICATORS,
  shortly,
  smallCatalogue,
  STANDARD,
} from './testing/small-catalogue.js';

const E = 'elements/a.yaml';
const I = 'indicators/b.yaml';
const S = 'standards/c.yaml';
type Change = [file: string, text: string, instead: string];

const sound = (...changes: Change[]): Catalog => {
  const result = compileCatalog(smallCatalogue(...changes));
  if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
  return result.catalog;
};

describe('a sound catalogue', () => {
  it('comes out with lines as plain decimals and an element as an indicator', () => {
    const { indicators, standards } = sound();
    expect(indicators.get('MON01')).toMatchObject({
      name: '横向到款额',
      unit: '万元',
      decimals: 2,
      period: 'month',
    });
    expect(standards[0]?.dimensions[0]?.groups[0]?.indicators[0]).toEqual({
      code: 'SVY01',
      weight: 100,
      kind: 'substantive',
      target: { 2025: '95' },
      floor: '85',
      warning: { yellow: '90', red: '88' },
      rule: { kind: 'attainment' },
    });
  });

  it('has a digest of its meaning: comments and the order of files do not change it, a weight does', () => {
    const { digest } = sound();
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(sound([S, 'weight: 40', 'weight: 40 # why']).digest).toBe(digest);
    const turned = compileCatalog(smallCatalogue().reverse());
    expect(turned.ok && turned.catalog.digest).toBe(digest);
    expect(sound([S, 'cap: 1', 'cap: 1.2']).digest).not.toBe(digest);
    expect(sound([I, 'MON01 / PPL01', 'MON01 / PPL01 * 1']).digest).not.toBe(digest);
  });

  it('stamps templates with what concerns them: a target, a rule, or that there are no versions yet does not', () => {
    const stamp = (...changes: Change[]): string =>
      digestOfElements([...sound(...changes).elements.values()]);
    // As it was before elements could have versions: templates sent out then are still those of today.
    const before = 'aa3f4689';
    expect(stamp()).toMatch(new RegExp(`^${before}`));
    expect(stamp([S, '2025: 95', '2025: 96'])).toBe(stamp());
    expect(stamp([I, 'MON01 / PPL01', 'MON01 / PPL01 * 1'])).toBe(stamp());
    expect(stamp([E, '有效答卷中', '全部有效答卷中'])).not.toBe(stamp());
  });

  it('evaluates exactly in the unit of the indicator', () => {
    const figures: Record<string, Rational> = { MON01: new Rational('3515.53'), PPL01: new Rational(654) };
    const formula = sound().indicators.get('RAT01')?.formula;
    expect(formula).toMatchObject({ text: 'MON01 / PPL01', elements: ['MON01', 'PPL01'], ratio: true });
    expect(formula?.evaluate((code) => figures[code] ?? null)).toEqual({
      ok: true,
      value: new Rational('351553/65400'),
    });
  });

  it('keeps targets written in quotes as they are', () => {
    const { standards } = sound([S, '2024: 600', '2024: "600.50"']);
    expect(standards[0]?.dimensions[1]?.groups[0]?.indicators[0]?.target).toEqual({
      2024: '600.50',
      2025: '700',
    });
  });
});

/** One broken catalogue for each fault: what is changed, and the one fault that it leads to. */
const BROKEN: [name: string, changes: Change[], fault: string][] = [
  ['a tab as indentation', [[E, '    unit: 人', '\tunit: 人']], `${E}:18:1 yaml-syntax unit: 人`],
  ['a key written twice', [[E, 'unit: 人\n', 'unit: 人\n    unit: 个\n']], `${E}:19:5 yaml-syntax unit: 个`],
  ['an alias of YAML', [[E, 'owner: 人事处', 'owner: &a 人事处\n    name2: *a']], `${E}:25:12 yaml-alias *a`],
  ['a misspelt key', [[E, 'owner: 人事处', 'owner: 人事处\n    ower: x']], `${E}:25:5 unknown-key ower`],
  ['a bell in a name', [[E, 'name: 满意度', 'name: 满意\u0007度']], `${E}:30:13 control-character U+0007`],
  ['a division by zero', [[I, 'MON01 / PPL01', 'MON01 / 0']], `${I}:9:20 formula-by-zero /`],
  ['a target in hexadecimal', [[S, '2025: 95', '2025: 0x5f']], `${S}:23:29 wrong-value 0x5f`],
  [
    'a huge target once',
    [[S, '2025: 95', '2025: 99999999999999999999999']],
    `${S}:23:29 wrong-value 99999999999999999999999`,
  ],
  ['decimals left out', [[E, '    decimals: 0\n', '']], `${E}:16:5 missing-key code: PPL01`],
  [
    'a period that does not exist',
    [[E, 'period: month', 'period: monthly']],
    `${E}:8:13 wrong-value monthly`,
  ],
  [
    'a member kind that does not exist',
    [[E, 'reportedBy: [高职]', 'reportedBy: [高校]']],
    `${E}:12:18 wrong-value 高校`,
  ],
  ['a target with a unit in it', [[S, '2025: 95', '2025: 95%']], `${S}:23:29 wrong-value 95%`],
  ['a target of a year in words', [[S, '{ 2025: 95 }', '{ 二五: 95 }']], `${S}:23:23 unknown-key 二五`],
  [
    'a code used twice',
    [
      [
        E,
        '  - code: SVY01',
        `${ELEMENTS.slice(ELEMENTS.indexOf('  - code: PPL01'), ELEMENTS.indexOf('  - code: SVY01')).replace('专任教师数', '教师')}  - code: SVY01`,
      ],
    ],
    `${E}:29:11 duplicate-code PPL01`,
  ],
  [
    'an alias that two elements claim',
    [[E, 'name: 专任教师数', 'name: 横 向到款']],
    `${E}:17:11 duplicate-name 横 向到款`,
  ],
  ['a unit that nobody knows', [[E, 'unit: 万元', 'unit: 贯']], `${E}:5:11 unknown-unit 贯`],
  ['a mean that is added up', [[E, 'time: mean', 'time: sum']], `${E}:35:11 rollup-against-type sum`],
  [
    'a rate that is averaged over time',
    [[E, 'type: survey', 'type: ratio']],
    `${E}:35:11 rollup-against-type mean`,
  ],
  [
    'a fact of one member that is weighted',
    [[E, 'weightedBy: PPL01', 'weightedBy: PPL01\n    sole: true']],
    `${E}:38:11 sole-against-rollup true`,
  ],
  ['a yes/no in pieces', [[E, 'type: survey', 'type: boolean']], `${E}:31:11 unit-against-type "%"`],
  [
    'a mean without its sample',
    [[E, '    weightedBy: PPL01\n', '']],
    `${E}:36:14 sample-not-declared weighted`,
  ],
  [
    'a sample that is no element',
    [[E, 'weightedBy: PPL01', 'weightedBy: PPL09']],
    `${E}:37:17 unknown-code PPL09`,
  ],
  [
    'a sample of another period',
    [[E, 'weightedBy: PPL01', 'weightedBy: MON01']],
    `${E}:37:17 sample-not-countable MON01`,
  ],
  [
    'an indicator from nowhere',
    [
      [I, 'code: SVY01', 'code: SVY09'],
      [S, 'code: SVY01', 'code: RAT09'],
      [I, 'code: RAT01', 'code: RAT09'],
      [S, 'code: RAT01', 'code: SVY09'],
    ],
    `${I}:3:13 indicator-without-source SVY09`,
  ],
  [
    'a formula of a code from nowhere',
    [[I, 'MON01 / PPL01', 'MON01 / PPL07']],
    `${I}:9:22 formula-unknown-code PPL07`,
  ],
  [
    'a formula that breaks off',
    [[I, 'MON01 / PPL01', '(MON01 / PPL01']],
    `${I}:9:28 formula-syntax (MON01 / PPL01`,
  ],
  ['a full-width sign', [[I, 'MON01 / PPL01', 'MON01 ÷ PPL01']], `${I}:9:20 formula-syntax MON01 ÷ PPL01`],
  ['a power', [[I, 'MON01 / PPL01', 'MON01 ** PPL01']], `${I}:9:20 formula-syntax MON01 ** PPL01`],
  ['a function', [[I, 'MON01 / PPL01', 'MON01 / max(PPL01)']], `${I}:9:22 formula-syntax MON01 / max(PPL01)`],
  ['money added to people', [[I, 'MON01 / PPL01', 'MON01 + PPL01']], `${I}:9:20 formula-unit +`],
  ['a result of another kind', [[I, 'unit: 万元/人', 'unit: 万元']], `${I}:6:11 formula-unit 万元`],
  ['a circle of one', [[I, 'MON01 / PPL01', 'RAT01 * 2']], `${I}:9:14 formula-cycle RAT01 * 2`],
  [
    'a monthly figure of a yearly one',
    [[I, 'period: year', 'period: month']],
    `${I}:10:13 formula-period month`,
  ],
  ['dimensions of 90 %', [[S, 'weight: 40', 'weight: 30']], `${S}:15:13 weights-sum 90`],
  ['indicators of 80 %', [[S, 'weight: 100', 'weight: 80']], `${S}:13:11 weights-sum 80`],
  [
    'parts of a score of 110 %',
    [[S, 'progressWeight: 0.15', 'progressWeight: 0.25']],
    `${S}:8:38 weights-sum 1.1`,
  ],
  [
    'a gate with a weight',
    [
      [S, 'kind: basic\n            weight: 0', 'kind: basic\n            weight: 5'],
      [S, 'weight: 100\n            target: { 2024', 'weight: 95\n            target: { 2024'],
    ],
    `${S}:40:21 weight-misplaced 5`,
  ],
  [
    'a target against the direction',
    [[S, '2025: 95', '2025: ≤ 95']],
    `${S}:23:29 operator-against-direction ≤ 95`,
  ],
  [
    'a warning against the direction',
    [[S, 'yellow: ≤ 90', 'yellow: ">= 90"']],
    `${S}:25:32 operator-against-direction ">= 90"`,
  ],
  [
    'a target finer than the figure',
    [[S, '2025: 95', '2025: 95.125']],
    `${S}:23:29 too-many-decimals 95.125`,
  ],
  ['a target before the standard', [[S, '2024: 600', '2023: 600']], `${S}:36:29 year-outside-validity 600`],
  ['a floor above the target', [[S, 'floor: ≥ 85', 'floor: ≥ 96']], `${S}:24:20 floor-beyond-target ≥ 96`],
  ['red outside yellow', [[S, 'red: ≤ 88', 'red: ≤ 91']], `${S}:25:43 warning-order ≤ 91`],
  ['a gate without a line', [[S, '            floor: 2.5\n', '']], `${S}:38:19 gate-without-line RAT01`],
  ['a veto that ought to grow', [[S, 'kind: basic', 'kind: veto']], `${S}:39:19 veto-direction veto`],
  ['a curve that falls', [[S, '0.7, 0.75', '0.7, 0.65']], `${S}:37:56 curve-shape 0.65`],
  ['a curve without an end', [[S, '0.9, 1]', '0.9, 0.95]']], `${S}:37:78 curve-shape 0.95`],
  [
    'levels that rise',
    [[S, 'yellow: 0.85, red', 'yellow: 0.6, red']],
    `${S}:11:15 plan-levels-order { blue: 0.95, yellow: 0.6, red: 0.7 }`,
  ],
  [
    'years that run backwards',
    [
      [S, 'validTo: 2026', 'validTo: 2023'],
      [S, 'target: { 2024: 600, 2025: 700 }', 'target: {}'],
      [S, 'target: { 2025: 95 }', 'target: {}'],
    ],
    `${S}:6:10 validity-reversed 2023`,
  ],
  [
    'an indicator twice in a standard',
    [[S, 'code: RAT01', 'code: MON01']],
    `${S}:38:19 duplicate-code MON01`,
  ],
  ['an element that is no indicator', [[S, 'code: RAT01', 'code: PPL01']], `${S}:38:19 unknown-code PPL01`],
];

describe('a broken catalogue', () => {
  it.each(BROKEN)('names %s with its place', (_name, changes, expected) => {
    expect(shortly(faultsOf(smallCatalogue(...changes)))).toEqual([expected]);
  });

  it('refuses a factor of 100 beside the unit %', () => {
    const share = INDICATORS.replace('万元/人', '"%"').replace('MON01 / PPL01', 'MON01 / MON01 * 100');
    expect(shortly(faultsOf(smallCatalogue([I, INDICATORS, share])))).toEqual([
      `${I}:9:30 formula-percent-twice MON01 / MON01 * 100`,
    ]);
  });

  it('refuses a formula under the code of an element', () => {
    expect(
      shortly(faultsOf(smallCatalogue([I, 'code: RAT01', 'code: PPL01'], [S, 'code: RAT01', 'code: PPL01']))),
    ).toEqual([`${I}:4:11 indicator-repeats-element PPL01`]);
  });

  it('refuses to calculate with yes/no', () => {
    const yesNo: Change[] = [
      [E, 'unit: 人', 'unit: —'],
      [E, 'type: count', 'type: boolean'],
    ];
    const codes = faultsOf(smallCatalogue(...yesNo)).map(({ code }) => code);
    expect(codes).toContain('formula-not-a-figure');
  });

  it('names a circle over several indicators once', () => {
    const second = INDICATORS.slice(INDICATORS.indexOf('  - code: RAT01'))
      .replace('RAT01', 'RAT02')
      .replace('MON01 /', 'RAT01 /');
    const files = smallCatalogue([I, 'MON01 / PPL01', 'RAT02'], [I, '以', '以']).concat({
      path: 'indicators/d.yaml',
      text: `indicators:\n${second}`,
    });
    const circles = faultsOf(files).filter(({ code }) => code === 'formula-cycle');
    expect(circles).toHaveLength(1);
    expect(circles[0]?.what.zh).toContain('RAT01 → RAT02 → RAT01');
  });

  it('refuses two versions for the same years', () => {
    const files = smallCatalogue().concat({
      path: 'standards/d.yaml',
      text: STANDARD.replace('2025.1', '2025.2'),
    });
    expect(shortly(faultsOf(files))).toEqual(['standards/d.yaml:5:12 versions-overlap 2024']);
  });

  it('refuses one version for different years', () => {
    const later = STANDARD.replace('validFrom: 2024\nvalidTo: 2026', 'validFrom: 2027').replace(
      /target: .*/gu,
      'target: {}',
    );
    const files = smallCatalogue().concat({ path: 'standards/d.yaml', text: later });
    expect(shortly(faultsOf(files))).toEqual(['standards/d.yaml:2:10 duplicate-code "2025.1"']);
  });

  it('lists the faults of all files at once, from top to bottom, and goes on behind a faulty entry', () => {
    const faults = faultsOf(
      smallCatalogue(
        [E, 'unit: 万元', 'unit: 贯'],
        [E, '    decimals: 0\n', ''],
        [I, 'direction: up', 'direction: higher'],
        [S, '2025: 95', '2025: about 95'],
        [S, 'code: RAT01', 'code: RAT09'],
        [S, 'weight: 40', 'weight: 41'],
      ),
    );
    expect(shortly(faults)).toEqual([
      `${E}:5:11 unknown-unit 贯`,
      `${E}:16:5 missing-key code: PPL01`,
      `${I}:2:31 wrong-value higher`,
      `${S}:15:13 weights-sum 101`,
      `${S}:23:29 wrong-value about 95`,
      `${S}:38:19 unknown-code RAT09`,
    ]);
  });
});

describe('the wording of a fault', () => {
  it('gives place, what, expected and how to mend in both languages', () => {
    const [found] = faultsOf(smallCatalogue([S, 'weight: 40', 'weight: 30']));
    expect(renderFault(found!, 'zh')).toBe(
      'standards/c.yaml:15:13: 各维度的权重合计为 90；应为：合计 100；改法：调整权重，使合计为 100（30 + 60）',
    );
    expect(renderFault(found!, 'en')).toBe(
      'standards/c.yaml:15:13: the weights of the dimensions add up to 90; expected: a sum of 100; to mend: adjust the weights to a sum of 100 (30 + 60)',
    );
  });

  it('has a broken catalogue here for every fault but those of reading a folder', () => {
    const shown = new Set(BROKEN.map(([, , expected]) => expected.split(' ')[1]));
    const elsewhere = [
      'folder-missing',
      'file-missing', // files/load.int.spec.ts
      'folder-empty',
      'file-misplaced',
      'file-not-utf8',
      'file-too-large',
      'file-unreadable', // specs of the loader, above
      'indicator-repeats-element',
      'formula-not-a-figure',
      'formula-percent-twice',
      'target-in-warning',
      'versions-overlap', // above
      'threshold-out-of-bounds',
      'threshold-levels-order', // checks/thresholds.spec.ts
      'relation-without-unit',
      'relation-period', // formula/relation.spec.ts
      'versions-order',
      'version-too-early',
      'version-change',
      'version-not-followed', // checks/versions.spec.ts
      'window-misplaced',
      'rule-misfit',
      'rule-points',
      'piecewise-without-ends',
      'bands-gap',
      'bands-overlap',
      'grade-not-countable',
      'curve-without-target',
      'evidence-waived', // checks/rules.spec.ts
      'unknown-parent',
      'extends-cycle',
      'override-unknown', // inheritance/inherit.spec.ts
    ];
    expect(FAULT_CODES.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });
});
