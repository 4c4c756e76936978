import { pointsOf, type JudgedCase } from '../testing/judged.js';

describe('yes or no', () => {
  it.each<[string, JudgedCase, string]>([
    ['yes', { value: '1' }, '100.00'],
    ['no', { value: '0' }, '0.00'],
    ['nobody has said', {}, 'no-data'],
    ['not everybody has said', { value: 'incomplete' }, 'incomplete'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf({ kind: 'yes-no' }, given)).toBe(points);
  });
});
