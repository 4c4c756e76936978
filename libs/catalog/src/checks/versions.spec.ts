import { Rational } from '@luoxuan/quantity';
import { compileCatalog } from '../compile.js';
import { faultsOf, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const E = 'elements/a.yaml';
const I = 'indicators/b.yaml';
type Change = [file: string, text: string, instead: string];

const DEFINITION = '到款额除以专任教师数，先合计再相除。';
/** Versions of RAT01 begin in line 15. */
const versions = (...list: string[]): Change => [
  I,
  DEFINITION,
  `${DEFINITION}\n    versions:\n${list.map((version) => `      - { ${version} }`).join('\n')}`,
];
const text = 'text: { zh: 改了, en: changed }';
const faultsWith = (...changes: Change[]): string[] => shortly(faultsOf(smallCatalogue(...changes)));

/** An indicator on top of RAT01. */
const onTop = (more = ''): Change => [
  I,
  'indicators:\n',
  `indicators:
  - code: TOP01
    name: 两倍
    unit: 万元/人
    decimals: 2
    direction: up
    formula: RAT01 * 2
    period: year
    clause: C4
    status: proposed
    definition: 师均到款的两倍，没有实际的含义。${more}
`,
];

describe('later versions', () => {
  it('of an element say what counts and from when', () => {
    const result = compileCatalog(
      smallCatalogue([
        E,
        'name: 专任教师数',
        `name: 专任教师数\n    versions: [{ from: 2025-09, change: definition, ${text}, definition: 也含外聘的专任教师，按学年统计。 }]`,
      ]),
    );
    expect(result.ok && result.catalog.elements.get('PPL01')?.versions).toEqual([
      {
        from: '2025-09',
        change: 'definition',
        text: { zh: '改了', en: 'changed' },
        definition: '也含外聘的专任教师，按学年统计。',
      },
    ]);
  });

  it('of an indicator have the formula that counts from then on; one that says nothing keeps the one before', () => {
    const result = compileCatalog(
      smallCatalogue(
        versions(
          `from: 2025-01, change: formula, ${text}, formula: MON01 * 2 / PPL01`,
          `from: 2025-07, change: population, ${text}`,
        ),
        onTop(`\n    versions: [{ from: 2025-01, change: definition, ${text} }]`),
      ),
    );
    if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
    const { indicators } = result.catalog;
    const figures: Record<string, Rational> = { MON01: new Rational(300), PPL01: new Rational(100) };
    const values = (code: string): unknown[] =>
      indicators.get(code)!.versions.map(({ from, formula }) => {
        const value = formula?.evaluate((element) => figures[element] ?? null);
        return [from, value?.ok && value.value.toFraction()];
      });
    expect(values('RAT01')).toEqual([
      ['2025-01', '6'],
      ['2025-07', '6'],
    ]);
    expect(values('TOP01')).toEqual([['2025-01', '12']]);
    const first = indicators.get('TOP01')?.formula.evaluate((element) => figures[element] ?? null);
    expect(first?.ok && first.value.toFraction()).toBe('6');
  });

  it.each<[name: string, changes: Change[], faults: string[]]>([
    [
      'out of order',
      [versions(`from: 2025-07, change: definition, ${text}`, `from: 2025-07, change: population, ${text}`)],
      [`${I}:16:17 versions-order 2025-07`],
    ],
    [
      'before anything is compared',
      [versions(`from: 2023-01, change: definition, ${text}`)],
      [`${I}:15:17 version-too-early 2023-01`],
    ],
    [
      'before anything is compared, of an element in a formula',
      [
        [
          E,
          'name: 专任教师数',
          `name: 专任教师数\n    versions: [{ from: 2022-09, change: definition, ${text} }]`,
        ],
      ],
      [`${E}:18:24 version-too-early 2022-09`],
    ],
    [
      'in no month',
      [versions(`from: 2025-13, change: definition, ${text}`)],
      [`${I}:15:17 wrong-value 2025-13`],
    ],
    [
      'with a formula that breaks off',
      [versions(`from: 2025-01, change: formula, ${text}, formula: (MON01 / PPL01`)],
      [`${I}:15:97 formula-syntax (MON01 / PPL01`],
    ],
    [
      'with a formula of an unknown code',
      [versions(`from: 2025-01, change: denominator, ${text}, formula: MON01 / PPL09`)],
      [`${I}:15:95 formula-unknown-code PPL09`],
    ],
    [
      'with a formula of another kind',
      [versions(`from: 2025-01, change: denominator, ${text}, formula: MON01`)],
      [`${I}:15:87 formula-unit MON01`],
    ],
    [
      'with a formula that comes back to itself',
      [versions(`from: 2025-01, change: denominator, ${text}, formula: RAT01 * MON01 / PPL01 / RAT01`)],
      [`${I}:15:87 formula-cycle RAT01 * MON01 / PPL01 / RAT01`],
    ],
    [
      'with another denominator that is called another formula',
      [
        versions(
          `from: 2025-01, change: formula, ${text}, formula: MON01 / (PPL01 + 1 * PPL01 + SVY01 * PPL01)`,
        ),
      ],
      [`${I}:15:34 version-change formula`],
    ],
    [
      'with another formula that is called another denominator',
      [versions(`from: 2025-01, change: denominator, ${text}, formula: 2 * MON01 / PPL01`)],
      [`${I}:15:34 version-change denominator`],
    ],
    [
      'with a formula and no word of it',
      [versions(`from: 2025-01, change: definition, ${text}, formula: 2 * MON01 / PPL01`)],
      [`${I}:15:34 version-change definition`],
    ],
    [
      'with the same formula',
      [versions(`from: 2025-01, change: formula, ${text}, formula: MON01/PPL01`)],
      [`${I}:15:34 version-change formula`],
    ],
    [
      'without the formula that changed',
      [versions(`from: 2025-01, change: denominator, ${text}`)],
      [`${I}:15:34 version-change denominator`],
    ],
    [
      'of a sum with a denominator',
      [
        [
          E,
          'name: 专任教师数',
          `name: 专任教师数\n    versions: [{ from: 2025-09, change: denominator, ${text} }]`,
        ],
      ],
      [`${E}:18:41 version-change denominator`],
    ],
    [
      'that an indicator on top does not follow',
      [versions(`from: 2025-01, change: formula, ${text}, formula: 2 * MON01 / PPL01`), onTop()],
      [`${I}:7:14 version-not-followed RAT01`],
    ],
  ])('are refused: %s', (_name, changes, faults) => {
    expect(faultsWith(...changes)).toEqual(faults);
  });
});
