import { fromKey, periodKey, type Month } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { catalogOf } from '../testing/office.js';
import { dueOn, endedPeriods } from './expected.js';

const since = fromKey('2024-11') as Month;
const standard = catalogOf().standards[0]!;

describe('endedPeriods', () => {
  it.each([
    ['2024-11-30', []],
    ['2024-12-01', ['2024-11']],
    ['2025-01-01', ['2024-11', '2024-12', '2024']],
    ['2025-02-10', ['2024-11', '2024-12', '2024', '2025-01']],
  ])('on %s: %j', (today, keys) => {
    expect(endedPeriods({ since, reporting: 'periodic' }, today).map(periodKey)).toEqual(keys);
  });

  it('who reports once a year has years alone', () => {
    expect(endedPeriods({ since, reporting: 'annual' }, '2026-01-01').map(periodKey)).toEqual([
      '2024',
      '2025',
    ]);
  });
});

describe('dueOn: the day after the last day of submission', () => {
  it.each([
    ['2024-11', '2024-12-11'],
    ['2024-12', '2025-01-11'],
    ['2024', '2025-01-31'],
  ])('%s: %s', (key, day) => {
    expect(dueOn(fromKey(key) as DiagnosisPeriod, standard)).toBe(day);
  });
});
