import { Rational } from '@luoxuan/quantity';
import type { PromisedIndicator } from './command.js';
import { refuseReach } from './check-reach.js';

const indicator = (
  unit: string,
  decimals: number,
  least: number,
  most: number | null,
): PromisedIndicator => ({
  ...{ code: 'X01', name: '示例', unit, decimals, direction: 'up', period: 'month', cumulative: false },
  range: { least: new Rational(least), most: most === null ? null : new Rational(most) },
});

const AMOUNT = indicator('万元', 2, 0, null);
const COUNT = indicator('项', 0, 0, null);
const RANK = indicator('位', 0, 1, null);
const SHARE = indicator('%', 2, 0, 100);

describe('a promised value', () => {
  it.each<[string, string, PromisedIndicator | null, string[]]>([
    ['an amount', '9000.12', AMOUNT, []],
    ['with zeros behind', '9000.1200', AMOUNT, []],
    ['with more decimals than the indicator has', '9000.12345', AMOUNT, ['reach-too-precise']],
    ['half a project', '2.5', COUNT, ['reach-too-precise']],
    ['no project', '0', COUNT, []],
    ['fewer than none', '-3', COUNT, ['reach-out-of-range']],
    ['the first', '1', RANK, []],
    ['before the first', '0', RANK, ['reach-out-of-range']],
    ['the whole', '100', SHARE, []],
    ['more than the whole', '100.01', SHARE, ['reach-out-of-range']],
    ['words', '六十', SHARE, ['not-a-number']],
    ['an exponent', '1e9', AMOUNT, ['not-a-number']],
    ['more than can be counted', '999999999999999', AMOUNT, ['not-a-number']],
    ['of an indicator that is not known', '-3', null, []],
    ['words, of an indicator that is not known', '六十', null, ['not-a-number']],
  ])('%s', (_case, reach, of, codes) => {
    expect(refuseReach(reach, of).map((r) => r.code)).toEqual(codes);
  });

  it('is refused with what it may be', () => {
    expect(refuseReach('250', SHARE)[0]).toMatchObject({
      message: { zh: '示例不可能达到 250 %' },
      mend: { zh: '承诺值在 0 到 100 之间', en: 'promise a value from 0 to 100' },
    });
    expect(refuseReach('1.005', AMOUNT)[0]?.mend.zh).toBe('例如 1.01');
  });
});
