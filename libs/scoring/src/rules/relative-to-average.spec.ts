import { pointsOf, type JudgedCase } from '../testing/judged.js';

const RULE = {
  kind: 'relative-to-average' as const,
  bands: [
    { to: '80', points: 40 },
    { from: '80', to: '120', points: 80 },
    { from: '120', points: 100 },
  ],
};

describe('relative to the average', () => {
  it.each<[string, JudgedCase, string]>([
    ['on the average of all, this one included', { value: '30', peers: ['40', '20'] }, '80.00'],
    ['far above', { value: '60', peers: ['20', '10'] }, '100.00'],
    ['far below', { value: '10', peers: ['40', '40'] }, '40.00'],
    ['an edge belongs to the band above it', { value: '36', peers: ['24'] }, '100.00'],
    ['lower is better: far above', { value: '60', peers: ['20', '10'], direction: 'down' }, '40.00'],
    ['everybody is at 0', { value: '0', peers: ['0'] }, 'denominator-is-zero'],
    ['lower is better and a value of 0', { value: '0', peers: ['4'], direction: 'down' }, 'value-is-zero'],
    ['nobody beside it', { value: '30' }, 'no-peers'],
    ['no value', { peers: ['40'] }, 'no-data'],
    ['a part of the value', { value: 'incomplete', peers: ['40'] }, 'incomplete'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });

  it('says so where no band covers the ratio', () => {
    const holey = { ...RULE, bands: RULE.bands.slice(0, 1) };
    expect(pointsOf(holey, { value: '50', peers: ['10'] })).toBe('outside-bands');
  });
});
