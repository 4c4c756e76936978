import { smallCatalog } from '../testing/small-world.js';
import { nearestYear, triedOn } from './try-on.js';

const { standard: open } = smallCatalog(
  [{ code: 'AAA01' }, { code: 'BBB01' }],
  [{ code: 'AAA01' }, { code: 'BBB01' }],
  [
    { code: 'AAA01', weight: 50, target: { 2026: 10, 2027: 20 }, floor: 5 },
    { code: 'BBB01', weight: 50, target: { 2027: 20 } },
  ],
);
const standard = { ...open, validFrom: 2026, validTo: 2027 };
const targets = (year: number) =>
  triedOn(standard, year).dimensions[0]!.groups[0]!.indicators.map((i) => [i.target[year], i.floor]);

describe('a standard tried on a year', () => {
  it.each([
    [2024, 2026],
    [2026, 2026],
    [2030, 2027],
  ])('in %d has the lines of %d', (year, nearest) => {
    expect(nearestYear(standard, year)).toBe(nearest);
  });

  it('takes the lines of its nearest year, and makes none up', () => {
    expect(targets(2024)).toEqual([
      ['10', '5'],
      [undefined, undefined],
    ]);
  });

  it('stays as it is where it is valid: a year without a target is one', () => {
    expect(triedOn(standard, 2026)).toBe(standard);
  });
});
