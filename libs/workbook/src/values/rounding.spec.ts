import { decimalText } from '@luoxuan/quantity';
import { readValue } from './read-value.js';
import * as cells from './testing/cells.js';
import { number, percent, text } from './testing/cells.js';
import type { ValueCell, ValueTarget } from './value-target.js';

const { MONEY, PEOPLE } = cells;
const RATE: ValueTarget = { ...cells.RATE, decimals: 2 };

const shown = (cell: ValueCell, places: number): ValueCell => ({ ...cell, places });
const computed = (cell: ValueCell): ValueCell => ({ ...cell, formula: true });

/** The value with what is said of it, or what it is rejected for and how to mend that. */
function told(cell: ValueCell, target: ValueTarget, declared?: string): string[] {
  const read = readValue(cell, target, declared);
  if (read.kind === 'rejected')
    return ['rejected', ...read.faults.flatMap(({ message, mend }) => [message.zh, mend.zh])];
  if (read.kind === 'missing') return ['missing'];
  return [decimalText(read.quantity), ...read.notes.map(({ level, message }) => `${level}: ${message.zh}`)];
}

describe('places that come from a conversion are rounded', () => {
  it.each<[string, ValueCell, string | undefined]>([
    ['a number in a column of 元', number(1234567.89), '元'],
    ['a text in a column of 元', text('1,234,567.89'), '元'],
    ['a text with its unit', text('1234567.89元'), undefined],
    ['a format with its unit', { ...number(1234567.89), unit: '元' }, undefined],
  ])('%s', (_, cell, declared) => {
    expect(told(cell, MONEY, declared)).toEqual([
      '123.46',
      'hint: 1234567.89元 换算为 123.46万元（四舍五入）',
    ]);
  });

  it('says that the unit of the sheet may be wrong only where the sheet gives it', () => {
    const mends = [
      readValue(number(1234567.89), MONEY, '元'),
      readValue(text('1234567.89元'), MONEY, '万元'),
    ].map((read) => (read.kind === 'value' ? read.notes.map(({ mend }) => mend.zh) : []));
    expect(mends).toEqual([['如果数字本身就以万元为单位，请改正单位；否则不用改'], ['不用改']]);
  });

  it('doubts the unit where much is lost, and never makes a zero', () => {
    expect(told(number(385.5), MONEY, '元')).toEqual(['0.04', 'hint: 385.5元 换算为 0.04万元（四舍五入）']);
    expect(told(number(250), MONEY, '元')).toEqual([
      '0.03',
      'warning: 250元 换算并四舍五入后只有 0.03万元，单位“元”可能有误',
    ]);
    expect(told(number(38.5), MONEY, '元')).toEqual([
      'rejected',
      '38.5元 四舍五入后为 0.00万元，未按零采用',
      '请核对单位是否为元；确实小到可以不计，请填 0',
    ]);
  });

  it('rounds half up, away from zero', () => {
    expect(told(number(-35155350), MONEY, '元')[0]).toBe('-3515.54');
  });
});

describe('places that nobody typed or sees are rounded', () => {
  it.each<[string, ValueCell, ValueTarget, string, string]>([
    [
      'a format that hides them',
      shown(percent(0.96551234), 2),
      RATE,
      '96.55',
      '96.551234% 已四舍五入为 96.55%',
    ],
    ['a coarser format', shown(percent(0.96551234), 0), RATE, '96.55', '96.551234% 已四舍五入为 96.55%'],
    ['a formula', computed(percent(0.96551234)), RATE, '96.55', '96.551234% 已四舍五入为 96.55%'],
    [
      'a formula of money',
      computed(number(12.345678)),
      MONEY,
      '12.35',
      '12.345678万元 已四舍五入为 12.35万元',
    ],
    [
      'a format in a larger unit',
      { ...shown(number(0.12345678), 4), unit: '亿元' },
      MONEY,
      '1234.57',
      '0.12345678亿元 已四舍五入为 1234.57万元',
    ],
  ])('%s', (_, cell, target, value, message) => {
    expect(told(cell, target)).toEqual([value, `hint: ${message}`]);
  });

  it('those that somebody typed are not', () => {
    const typed = ['rejected', '小数位数超过 2 位；四舍五入后为 12.35（万元）', '核实后请填 12.35'];
    expect(told(number(12.3456), MONEY)).toEqual(typed);
    expect(told(shown(number(12.3456), 4), MONEY)).toEqual(typed);
    expect(told(text('12.3456'), MONEY)).toEqual(typed);
    expect(told(computed(text('12.3456')), MONEY)).toEqual(typed);
  });

  it('the figure to type is in the unit of the column', () => {
    expect(told(number(0.12345678), MONEY, '亿元').slice(-2)).toEqual([
      '小数位数超过 2 位（换算为万元后）；四舍五入后为 1234.57（万元）',
      '核实后请填 0.123457（单位：亿元），或把单位改成万元并填 1234.57',
    ]);
  });

  it('half a person is none, however it is shown', () => {
    for (const cell of [shown(number(12.5), 0), computed(number(12.5))])
      expect(told(cell, PEOPLE)[1]).toBe('数量应为整数（单位：人）');
  });
});

describe('a bare share under %', () => {
  it.each<[ValueCell, string, string]>([
    [number(0.965), '0.97', '0.965 已读作 0.97%（四舍五入）；是否应为 96.5%？'],
    [number(0.96), '0.96', '0.96 已读作 0.96%；是否应为 96%？'],
    [computed(number(0.96551234)), '0.97', '0.96551234 已读作 0.97%（四舍五入）；是否应为 96.55%？'],
  ])('%j', (cell, value, message) => {
    expect(told(cell, RATE)).toEqual([value, `warning: ${message}`]);
  });
});
