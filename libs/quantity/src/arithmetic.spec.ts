import fc from 'fast-check';
import { addQuantities, toRational } from './arithmetic.js';
import type { Quantity } from './quantity.js';

const money = fc.record({
  steps: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  unit: fc.constant('万元'),
  decimals: fc.constant(2),
});

describe('addQuantities', () => {
  it('is exact where doubles are not', () => {
    const tenth: Quantity = { steps: 10, unit: '万元', decimals: 2 };
    const sum = addQuantities([tenth, { ...tenth, steps: 20 }]);
    expect(sum).toEqual({ ok: true, quantity: { steps: 30, unit: '万元', decimals: 2 } });
  });

  it('keeps the unit of the first and the finest step of all', () => {
    const sum = addQuantities([
      { steps: 1, unit: '万元', decimals: 0 },
      { steps: 5, unit: '元', decimals: 1 },
    ]);
    expect(sum).toEqual({ ok: true, quantity: { steps: 100005, unit: '万元', decimals: 5 } });
  });

  it.each<[string, Quantity[], string]>([
    ['nothing', [], 'nothing-to-add'],
    [
      '万元 and 人',
      [
        { steps: 1, unit: '万元', decimals: 0 },
        { steps: 1, unit: '人', decimals: 0 },
      ],
      'unit-dimension',
    ],
    ['an unknown unit', [{ steps: 1, unit: '美元', decimals: 0 }], 'unknown-unit'],
    [
      'more than a number holds',
      [
        { steps: Number.MAX_SAFE_INTEGER, unit: '元', decimals: 0 },
        { steps: 1, unit: '元', decimals: 0 },
      ],
      'too-large',
    ],
  ])('refuses %s', (_, quantities, code) => {
    expect(addQuantities(quantities)).toMatchObject({ ok: false, code });
  });

  it('does not depend on the order, and agrees with the rationals', () => {
    const shuffled = fc
      .array(money, { minLength: 1, maxLength: 30 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const sum = addQuantities(list);
        expect(addQuantities(other)).toEqual(sum);
        const exact = list.map(toRational).reduce((a, b) => a.add(b));
        expect(sum.ok && toRational(sum.quantity).equals(exact)).toBe(true);
      }),
    );
  });
});
