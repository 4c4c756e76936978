import { Rational } from '@luoxuan/quantity';
import { known, type Comparison } from '@luoxuan/scoring';
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

  it('draws a benchmark beside years, and none beside the months of a flow', () => {
    const benchmark: Comparison = {
      kind: 'benchmark',
      nowSpan: '2025',
      beforeSpan: '2025',
      now: known(new Rational(90), '%', 2),
      before: known(new Rational('89.2'), '%', 2),
      difference: known(new Rational('0.8'), '%', 2),
      rate: known(new Rational('0.9'), '%', 2),
      breaks: [],
      population: { joined: [], left: [] },
    };
    const held = (code: string) =>
      trendOf(
        dimension(code).indicators.map((i) => ({
          ...i,
          comparisons: [...i.comparisons.slice(0, 1), benchmark],
        })),
      );
    expect(held('C3')).toMatchObject({ kind: 'year', benchmark: { value: 89.2, text: '89.20' } });
    expect(held('C4')).toMatchObject({ kind: 'month', benchmark: null });
    expect(trendOf(dimension('C3').indicators)!.benchmark).toBeNull();
  });

  it('shows nothing where nothing was recorded', () => {
    expect(trendOf(dimension('NEG').indicators)).toBeNull();
  });
});
