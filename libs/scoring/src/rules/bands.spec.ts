import { pointsOf, type JudgedCase } from '../testing/judged.js';

const BANDS = [
  { to: '60', points: 0 },
  { from: '60', to: '80', points: 50 },
  { from: '80', to: '100', points: 80 },
  { from: '110', points: 100 },
];

describe('bands', () => {
  it.each<[string, JudgedCase, string]>([
    ['without a lower edge', { value: '-5' }, '0.00'],
    ['the lower edge belongs to a band', { value: '60' }, '50.00'],
    ['the upper edge does not', { value: '79.99' }, '50.00'],
    ['without an upper edge', { value: '9999' }, '100.00'],
    ['a hole between the bands', { value: '105' }, 'outside-bands'],
    ['half of the year is due: the edges are halved', { value: '30', share: '1/2' }, '50.00'],
    ['nothing is due yet', { value: '30', share: '0' }, 'target-is-zero'],
    ['no value', {}, 'no-data'],
    ['a part of the value', { value: 'incomplete' }, 'incomplete'],
  ])('of the value: %s', (_case, given, points) => {
    expect(pointsOf({ kind: 'bands', of: 'value', bands: BANDS }, given)).toBe(points);
  });

  it.each<[string, JudgedCase, string]>([
    ['65 % of the target', { value: '130', target: '200' }, '50.00'],
    ['the attainment as it is, not as it is capped', { value: '230', target: '200' }, '100.00'],
    ['of what is due by now', { value: '65', target: '200', share: '1/2' }, '50.00'],
    ['no target', { value: '65' }, 'no-target'],
    ['a target of 0', { value: '65', target: '0' }, 'target-is-zero'],
    ['no value', { target: '200' }, 'no-data'],
  ])('of the attainment: %s', (_case, given, points) => {
    expect(pointsOf({ kind: 'bands', of: 'attainment', bands: BANDS }, given)).toBe(points);
  });
});
