import { faultsOf, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const I = 'indicators/b.yaml';
const S = 'standards/c.yaml';
type Change = [file: string, text: string, instead: string];

describe('golden check 9: a target region that overlaps its warning region is refused when the YAML is loaded', () => {
  it.each<[string, Change[], string[]]>([
    [
      'up, target on the warning line',
      [[S, 'yellow: ≤ 90', 'yellow: ≤ 95']],
      [`${S}:23:29 target-in-warning 95`],
    ],
    [
      'up, target inside the warning region',
      [[S, '2025: 95', '2025: 89.99']],
      [`${S}:23:29 target-in-warning 89.99`],
    ],
    ['up, target just above', [[S, '2025: 95', '2025: 90.01']], []],
    [
      'down, target on the warning line',
      [
        [I, 'SVY01, direction: up', 'SVY01, direction: down'],
        [
          S,
          'floor: ≥ 85\n            warning: { yellow: ≤ 90, red: ≤ 88 }',
          'warning: { yellow: ≥ 95, red: ≥ 97 }',
        ],
      ],
      [`${S}:23:29 target-in-warning 95`],
    ],
    [
      'down, target just below',
      [
        [I, 'SVY01, direction: up', 'SVY01, direction: down'],
        [
          S,
          'floor: ≥ 85\n            warning: { yellow: ≤ 90, red: ≤ 88 }',
          'warning: { yellow: ≥ 95.01, red: ≥ 97 }',
        ],
      ],
      [],
    ],
  ])('%s', (_name, changes, expected) => {
    expect(shortly(faultsOf(smallCatalogue(...changes)))).toEqual(expected);
  });
});
