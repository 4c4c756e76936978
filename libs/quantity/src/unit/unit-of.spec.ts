import { sameDimension } from './unit.js';
import { unitOf } from './unit-of.js';

describe('unitOf', () => {
  it.each([
    ['元', '元', 0],
    ['千元', '千元', 3],
    ['万元', '万元', 4],
    ['百万元', '百万元', 6],
    ['亿元', '亿元', 8],
    ['（万元）', '万元', 4],
    ['(万元)', '万元', 4],
    ['【万元】', '万元', 4],
    ['单位：万元', '万元', 4],
    ['（单位：万元）', '万元', 4],
    [' 万 元 ', '万元', 4],
    ['萬元', '万元', 4],
    ['人民币元', '元', 0],
    ['ten thousand yuan', '万元', 4],
    ['％', '%', -2],
    ['百分比', '%', -2],
    ['‰', '‰', -3],
    ['个百分点', '百分点', -2],
    [':1', ':1', 0],
    ['：1', ':1', 0],
    ['∶1', ':1', 0],
    ['万人次', '万人次', 4],
    ['课时', '学时', 0],
    ['日', '天', 0],
    ['个/生', '个/生', 0],
    ['万元／人', '万元/人', 4],
    ['元/万人', '元/万人', -4],
    ['—', '—', 0],
    ['－', '—', 0],
    ['台（套）', '台套', 0],
    ['MBPS', 'Mbps', 0],
  ])('%p is %s', (text, code, exponent) => {
    expect(unitOf(text)).toMatchObject({ code, exponent });
  });

  it.each(['', '万', '个个', '元/', '/人', '元/人/年', '美元', '千%', '（', 'constructor'])(
    'does not know %p',
    (text) => {
      expect(unitOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['元', '亿元', true],
    ['人', '人次', true],
    ['人', '名', true],
    ['个', '项', true],
    ['%', '‰', true],
    ['%', ':1', true],
    ['人/生', '%', true],
    ['元/生', '万元/人', true],
    ['万元', '人', false],
    ['元/生', '元', false],
    ['人', '个', false],
    ['学时', '天', false],
    ['—', '%', false],
  ])('%s and %s of one dimension: %s', (a, b, expected) => {
    expect(sameDimension(unitOf(a)!, unitOf(b)!)).toBe(expected);
    expect(sameDimension(unitOf(b)!, unitOf(a)!)).toBe(expected);
  });
});
