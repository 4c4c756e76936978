import { compileCatalog } from '../compile.js';
import { faultsOf, offBut, shortly, smallCatalogue } from '../testing/small-catalogue.js';

const RULES = `rules:
  sharp-fall:
    fall:
      blue: { value: 20, unit: '%', min: 5, max: 90 }
      yellow: { value: 30, unit: '%', min: 10, max: 95 }
      red: { value: 50, unit: '%', min: 20, max: 100 }
    points:
      blue: { value: 4, unit: 百分点, min: 1, max: 50 }
      yellow: { value: 8, unit: 百分点, min: 2, max: 60 }
      red: { value: 15, unit: 百分点, min: 3, max: 100 }
    spread: { value: 2, unit: 倍, min: 0, max: 5 }
    months: { value: 3, unit: 月, min: 1, max: 12 }
  coverage-low:
    coverage:
      blue: { value: 95, unit: '%', min: 50, max: 100 }
      yellow: { value: 85, unit: '%', min: 30, max: 99 }
      red: { value: 60, unit: '%', min: 0, max: 95 }
`;

const files = (text: string | RegExp = '', instead = '') => {
  if (text !== '' && RULES.replace(text, instead) === RULES) throw new Error(`nothing like ${String(text)}`);
  const off = `off: ${JSON.stringify(offBut('sharp-fall', 'coverage-low', 'coverage-lower'))}\n`;
  return [...smallCatalogue(), { path: 'monitoring.yaml', text: RULES.replace(text, instead) + off }];
};

describe('the thresholds of the monitoring rules', () => {
  it('come out as they stand; rules that are off are not there, but their reasons are', () => {
    const result = compileCatalog(files());
    if (!result.ok) throw new Error(shortly(result.faults).join('\n'));
    const { monitoring } = result.catalog;
    expect(Object.keys(monitoring)).toEqual(['sharp-fall', 'coverage-low']);
    expect(result.catalog.notWatched).toEqual(offBut('sharp-fall', 'coverage-low'));
    expect(monitoring['coverage-low']?.coverage.red).toEqual({ value: 60, unit: '%', min: 0, max: 95 });
  });

  it('are none where there is no such file', () => {
    const result = compileCatalog(smallCatalogue());
    expect(result.ok && result.catalog.monitoring).toEqual({});
  });

  it('belong to the meaning of the catalogue', () => {
    const digest = (...change: [string, string] | []): string | false => {
      const result = compileCatalog(files(...change));
      return result.ok && result.catalog.digest;
    };
    expect(digest('  coverage-low:', '  coverage-low: # why')).toBe(digest());
    expect(digest('value: 60', 'value: 61')).not.toBe(digest());
  });

  it.each([
    ['below its lower bound', '{ value: 4, unit', '{ value: 0.5, unit', ['8:22 threshold-out-of-bounds 0.5']],
    [
      'above its upper bound',
      '{ value: 50, unit',
      '{ value: 101, unit',
      ['6:21 threshold-out-of-bounds 101'],
    ],
    ['bounds the wrong way', 'min: 1, max: 12', 'min: 12, max: 1', ['12:22 threshold-out-of-bounds 3']],
    ['a rise that falls', '{ value: 30, unit', '{ value: 15, unit', ['4:7 threshold-levels-order']],
    ['a fall that rises', '{ value: 85, unit', '{ value: 97, unit', ['15:7 threshold-levels-order']],
    ['in another unit', "{ value: 20, unit: '%'", '{ value: 20, unit: 元', ['4:32 wrong-value 元']],
    ['half a month', '{ value: 3, unit', '{ value: 2.5, unit', ['12:22 wrong-value 2.5']],
    ['a rule that is not known', 'coverage-low', 'coverage-lower', ['13:3 unknown-key coverage-lower']],
    ['a level that is missing', /\n {6}red: \{ value: 60.*/u, '', ['15:7 missing-key']],
  ] as const)('%s', (_case, text, instead, expected) => {
    const faults = shortly(faultsOf(files(text, instead)));
    expect(faults.map((fault) => fault.replace('monitoring.yaml:', ''))).toEqual(
      expected.map((fault) => expect.stringContaining(fault) as string),
    );
  });

  it('of a rule are there, or the reason why it does not watch: one of the two', () => {
    const written = (rules: object, off: object) =>
      shortly(
        faultsOf([
          ...smallCatalogue(),
          { path: 'monitoring.yaml', text: JSON.stringify({ rules, off }, null, 1) },
        ]),
      );
    const days = { days: { value: 5, unit: '天', min: 1, max: 60 } };
    expect(written({ 'due-soon': days }, offBut('due-soon'))).toEqual([]);
    expect(written({}, offBut('due-soon', 'restated'))).toEqual([
      'monitoring.yaml:2:2 missing-key restated',
      'monitoring.yaml:2:2 missing-key due-soon',
    ]);
    expect(written({ 'due-soon': days }, offBut())).toEqual([
      expect.stringMatching(/wrong-value "due-soon"$/) as string,
    ]);
    expect(written({}, { ...offBut(), restated: ' ' })).toEqual([
      expect.stringMatching(/wrong-value/) as string,
    ]);
  });
});
