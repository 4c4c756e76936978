import fc from 'fast-check';
import { PEOPLE } from './testing/cells.js';
import { faultsAgainstBefore, isLargeDropToZero, suspectUnitError } from './with-before.js';

const money = (steps: number, unit = '万元', decimals = 2) => ({ steps, unit, decimals });

describe('suspectUnitError', () => {
  it.each([
    ['元 for 万元', 35155300_00, 351553, 10000],
    ['亿元 for 万元', 35, 351553, 10000],
    ['千元 against 元', 1000, 1, 1000],
    ['12.5 for 0.125', 1250, 12, 100],
    ['a wrong unit with growth of 45 %', 1450000, 100, 10000],
    ['a wrong unit with a fall by a third', 666667, 100, 10000],
    ['a year of the same size', 351553, 300000, null],
    ['growth tenfold', 1000, 100, null],
    ['growth 25-fold', 2500, 100, null],
    ['growth 60-fold', 6000, 100, null],
    ['growth 200-fold', 20000, 100, null],
    ['a fall to zero', 0, 351553, null],
    ['a rise from zero', 351553, 0, null],
    ['a change of sign', -1000000, 100, null],
    ['both negative', -1000000, -100, 10000],
  ])('%s', (_, now, before, expected) => {
    expect(suspectUnitError(money(now), money(before))).toBe(expected);
  });

  it('compares the value, not the notation, and only within a family', () => {
    expect(suspectUnitError(money(351553), money(35155300, '元', 0))).toBeNull();
    expect(suspectUnitError(money(351553), money(3515_53, '元', 2))).toBe(10000);
    expect(suspectUnitError(money(1), money(1, '人', 0))).toBeNull();
  });

  it('is the same either way', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), (a, b) => {
        expect(suspectUnitError(money(a), money(b))).toBe(suspectUnitError(money(b), money(a)));
      }),
    );
  });
});

describe('isLargeDropToZero', () => {
  it.each([
    ['万元', 2, 0, 1000, true],
    ['万元', 2, 0, 999, false],
    ['亿元', 4, 0, 1000, true],
    ['人', 0, 0, 10, true],
    ['人', 0, 0, 9, false],
    ['人', 0, 1, 5000, false],
    ['—', 0, 0, 1, false],
  ])('%s with %d decimals: %d after %d steps', (unit, decimals, now, before, expected) => {
    expect(isLargeDropToZero(money(now, unit, decimals), money(before, unit, decimals))).toBe(expected);
  });
});

describe('faultsAgainstBefore', () => {
  const people = (steps: number) => ({ steps, unit: '人', decimals: 0 });

  it.each([
    [5000000, 500, ['suspect-unit-error']],
    [0, 500, ['large-drop-to-zero']],
    [510, 500, []],
  ])('%d after %d', (now, before, codes) => {
    const faults = faultsAgainstBefore(people(now), people(before), PEOPLE);
    expect(faults.map(({ code }) => code)).toEqual(codes);
    expect(faults.every(({ level }) => level === 'warning')).toBe(true);
  });

  it.each([
    [52000, 500, 100],
    [500, 52000, 100],
    [480000, 500, 1000],
    [500, 480000, 1000],
    [5100000, 500, 10000],
    [500, 5100000, 10000],
  ])('%d after %d looks like a unit that is %d times off', (now, before, factor) => {
    const [fault, ...others] = faultsAgainstBefore(people(now), people(before), PEOPLE);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'suspect-unit-error', level: 'warning' });
    expect(fault?.message.zh).toMatch(new RegExp(`^疑似单位错误：.*相差约 ${factor} 倍$`, 'u'));
    expect(fault?.message.en).toContain(`a factor of about ${factor}`);
  });
});
