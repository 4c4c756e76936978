import { readNumber } from './number.js';

describe('readNumber', () => {
  it.each([
    ['3,515.53万元', '3515.53', '万元'],
    ['3515.53 万元', '3515.53', '万元'],
    ['3515.53(万元)', '3515.53', '(万元)'],
    ['-5', '-5', ''],
    ['(120)万元', '-120', '万元'],
    ['¥120', '120', ''],
    ['-¥120', '-120', ''],
    ['¥-120', '-120', ''],
    ['人民币120元', '120', '元'],
    ['15.3:1', '15.3', ':1'],
    ['12.', '12', ''],
    ['.5%', '0.5', '%'],
  ])('%s', (text, plain, suffix) => {
    const read = readNumber(text);
    expect(read?.ok && read.value).toMatchObject({ plain, suffix });
  });

  it.each([
    ['¥120', true, false],
    ['△120', false, true],
    ['120', false, false],
  ])('%s: currency %s, accounting %s', (text, currency, accounting) => {
    const read = readNumber(text);
    expect(read?.ok && read.value).toMatchObject({ currency, accounting });
  });

  it.each(['3515,53', '5.3.1', '1 2'])('%s is grouped irregularly', (text) => {
    expect(readNumber(text)).toEqual({ ok: false, fault: { code: 'digit-grouping' } });
  });

  it.each(['', '通过', '共5人', '--5', '-△5', '()', '△'])('%p does not begin like a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
