import fc from 'fast-check';
import { fromKey, periodKey } from './key.js';
import { anyPeriod } from './testing/arbitrary.js';

describe('keys', () => {
  it.each(['2025-09', '2025-Q3', '2025', '2024-2025', 'class-2025', '2023..2025'])(
    '%s is written as it is read',
    (key) => {
      expect(periodKey(fromKey(key))).toBe(key);
    },
  );

  it.each([
    '2025-9',
    '2025-13',
    '2025-Q5',
    '2024-2026',
    '2025..2023',
    '25',
    ' 2025',
    '2025年',
    'class-25',
    '1899',
  ])('throws on %p', (key) => {
    expect(() => fromKey(key)).toThrow('not the key of a period');
  });

  it('is unique: different periods have different keys', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(fromKey(periodKey(period))).toEqual(period);
      }),
    );
  });
});
