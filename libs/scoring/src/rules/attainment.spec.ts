import { judged, pointsOf, type JudgedCase } from '../testing/judged.js';
import { givePoints } from './give-points.js';

const RULE = { kind: 'attainment' } as const;

describe('attainment', () => {
  it.each<[string, JudgedCase, string]>([
    ['half way', { value: '50', target: '100' }, '50.00'],
    ['beyond the target counts up to the cap', { value: '270', target: '100' }, '100.00'],
    ['beyond the target counts up to a higher cap', { value: '130', target: '100', cap: 1.2 }, '120.00'],
    [
      'with progress, by the weights of the standard',
      { value: '50', target: '100', progress: '100' },
      '60.00',
    ],
    ['lower is better', { value: '20', target: '18', direction: 'down' }, '90.00'],
    ['against the share that is due', { value: '20', target: '120', share: '1/4' }, '66.67'],
    ['a value below 0 earns nothing', { value: '-5', target: '100' }, '0.00'],
    ['no value', { target: '100' }, 'no-data'],
    ['no target', { value: '50' }, 'no-target'],
    ['a target of 0', { value: '50', target: '0' }, 'target-is-zero'],
    ['lower is better and a value of 0', { value: '0', target: '18', direction: 'down' }, 'value-is-zero'],
    ['progress alone is no score', { target: '0', value: '5', progress: '80' }, 'target-is-zero'],
    ['context', { value: '5', target: '5', direction: 'context' }, 'context-only'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf(RULE, given)).toBe(points);
  });

  it('is the only rule with a progress part', () => {
    const names = (kind: 'attainment' | 'yes-no') =>
      givePoints({ kind }, judged({ value: '1', target: '1', progress: '70' })).parts.map((p) => p.name);
    expect(names('attainment')).toEqual(['attainment', 'progress']);
    expect(names('yes-no')).toEqual(['yes-no']);
  });
});
