import { pointsOf, type JudgedCase } from '../testing/judged.js';

const RULE = { kind: 'piecewise', atFloor: 60 } as const;
const LINES = { floor: '80', target: '95' };
const DOWN: JudgedCase = { floor: '20', target: '18', direction: 'down' };

describe('piecewise', () => {
  it.each<[string, JudgedCase, string]>([
    ['below the floor', { ...LINES, value: '79.99' }, '0.00'],
    ['at the floor', { ...LINES, value: '80' }, '60.00'],
    ['half way', { ...LINES, value: '87.5' }, '80.00'],
    ['at the target', { ...LINES, value: '95' }, '100.00'],
    ['beyond the target', { ...LINES, value: '200' }, '100.00'],
    ['lower is better: above the floor', { ...DOWN, value: '20.01' }, '0.00'],
    ['lower is better: half way', { ...DOWN, value: '19' }, '80.00'],
    ['lower is better: at the target', { ...DOWN, value: '18' }, '100.00'],
    ['lower is better: at nothing', { ...DOWN, value: '0' }, '100.00'],
    ['floor and target are one', { floor: '5', target: '5', value: '5' }, '100.00'],
    ['a quarter of the year is due', { ...LINES, value: '21.875', share: '1/4' }, '80.00'],
    ['nothing is due yet', { ...LINES, value: '5', share: '0' }, 'target-is-zero'],
    ['no value', LINES, 'no-data'],
    ['a part of the value', { ...LINES, value: 'incomplete' }, 'incomplete'],
    ['no target', { floor: '80', value: '90' }, 'no-target'],
    ['no floor', { target: '95', value: '90' }, 'no-floor'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });
});
