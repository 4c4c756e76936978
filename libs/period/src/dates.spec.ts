import { dueDate, endDate } from './dates.js';
import { fromKey } from './key.js';

describe('dates', () => {
  it.each([
    ['2024-02', '2024-02-29'],
    ['2025-02', '2025-02-28'],
    ['2025-Q3', '2025-09-30'],
    ['2025', '2025-12-31'],
    ['2024-2025', '2025-08-31'],
    ['class-2025', '2025-08-31'],
    ['2023..2025', '2025-12-31'],
  ])('%s ends on %s', (key, date) => {
    expect(endDate(fromKey(key))).toBe(date);
  });

  it('is due so many days after the end', () => {
    expect(dueDate(fromKey('2025-09'), 10)).toBe('2025-10-10');
    expect(dueDate(fromKey('2025'), 31)).toBe('2026-01-31');
  });
});
