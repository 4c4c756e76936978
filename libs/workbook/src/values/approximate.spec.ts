import { fold } from './fold.js';
import { inexactFault } from './inexact.js';
import { FIRMS, MONEY, PEOPLE, VISITS } from './testing/cells.js';

describe('numbers that are not meant exactly, with the suggested reading', () => {
  it.each([
    ['约500', PEOPLE, 'about', '500'],
    ['约 500 人', PEOPLE, 'about', '500'],
    ['大约500人左右', PEOPLE, 'about', '500'],
    ['500左右', PEOPLE, 'about', '500'],
    ['500余', PEOPLE, 'at-least', '500'],
    ['500余人', PEOPLE, 'at-least', '500'],
    ['1,000多人', PEOPLE, 'at-least', '1000'],
    ['1000＋', PEOPLE, 'at-least', '1000'],
    ['超200家', FIRMS, 'at-least', '200'],
    ['200家以上', FIRMS, 'at-least', '200'],
    ['百余家', FIRMS, 'at-least', '100'],
    ['上百家', FIRMS, 'at-least', '100'],
    ['十多家', FIRMS, 'at-least', '10'],
    ['两千余人', PEOPLE, 'at-least', '2000'],
    ['7万多人次', VISITS, 'at-least', '70000'],
    ['7多万人次', VISITS, 'at-least', '70000'],
    ['七万多人次', VISITS, 'at-least', '70000'],
    ['7万多', VISITS, 'at-least', '70000'],
    ['超千万元', MONEY, 'at-least', '1000.00'],
    ['超过一千万元', MONEY, 'at-least', '1000.00'],
    ['近2亿元', MONEY, 'about', '20000.00'],
    ['100多万元', MONEY, 'at-least', '100.00'],
    ['≥100万元', MONEY, 'at-least', '100.00'],
    ['<100万元', MONEY, 'at-most', '100.00'],
    ['不足50人', PEOPLE, 'at-most', '50'],
    ['50人以内', PEOPLE, 'at-most', '50'],
    ['约500余人', PEOPLE, 'at-least', '500'],
    ['数百人', PEOPLE, 'about', '100'],
    ['约500美元', MONEY, 'about', null],
    ['约500人', MONEY, 'about', null],
  ])('%s', (text, target, bound, suggestion) => {
    expect(inexactFault(fold(text), target)).toEqual({ code: 'approximate', bound, suggestion, upTo: null });
  });

  it.each([
    ['500-600', '500', '600'],
    ['500～600人', '500', '600'],
    ['500至600人', '500', '600'],
    ['1万-2万人', '10000', '20000'],
    ['1-2万人', '10000', '20000'],
  ])('%s is a range', (text, from, to) => {
    expect(inexactFault(fold(text), PEOPLE)).toEqual({
      code: 'approximate',
      bound: 'range',
      suggestion: from,
      upTo: to,
    });
  });

  it.each([
    ['十二', '12'],
    ['三百二十人', '320'],
    ['一万二千', '12000'],
    ['零', '0'],
  ])('%s is written in Chinese numerals', (text, suggestion) => {
    expect(inexactFault(fold(text), PEOPLE)).toEqual({ code: 'chinese-numeral', suggestion });
  });

  it.each([
    '500',
    '500人',
    '-500',
    '3,515.53',
    '超市',
    '约定',
    '一流学科',
    '近期',
    '多人',
    '超百强企业',
    '7万人次',
  ])('%s is not one of them', (text) => {
    expect(inexactFault(fold(text), PEOPLE)).toBeNull();
  });

  it('converts a bare number from the unit of the sheet for the suggestion', () => {
    expect(inexactFault('约500', MONEY, '亿元')).toMatchObject({ suggestion: '5000000.00' });
  });
});
