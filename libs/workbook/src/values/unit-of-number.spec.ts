import { MONEY, PEOPLE, RATE, RATIO } from './testing/cells.js';
import { unitOfNumber } from './unit-of-number.js';
import type { ValueTarget } from './value-target.js';

const written = (suffix: string, currency = false) => ({ plain: '5', suffix, currency, accounting: false });
const PER_HEAD: ValueTarget = { ...MONEY, unit: '万元/人' };
const POINTS: ValueTarget = { ...RATE, unit: '百分点' };

describe('unitOfNumber', () => {
  it.each<[string, ValueTarget, string | undefined, string]>([
    ['', MONEY, undefined, '万元'],
    ['', MONEY, '元', '元'],
    ['亿元', MONEY, '元', '亿元'],
    ['（亿元）', MONEY, undefined, '亿元'],
    ['万', MONEY, undefined, '万元'],
    ['亿', MONEY, undefined, '亿元'],
    ['千万', MONEY, undefined, '千万元'],
    ['万', PEOPLE, undefined, '万人'],
    ['元', PER_HEAD, '元/人', '元/人'],
    ['万', PER_HEAD, undefined, '万元/人'],
    ['‰', RATE, undefined, '‰'],
    ['倍', RATE, undefined, 'unit-mismatch'],
    ['%', RATIO, undefined, 'unit-mismatch'],
    ['%', POINTS, undefined, 'unit-mismatch'],
    ['万', RATE, undefined, 'unknown-unit'],
    ['百', POINTS, undefined, 'unknown-unit'],
    ['天', PEOPLE, undefined, 'unit-mismatch'],
    ['左右', PEOPLE, undefined, 'unknown-unit'],
  ])('%p under %o declared %p', (suffix, target, declared, expected) => {
    const unit = unitOfNumber(written(suffix), target, declared);
    expect(unit.ok ? unit.value.code : unit.fault.code).toBe(expected);
  });

  it.each<[string, ValueTarget, boolean]>([
    ['', MONEY, false],
    ['万元', MONEY, true],
    ['', { ...MONEY, unit: '元' }, true],
  ])('¥ with %p under %o', (suffix, target, accepted) => {
    expect(unitOfNumber(written(suffix, true), target).ok).toBe(accepted);
  });
});
