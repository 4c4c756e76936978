import { sampleScorecard } from '../testing/sample-scorecard.js';
import { shares } from './weights.js';

describe('shares', () => {
  const scorecard = sampleScorecard();
  const all = [...shares(scorecard.dimensions)];

  it('divides the weight of each dimension among its graded indicators', () => {
    for (const dimension of scorecard.dimensions.filter((d) => d.weight > 0)) {
      const own = all.filter(([i]) => i.dimension === dimension.code);
      expect(own.reduce((sum, [, s]) => sum + s.share.valueOf(), 0)).toBeCloseTo(dimension.weight, 10);
    }
  });

  it('makes contributions that add up to the total score', () => {
    const sum = all.reduce((n, [, s]) => n + (s.contribution.value ?? 0), 0);
    expect(sum).toBeCloseTo(scorecard.score.value!, 10);
  });

  it('gives gates and vetoes no share, and what cannot be scored no contribution', () => {
    for (const [indicator, { share, contribution }] of all) {
      if (indicator.kind !== 'substantive') expect(share.valueOf()).toBe(0);
      if (indicator.score.exact === null) expect(contribution.value).toBeNull();
    }
  });
});
