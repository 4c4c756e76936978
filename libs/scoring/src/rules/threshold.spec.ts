import { pointsOf, type JudgedCase } from '../testing/judged.js';

const RULE = { kind: 'threshold', line: '60', points: 100, otherwise: 40 } as const;

describe('threshold', () => {
  it.each<[string, JudgedCase, string]>([
    ['above the line', { value: '61' }, '100.00'],
    ['on the line', { value: '60' }, '100.00'],
    ['below the line', { value: '59.99' }, '40.00'],
    ['lower is better: on the line', { value: '60', direction: 'down' }, '100.00'],
    ['lower is better: above the line', { value: '60.01', direction: 'down' }, '40.00'],
    ['a third of the year is due', { value: '20', share: '1/3' }, '100.00'],
    ['nothing is due yet', { value: '20', share: '0' }, 'target-is-zero'],
    ['no value', {}, 'no-data'],
    ['a part of the value', { value: 'incomplete' }, 'incomplete'],
    ['a ratio of nothing', { value: 'denominator-is-zero' }, 'denominator-is-zero'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });
});
