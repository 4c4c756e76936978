import { sampleScorecard } from '../testing/sample-scorecard.js';
import { trendOf } from './trend.js';

const { dimensions } = sampleScorecard();
const dimension = (code: string) => dimensions.find((d) => d.code === code)!;

describe('trendOf', () => {
  it('takes the weightiest monthly indicator and sets it beside the year before', () => {
    const trend = trendOf(dimension('C4').indicators)!;
    expect(trend).toMatchObject({ code: 'SRV04', kind: 'month' });
    expect([trend.labels[0], trend.labels.at(-1)]).toEqual(['1月', '12月']);
    expect([trend.now.label, trend.before?.label]).toEqual(['2025年', '2024年']);
    expect(trend.now.values).toHaveLength(12);
  });

  it('keeps a missing month as null', () => {
    expect(trendOf(dimension('C4').indicators)!.before!.values[1]).toBeNull();
  });

  it('shows years where there is nothing finer', () => {
    expect(trendOf(dimension('C3').indicators)).toMatchObject({ kind: 'year', before: null });
  });

  it('shows nothing where nothing was recorded', () => {
    expect(trendOf(dimension('NEG').indicators)).toBeNull();
  });
});
