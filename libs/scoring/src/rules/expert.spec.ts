import { judged, pointsOf, type JudgedCase } from '../testing/judged.js';
import { givePoints } from './give-points.js';

describe('expert', () => {
  it.each<[string, JudgedCase, string]>([
    ['points', { expert: '87.5' }, '87.50'],
    ['points of 0 are points', { expert: '0' }, '0.00'],
    ['no figure is needed', { value: 'no-data', expert: '70' }, '70.00'],
    ['nobody has judged yet', { value: '5' }, 'no-expert'],
  ])('%s', (_case, given, points) => {
    expect(pointsOf({ kind: 'expert' }, given)).toBe(points);
  });

  it('keeps who gave them, and why', () => {
    const { parts } = givePoints({ kind: 'expert' }, judged({ expert: '87.5' }));
    expect(parts[0]?.because?.zh).toBe('王专家：材料齐备');
  });
});
