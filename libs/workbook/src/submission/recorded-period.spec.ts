import { fromKey, periodKey } from '@luoxuan/period';
import { recordedPeriod } from './recorded-period.js';

describe('recordedPeriod', () => {
  it.each([
    ['month', '2023-05', '2023-05'],
    ['quarter', '2023-Q2', '2023-Q2'],
    ['school-year', '2022-2023', '2022-2023'],
    ['month', '2023', '2023'],
    ['quarter', '2023', '2023'],
    ['year', '2023', '2023'],
    ['school-year', '2023', '2022-2023'],
    ['month', '2023-Q2', null],
    ['quarter', '2023-05', null],
    ['year', '2023-05', null],
    ['month', '2022-2023', null],
    ['school-year', '2023-08', null],
  ] as const)('a figure by %s in a workbook for %s counts for %s', (kind, file, expected) => {
    const recorded = recordedPeriod(kind, fromKey(file));
    expect(recorded === null ? null : periodKey(recorded)).toBe(expected);
  });
});
