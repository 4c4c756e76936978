import { faultsOf, shortly, smallCatalogue } from '../testing/small-catalogue.js';

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

  it('survives thousands of brackets', () => {
    const [first] = faultsOf(smallCatalogue([E, 'aliases: [横向到款]', `aliases: ${'['.repeat(50_000)}`]));
    expect(first).toMatchObject({ code: 'yaml-syntax', file: E });
  });
});
