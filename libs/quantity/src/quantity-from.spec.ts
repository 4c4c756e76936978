import fc from 'fast-check';
import { quantityFrom } from './quantity-from.js';
import { decimalText } from './print.js';

const WAN = { unit: '万元', decimals: 2 };

describe('quantityFrom', () => {
  it.each([
    ['3515.53', '万元'],
    ['35155300', '元'],
    ['0.351553', '亿元'],
    ['35155.3', '千元'],
    ['3515.530000', '万元'],
    ['003515.53', '万元'],
  ])('golden check 8: %s %s is one value, exactly', (text, unit) => {
    expect(quantityFrom(text, unit, WAN)).toEqual({ ok: true, quantity: { steps: 351553, ...WAN } });
  });

  it.each([
    ['-120', '元', { unit: '元', decimals: 0 }, -120],
    ['-0', '元', { unit: '元', decimals: 0 }, 0],
    ['12.5', '%', { unit: '%', decimals: 2 }, 1250],
    ['3', '‰', { unit: '%', decimals: 2 }, 30],
    ['7', '万人次', { unit: '人次', decimals: 0 }, 70000],
    ['7', '人次', { unit: '人', decimals: 0 }, 7],
    ['9007199254740991', '元', { unit: '元', decimals: 0 }, Number.MAX_SAFE_INTEGER],
    ['0.0001', '万元', { unit: '元', decimals: 0 }, 1],
    ['10000', '元/人', { unit: '万元/人', decimals: 2 }, 100],
  ])('%s %s is converted', (text, from, into, steps) => {
    expect(quantityFrom(text, from, into)).toEqual({ ok: true, quantity: { steps, ...into } });
  });

  it.each([
    ['1,000', '元', { code: 'not-a-decimal' }],
    ['', '元', { code: 'not-a-decimal' }],
    ['1e3', '元', { code: 'not-a-decimal' }],
    ['.5', '元', { code: 'not-a-decimal' }],
    ['+5', '元', { code: 'not-a-decimal' }],
    ['5', '美元', { code: 'unknown-unit', found: '美元' }],
    ['5', '人', { code: 'unit-dimension', from: '人', into: '万元' }],
    ['3515.535', '万元', { code: 'too-precise', rounded: '3515.54', decimals: 2 }],
    ['-3515.535', '万元', { code: 'too-precise', rounded: '-3515.54', decimals: 2 }],
    ['1', '元', { code: 'too-precise', rounded: '0.00', decimals: 2 }],
    ['90071992547409.92', '万元', { code: 'too-large' }],
    ['9'.repeat(500), '万元', { code: 'too-large' }],
  ])('refuses %s %s', (text, from, expected) => {
    expect(quantityFrom(text, from, WAN)).toMatchObject({ ok: false, ...expected });
  });

  it('is exact: to a smaller unit and back, and as text, it is the same value', () => {
    const steps = fc.integer({ min: -(10 ** 11), max: 10 ** 11 });
    fc.assert(
      fc.property(steps, fc.constantFrom('元', '千元', '万元', '亿元'), (count, unit) => {
        const original = { steps: count, unit, decimals: 2 };
        const fine = quantityFrom(decimalText(original), unit, { unit: '元', decimals: 2 });
        if (!fine.ok) {
          expect(fine.code).toBe('too-large');
          return;
        }
        const back = quantityFrom(decimalText(fine.quantity), '元', { unit, decimals: 2 });
        expect(back).toEqual({ ok: true, quantity: original });
      }),
    );
  });
});
