import type { Standard } from '@luoxuan/catalog';
import { sharesOf } from '../shares.js';
import { smallCatalog } from '../testing/small-world.js';
import { withChanges, type Changes } from './change.js';

const { standard } = smallCatalog(
  [{ code: 'AAA01' }, { code: 'BBB01' }, { code: 'CCC01' }, { code: 'NEG01' }],
  [{ code: 'AAA01' }, { code: 'BBB01' }, { code: 'CCC01' }, { code: 'NEG01', direction: 'down' }],
  [
    { code: 'AAA01', weight: 50, target: { 2025: 10 } },
    { code: 'BBB01', weight: 30, target: { 2025: 10 } },
    { code: 'CCC01', weight: 20 },
    { code: 'NEG01', kind: 'veto' },
  ],
);

const changed = (changes: Partial<Changes>): Standard => {
  const result = withChanges(standard, { weights: {}, targets: {}, ...changes }, [2024, 2025]);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.standard;
};
const percents = (of: Standard): string[] =>
  [...sharesOf(of)].map(([code, s]) => `${code} ${s.mul(100).toFraction()}`);

describe('withChanges', () => {
  it('gives an indicator its share, and the others the rest in their proportions', () => {
    expect(percents(changed({ weights: { AAA01: '20' } }))).toEqual(['AAA01 20', 'BBB01 48', 'CCC01 32']);
  });

  it('is exact where the proportions are no decimals', () => {
    expect(percents(changed({ weights: { CCC01: '33.3' } }))).toEqual(
      ['AAA01 667/16', 'BBB01 2001/80', 'CCC01 333/10'].map((s) => s),
    );
  });

  it('takes several weights, and all of them where they add up', () => {
    expect(percents(changed({ weights: { AAA01: '10', BBB01: '10' } }))).toEqual([
      'AAA01 10',
      'BBB01 10',
      'CCC01 80',
    ]);
    const all = { AAA01: '10', BBB01: '20', CCC01: '70' };
    expect(percents(changed({ weights: all }))).toEqual(['AAA01 10', 'BBB01 20', 'CCC01 70']);
  });

  it('takes a weight of 0: the indicator leaves the score', () => {
    expect(percents(changed({ weights: { AAA01: '0' } }))).toEqual(['BBB01 60', 'CCC01 40']);
  });

  it('sets a target in every year that is looked at', () => {
    const entry = changed({ targets: { AAA01: '12.5' } }).dimensions[0]?.groups[0]?.indicators[0];
    expect(entry?.target).toEqual({ 2024: '12.5', 2025: '12.5' });
  });

  it('changes nothing where nothing is asked for', () => {
    expect(changed({})).toEqual(standard);
  });

  it.each<[string, Partial<Changes>, string]>([
    ['an unknown code', { weights: { XXX01: '20' } }, 'unknown-code'],
    ['a target of an unknown code', { targets: { XXX01: '20' } }, 'unknown-code'],
    ['a veto', { weights: { NEG01: '20' } }, 'not-graded'],
    ['more than all', { weights: { AAA01: '101' } }, 'not-a-share'],
    ['less than nothing', { weights: { AAA01: '-1' } }, 'not-a-share'],
    ['no number', { weights: { AAA01: 'half' } }, 'not-a-share'],
    ['a target that is no number', { targets: { AAA01: '≥ 3' } }, 'not-a-number'],
    ['together more than all', { weights: { AAA01: '60', BBB01: '50' } }, 'over-100'],
    [
      'all given, and less than all',
      { weights: { AAA01: '10', BBB01: '10', CCC01: '10' } },
      'nothing-scaled',
    ],
    ['the only dimension', { weights: { D1: '40' } }, 'nothing-scaled'],
  ])('refuses %s', (_case, changes, code) => {
    const result = withChanges(standard, { weights: {}, targets: {}, ...changes }, [2025]);
    expect(result.ok ? [] : result.faults.map((f) => f.code)).toEqual([code]);
  });
});
