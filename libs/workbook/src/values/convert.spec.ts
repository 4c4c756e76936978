import { unitOf } from '@luoxuan/quantity';
import { convert, roundedInUnitOf } from './convert.js';
import { MONEY, PEOPLE } from './testing/cells.js';

describe('convert', () => {
  it.each([
    ['35155300', '元', MONEY, 351553],
    ['0.351553', '亿元', MONEY, 351553],
    ['1.2', '万人', PEOPLE, 12000],
  ])('%s %s', (plain, unit, target, steps) => {
    const { unit: code, decimals } = target;
    expect(convert(plain, unitOf(unit)!, target)).toEqual({
      ok: true,
      quantity: { steps, unit: code, decimals },
    });
  });

  it.each([
    ['3515.535', '万元', MONEY, { code: 'too-precise', rounded: '3515.54', asked: '3515.54', unit: '万元' }],
    [
      '0.35155353',
      '亿元',
      MONEY,
      { code: 'too-precise', rounded: '3515.54', asked: '0.351554', unit: '亿元' },
    ],
    ['99999999999999', '万元', MONEY, { code: 'too-large' }],
    ['1.23456', '万人', PEOPLE, { code: 'fractional-count' }],
  ])('refuses %s %s', (plain, unit, target, fault) => {
    expect(convert(plain, unitOf(unit)!, target)).toEqual({ ok: false, faults: [fault] });
  });

  it('rounds for suggestions only', () => {
    expect(roundedInUnitOf(MONEY, '35155350', unitOf('元')!)).toBe('3515.54');
  });
});
