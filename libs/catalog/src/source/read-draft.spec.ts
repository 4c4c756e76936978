import { ELEMENTS, faultsOf, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const E = 'elements/a.yaml';
const I = 'indicators/b.yaml';
const S = 'standards/c.yaml';
type Change = [file: string, text: string, instead: string];

describe('reading the files of a catalogue', () => {
  it('says so when a folder is empty or a file lies where nobody reads it', () => {
    expect(shortly(faultsOf([{ path: 'all.yaml', text: 'a: 1' }]))).toEqual([
      'all.yaml:1:1 file-misplaced all.yaml',
      'elements/:1:1 folder-empty ',
      'indicators/:1:1 folder-empty ',
      'standards/:1:1 folder-empty ',
    ]);
  });

  it.each<[name: string, change: Change, expected: string[]]>([
    [
      'a list under another name, without blaming the files that use it',
      [E, 'elements:', 'element:'],
      [`${E}:1:1 missing-key element:`, `${E}:1:1 unknown-key element`],
    ],
    ['a formula that is a list', [I, 'MON01 / PPL01', '[MON01]'], [`${I}:9:14 wrong-value [MON01]`]],
    [
      'a misspelt formula',
      [I, 'formula:', 'formul:'],
      [`${I}:4:5 missing-key code: RAT01`, `${I}:9:5 unknown-key formul`],
    ],
    [
      'more than the direction of an element as it is',
      [I, '{ code: MON01, direction: up }', '{ code: MON01, direction: up, unit: 元 }'],
      [`${I}:2:35 unknown-key unit`],
    ],
    [
      'faults inside the floors of a year',
      [S, 'floor: ≥ 85', 'floor: { 2025: x, abc: 3 }'],
      [`${S}:24:28 wrong-value x`, `${S}:24:31 unknown-key abc`],
    ],
    ['red without yellow', [S, 'yellow: ≤ 90, ', ''], [`${S}:25:22 missing-key { red: ≤ 88 }`]],
  ])('names %s', (_name, change, expected) => {
    expect(shortly(faultsOf(smallCatalogue(change)))).toEqual(expected);
  });

  it.each([
    ['', [`${E}:1:1 wrong-value `]],
    ['null', [`${E}:1:1 wrong-value null`]],
    ['# - code: PPL01\n', [`${E}:1:1 wrong-value `]],
    ['elements:\n', [`${E}:1:10 wrong-value `]],
    ['- a\n- b\n', [`${E}:1:1 wrong-value - a`]],
  ])('names only the file where all the elements are lost: %j', (text, expected) => {
    expect(shortly(faultsOf(smallCatalogue([E, ELEMENTS, text])))).toEqual(expected);
  });

  it('names only the folder where all elements or all indicators are missing', () => {
    const without = (path: string): string[] =>
      shortly(faultsOf(smallCatalogue().filter((file) => file.path !== path)));
    expect(without(E)).toEqual(['elements/:1:1 folder-empty ']);
    expect(without(I)).toEqual(['indicators/:1:1 folder-empty ']);
  });

  it.each<[name: string, changes: Change[], expected: string[]]>([
    [
      'the unit of an element without an owner',
      [
        [E, '    owner: 科研处\n', ''],
        [E, 'unit: 万元', 'unit: 顶'],
      ],
      [`${E}:2:5 missing-key code: MON01`, `${E}:5:11 unknown-unit 顶`],
    ],
    [
      'the formula of an indicator without a period',
      [
        [I, '    period: year\n', ''],
        [I, 'MON01 / PPL01', 'MON01 + PPL01'],
      ],
      [`${I}:4:5 missing-key code: RAT01`, `${I}:9:20 formula-unit +`],
    ],
    [
      'the formula over an element that has a fault elsewhere',
      [
        [E, '    owner: 人事处\n', ''],
        [I, 'MON01 / PPL01', 'MON01 + PPL01'],
      ],
      [`${E}:16:5 missing-key code: PPL01`, `${I}:9:20 formula-unit +`],
    ],
    [
      'the sample that an element without an owner lacks',
      [
        [E, '    owner: 就业处\n', ''],
        [E, '    weightedBy: PPL01\n', ''],
      ],
      [`${E}:29:5 missing-key code: SVY01`, `${E}:36:14 sample-not-declared weighted`],
    ],
    [
      'no sample as missing that is only written wrongly',
      [[E, 'weightedBy: PPL01', 'weightedBy: ppl01']],
      [`${E}:37:17 wrong-value ppl01`],
    ],
    [
      'no rollup as wrong where the type is missing',
      [[E, '    type: survey\n', '']],
      [`${E}:29:5 missing-key code: SVY01`],
    ],
    [
      'the formula of an indicator without a code',
      [
        [I, '  - code: RAT01\n    name', '  - name'],
        [I, 'MON01 / PPL01', 'MON01 / PPL09'],
        [S, 'code: RAT01', 'code: MON01'],
      ],
      [
        `${I}:4:5 missing-key name: 师均到款`,
        `${I}:8:22 formula-unknown-code PPL09`,
        `${S}:38:19 duplicate-code MON01`,
      ],
    ],
  ])('names %s', (_name, changes, expected) => {
    expect(shortly(faultsOf(smallCatalogue(...changes)))).toEqual(expected);
  });

  it('says what an empty file lacks', () => {
    expect(shortly(faultsOf(smallCatalogue([E, smallCatalogue()[0]!.text, ''])))).toContain(
      `${E}:1:1 wrong-value `,
    );
  });

  it('names each slip in the YAML of one file, and blames no other file for what it hides', () => {
    const faults = faultsOf(
      smallCatalogue(
        [E, '    unit: 人', '\tunit: 人'],
        [E, 'name: 满意度', 'name: 满意: 度'],
        [S, 'weight: 40', 'weight: 30'],
      ),
    );
    expect(shortly(faults)).toEqual([
      `${E}:18:1 yaml-syntax unit: 人`,
      `${E}:30:11 yaml-syntax 满意: 度`,
      `${S}:15:13 weights-sum 90`,
    ]);
  });

  it.each([
    ['aliases: [横向到款]', 'aliases: [横向到款', `${E}:4:14 yaml-syntax [横向到款`],
    ['reportedBy: [高职]', 'reportedBy: {高职: 1', `${E}:12:17 yaml-syntax {高职: 1`],
  ])('names an open bracket once, where it was opened: %s', (text, instead, expected) => {
    const faults = faultsOf(smallCatalogue([E, text, instead]));
    expect(shortly(faults)).toEqual([expected]);
    expect(faults[0]?.what.zh).toMatch(/没有闭合/);
  });

  it('survives thousands of brackets', () => {
    const [first] = faultsOf(smallCatalogue([E, 'aliases: [横向到款]', `aliases: ${'['.repeat(50_000)}`]));
    expect(first).toMatchObject({ code: 'yaml-syntax', file: E });
  });
});
