import { Rational } from '@luoxuan/quantity';
import fc from 'fast-check';
import { splitQuotient, type Pair, type PairChange } from './quotient.js';
import { sum } from './side.js';

const pair = (numerator: number | string, denominator: number | string): Pair => ({
  numerator: new Rational(numerator),
  denominator: new Rational(denominator),
});
const ratio = (pairs: Pair[]): Rational =>
  sum(pairs.map((p) => p.numerator)).div(sum(pairs.map((p) => p.denominator)));
const changed = (changes: PairChange[]): Rational =>
  ratio(changes.map((c) => c.now)).sub(ratio(changes.map((c) => c.before)));

/** [n before, d before, n now, d now] of each member → effects of each as [effect, numerator, denominator, mix]. */
const CASES: [string, [number, number, number, number][], [string, string, string, string][]][] = [
  ['one member alone has no mix', [[40, 100, 45, 90]], [['1/10', '19/360', '17/360', '0']]],
  [
    'a member that stands still moves nothing',
    [
      [40, 100, 50, 100],
      [10, 100, 10, 100],
    ],
    [
      ['1/20', '1/20', '0', '0'],
      ['0', '0', '0', '0'],
    ],
  ],
  [
    'rates stand still, the better member grows: mix',
    [
      [80, 100, 160, 200],
      [20, 100, 20, 100],
    ],
    [
      ['1/10', '1/3', '-1/3', '1/10'],
      ['0', '0', '0', '0'],
    ],
  ],
  [
    'a better member appears: mix',
    [
      [50, 100, 50, 100],
      [0, 0, 90, 100],
    ],
    [
      ['0', '0', '0', '0'],
      ['1/5', '27/40', '-27/40', '1/5'],
    ],
  ],
  [
    'a better member vanishes: mix',
    [
      [50, 100, 50, 100],
      [90, 100, 0, 0],
    ],
    [
      ['0', '0', '0', '0'],
      ['-1/5', '-27/40', '27/40', '-1/5'],
    ],
  ],
  [
    'a numerator that never has a denominator',
    [
      [0, 100, 0, 100],
      [10, 0, 30, 0],
    ],
    [
      ['0', '0', '0', '0'],
      ['1/5', '1/5', '0', '0'],
    ],
  ],
];

describe('splitQuotient', () => {
  it.each(CASES)('%s', (_name, members, effects) => {
    const split = splitQuotient(members.map(([a, b, c, d]) => ({ before: pair(a, b), now: pair(c, d) })));
    expect(
      split?.members.map((m) => [m.effect, m.numerator, m.denominator, m.mix].map((x) => x.toFraction())),
    ).toEqual(effects);
  });

  it('shows the paradox: every rate falls, the whole rises, and all of the rise is mix', () => {
    const split = splitQuotient([
      { before: pair(90, 100), now: pair(267, 300) },
      { before: pair(10, 300), now: pair(3, 100) },
    ])!;
    const own = sum(split.members.map((m) => m.numerator.add(m.denominator)));
    expect(own.compare(0)).toBe(-1);
    expect(sum(split.members.map((m) => m.mix)).compare(0)).toBe(1);
  });

  it('has no answer where nothing stands below the line on one side', () => {
    expect(splitQuotient([{ before: pair(1, 0), now: pair(1, 2) }])).toBeNull();
    expect(splitQuotient([])).toBeNull();
  });
});

const PAIR = fc
  .record({ numerator: fc.nat(500), denominator: fc.oneof(fc.constant(0), fc.nat(500)) })
  .map((p) => pair(p.numerator, p.denominator));
const CHANGES = fc
  .array(fc.record({ before: PAIR, now: PAIR }), { minLength: 1, maxLength: 12 })
  .filter((cs) =>
    [cs.map((c) => c.before), cs.map((c) => c.now)].every((ps) => ps.some((p) => !p.denominator.equals(0))),
  );

/** Mean marginal effect of each player over all orders of joining. */
function bruteShapley(players: number, worth: (joined: ReadonlySet<number>) => Rational): Rational[] {
  const orders = permutations(Array.from({ length: players }, (_, i) => i));
  const totals = Array.from({ length: players }, () => new Rational(0));
  for (const order of orders) {
    const joined = new Set<number>();
    for (const player of order) {
      const before = worth(joined);
      joined.add(player);
      totals[player] = totals[player]!.add(worth(joined).sub(before));
    }
  }
  return totals.map((t) => t.div(orders.length));
}
const permutations = (items: number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((x) => permutations(items.filter((y) => y !== x)).map((rest) => [x, ...rest]));

describe('splitQuotient against Shapley values over all orders', () => {
  it('gives the two sides what they get as players', () => {
    fc.assert(
      fc.property(CHANGES, (changes) => {
        const split = splitQuotient(changes)!;
        const [before, now] = [changes.map((c) => c.before), changes.map((c) => c.now)];
        const [numerator, denominator] = bruteShapley(2, (joined) =>
          sum((joined.has(0) ? now : before).map((p) => p.numerator)).div(
            sum((joined.has(1) ? now : before).map((p) => p.denominator)),
          ),
        );
        expect(split.numerator.equals(numerator!)).toBe(true);
        expect(split.denominator.equals(denominator!)).toBe(true);
      }),
    );
  });

  it("gives the two sides of a member's own rate what they get in it, weighed by the harmonic mean", () => {
    const positive = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(CHANGES, fc.tuple(positive, positive, positive, positive), (others, [a, b, c, d]) => {
        const own = { before: pair(a, b), now: pair(c, d) };
        const split = splitQuotient([own, ...others])!;
        const [above, below] = bruteShapley(2, (joined) =>
          (joined.has(0) ? own.now : own.before).numerator.div(
            (joined.has(1) ? own.now : own.before).denominator,
          ),
        );
        const harmonic = new Rational(2 * b * d, b + d).mul(split.perNumerator);
        expect(split.members[0]!.numerator.equals(above!.mul(harmonic))).toBe(true);
        expect(split.members[0]!.denominator.equals(below!.mul(harmonic))).toBe(true);
      }),
    );
  });
});

describe('splitQuotient, whatever the figures', () => {
  it('adds up exactly: parts to the member, members to the change, sides to the change', () => {
    fc.assert(
      fc.property(CHANGES, (changes) => {
        const split = splitQuotient(changes)!;
        const change = changed(changes);
        for (const m of split.members)
          expect(m.numerator.add(m.denominator).add(m.mix).equals(m.effect)).toBe(true);
        expect(sum(split.members.map((m) => m.effect)).equals(change)).toBe(true);
        expect(split.numerator.add(split.denominator).equals(change)).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the members, and turns its sign when time runs backwards', () => {
    const flat = (split: ReturnType<typeof splitQuotient>): string[][] =>
      split!.members.map((m) => [m.effect, m.numerator, m.denominator, m.mix].map((x) => x.toFraction()));
    fc.assert(
      fc.property(CHANGES, (changes) => {
        const straight = flat(splitQuotient(changes));
        expect(flat(splitQuotient([...changes].reverse())).reverse()).toEqual(straight);
        const back = splitQuotient(changes.map((c) => ({ before: c.now, now: c.before })))!;
        const negated = back.members.map((m) =>
          [m.effect, m.numerator, m.denominator, m.mix].map((x) => x.neg().toFraction()),
        );
        expect(negated).toEqual(straight);
      }),
    );
  });
});
