import { scoredUnder } from '../testing/cards.js';
import { sensitivityOf, type Pair } from './sensitivity.js';

const WEIGHTS = { AAA01: 40, BBB01: 30, CCC01: 30 };
const unit = (code: string, figures: Record<string, number>) => ({
  code,
  name: code,
  card: scoredUnder(WEIGHTS, figures).card,
});
const pairs = (units: Record<string, Record<string, number>>): Pair[] => {
  const { standard, catalog } = scoredUnder(WEIGHTS, {});
  return sensitivityOf(
    Object.entries(units).map(([code, figures]) => unit(code, figures)),
    standard,
    catalog,
  );
};
const told = ({ swaps }: Pair) =>
  swaps.map((s) => [s.code, s.weight.text, s.needed.text, s.change.text, s.relative.text]);

describe('sensitivityOf', () => {
  it('finds the single weights at which two neighbours are level, the smallest change first', () => {
    const [pair] = pairs({ x: { AAA01: 90, BBB01: 50, CCC01: 50 }, y: { AAA01: 60, BBB01: 80, CCC01: 50 } });
    expect(pair).toMatchObject({
      ahead: { code: 'x' },
      behind: { code: 'y' },
      distance: { text: '3.00' },
      tried: 4,
    });
    // with AAA01 at p: 90p + 50(1 − p) = 60p + 65(1 − p) at p = 1/3; with BBB01 at p: 40(1 − p)/7·… level at p = 4/11
    expect(told(pair!)).toEqual([
      ['BBB01', '30.00', '36.36', '6.36', '21.21'],
      ['AAA01', '40.00', '33.33', '-6.67', '-16.67'],
    ]);
  });

  it('changes places when the weight goes beyond what is needed, and not before', () => {
    const figures = { x: { AAA01: 90, BBB01: 50, CCC01: 50 }, y: { AAA01: 60, BBB01: 80, CCC01: 50 } };
    const lead = (weight: number): number => {
      const rest = (100 - weight) / 70;
      const w = { AAA01: 40 * rest, BBB01: weight, CCC01: 30 * rest };
      const of = (f: Record<string, number>) =>
        (w.AAA01 * f.AAA01! + w.BBB01 * f.BBB01! + w.CCC01 * f.CCC01!) / 100;
      return of(figures.x) - of(figures.y);
    };
    expect(lead(36.36)).toBeGreaterThan(0);
    expect(lead(36.37)).toBeLessThan(0);
  });

  it('says that it is impossible where one is ahead in everything', () => {
    const [pair] = pairs({ x: { AAA01: 90, BBB01: 80, CCC01: 70 }, y: { AAA01: 60, BBB01: 50, CCC01: 40 } });
    expect(pair?.swaps).toEqual([]);
  });

  it('takes into account that a unit is scored on a part only', () => {
    const [pair] = pairs({ x: { AAA01: 90, BBB01: 50 }, y: { AAA01: 60, CCC01: 75 } });
    // x = (40·90 + 30·50)/70 = 72.86, y = (40·60 + 30·75)/70 = 66.43
    expect(pair?.distance.text).toBe('6.43');
    // with q times 40 % for AAA01: (36q + 15)/(0.4q + 0.3) = (24q + 22.5)/(0.4q + 0.3) at q = 0.625: 25 of 85
    expect(told(pair!).find(([code]) => code === 'AAA01')).toEqual([
      'AAA01',
      '40.00',
      '29.41',
      '-10.59',
      '-26.47',
    ]);
  });

  it('leaves those alone that share a rank, and those without a score', () => {
    const result = pairs({ x: { AAA01: 50 }, y: { AAA01: 50 }, z: {} });
    expect(result.map((p) => [p.distance.text, p.swaps])).toEqual([['0.00', []]]);
  });

  it('has nothing to say of one unit alone', () => {
    expect(pairs({ x: { AAA01: 50 } })).toEqual([]);
  });
});
