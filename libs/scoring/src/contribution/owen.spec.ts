import { Rational } from '@luoxuan/quantity';
import fc from 'fast-check';
import { addedUp, owenValues, STATES, type State, type Worth } from './owen.js';

/** An element's figure before, and what rises and falls on the way. */
interface Way {
  before: number;
  risen: number;
  fallen: number;
}
const at = ({ before, risen, fallen }: Way, state: State): Rational =>
  new Rational(before + (state & 1 ? risen : 0) + (state & 2 ? fallen : 0));

type Formula = (x: Rational[]) => Rational;
const worthOf =
  (formula: Formula, ways: Way[]): Worth =>
  (states) =>
    formula(ways.map((way, i) => at(way, states[i] ?? STATES.before)));

const product = (x: Rational[]): Rational => x.reduce((a, b) => a.mul(b), new Rational(1));
const FORMULAS: Record<string, Formula> = {
  sum: (x) => x.reduce((a, b) => a.add(b), new Rational(0)),
  product,
  'first over the sum of the others': ([first = new Rational(0), ...rest]) =>
    first.div(rest.reduce((a, b) => a.add(b), new Rational(1))),
  'product over one more than the last': (x) => product(x).div(x.at(-1)!.add(1)),
};

const WAYS = fc.array(
  fc
    .tuple(fc.nat(40), fc.nat(40), fc.nat(40))
    .map(([before, risen, fell]): Way => ({ before, risen, fallen: -Math.min(fell, before) })),
  { minLength: 1, maxLength: 4 },
);

/** Every order of the steps in which the two of one element follow each other, and the mean effect of each step. */
function overAllOrders(ways: Way[], worth: Worth): [string, string][] {
  const orders = permutations(ways.map((_w, i) => i)).flatMap((order) =>
    order
      .reduce<State[][]>(
        (sofar) =>
          sofar.flatMap((s) => [
            [...s, 1],
            [...s, 2],
          ]),
        [[]],
      )
      .map((first) =>
        order.flatMap((element, i) => [
          { element, step: first[i]! },
          { element, step: 3 - first[i]! },
        ]),
      ),
  );
  const totals = ways.map(() => [new Rational(0), new Rational(0)]);
  for (const order of orders) {
    const states: State[] = ways.map(() => STATES.before);
    for (const { element, step } of order) {
      const before = worth(states)!;
      states[element] = (states[element]! + step) as State;
      totals[element]![step - 1] = totals[element]![step - 1]!.add(worth(states)!.sub(before));
    }
  }
  return totals.map(([up, down]) => [
    up!.div(orders.length).toFraction(),
    down!.div(orders.length).toFraction(),
  ]);
}
const permutations = (items: number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((x) => permutations(items.filter((y) => y !== x)).map((rest) => [x, ...rest]));

describe.each(Object.entries(FORMULAS))('owenValues of %s', (_name, formula) => {
  it('are the mean effects over all orders', () => {
    fc.assert(
      fc.property(WAYS, (ways) => {
        const worth = worthOf(formula, ways);
        const values = owenValues(ways.length, worth)!;
        expect(values.map(({ up, down }) => [up.toFraction(), down.toFraction()])).toEqual(
          overAllOrders(ways, worth),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('add up to the change exactly', () => {
    fc.assert(
      fc.property(WAYS, (ways) => {
        const worth = worthOf(formula, ways);
        const values = owenValues(ways.length, worth)!;
        const total = values.reduce((sum, { up, down }) => sum.add(up).add(down), new Rational(0));
        const change = worth(ways.map(() => STATES.now))!.sub(worth(ways.map(() => STATES.before))!);
        expect(total.equals(change)).toBe(true);
      }),
    );
  });
});

describe('addedUp', () => {
  it('gives for a sum what all orders give, and nothing where more than a sum is at work', () => {
    fc.assert(
      fc.property(WAYS, (ways) => {
        const sum = worthOf(FORMULAS.sum!, ways);
        expect(addedUp(ways.length, sum)).toEqual(owenValues(ways.length, sum));
      }),
    );
    const ways = [
      { before: 2, risen: 1, fallen: 0 },
      { before: 3, risen: 1, fallen: 0 },
    ];
    expect(addedUp(2, worthOf(product, ways))).toBeNull();
  });
});

describe('a formula that is undefined on the way', () => {
  it('has no values', () => {
    // (a)/(b − c): b and c both pass from 2 and 1 to 1 and 2; with b changed alone the denominator is 0
    const worth: Worth = ([b, c]) => {
      const below = (b === STATES.before ? 2 : 1) - (c === STATES.before ? 1 : 2);
      return below === 0 ? null : new Rational(1, below);
    };
    expect(owenValues(2, worth)).toBeNull();
  });
});
