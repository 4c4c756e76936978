import { A } from '../../../scoring/src/testing/small-world.js';
import { watched } from '../testing/watched.js';
import type { Facts } from './facts.js';
import { improvedMost } from './improved.js';

/** VAL03 = VAL01 / VAL02 in the years 2024 and 2025 */
const facts = (numerators: [number, number], denominators: [number, number]): Facts => ({
  ...watched({
    elements: [
      { code: 'VAL01', period: 'year', time: 'last' },
      { code: 'VAL02', period: 'year', time: 'last' },
    ],
    indicators: [{ code: 'VAL03', unit: '%', formula: 'VAL01 / VAL02', period: 'year' }],
    entries: [{ code: 'VAL03', weight: 100 }],
    members: [A],
    facts: {
      'VAL01 a 2024': numerators[0],
      'VAL01 a 2025': numerators[1],
      'VAL02 a 2024': denominators[0],
      'VAL02 a 2025': denominators[1],
    },
    at: '2025',
  }),
  year: 2025,
  warnings: [],
  targets: [],
  findings: [],
});

describe('what improved most', () => {
  it.each([
    ['a ratio whose numerator rose', facts([20, 30], [100, 100]), ['VAL03']],
    ['a ratio whose numerator rose while its denominator shrank', facts([20, 30], [100, 90]), ['VAL03']],
    ['a ratio that rose only because its denominator shrank', facts([20, 20], [100, 70]), []],
    ['a ratio that fell', facts([30, 20], [100, 100]), []],
  ])('%s', (_case, given, expected) => {
    expect(improvedMost(given).map(({ result }) => result.code)).toEqual(expected);
  });
});
