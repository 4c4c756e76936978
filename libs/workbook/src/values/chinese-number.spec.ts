import { readChineseNumber } from './chinese-number.js';

describe('readChineseNumber', () => {
  it.each([
    ['十', '10', ''],
    ['十二', '12', ''],
    ['二十家', '20', '家'],
    ['两千人', '2000', '人'],
    ['一百零五', '105', ''],
    ['三千五百二十一', '3521', ''],
    ['七万', '70000', ''],
    ['千万元', '10000000', '元'],
    ['一万二千', '12000', ''],
    ['一亿两千万', '120000000', ''],
    ['一万亿', '1000000000000', ''],
    ['万', '10000', ''],
    ['零', '0', ''],
  ])('%s is %s', (text, plain, rest) => {
    expect(readChineseNumber(text)).toEqual({ plain, rest });
  });

  it.each(['', '人', '12', '约十'])('%p does not begin with one', (text) => {
    expect(readChineseNumber(text)).toBeNull();
  });
});
