import { decimalText } from '@luoxuan/quantity';
import { readValue } from './read-value.js';
import * as cells from './testing/cells.js';
import { number, text } from './testing/cells.js';
import type { ValueCell, ValueTarget } from './value-target.js';

const { MONEY, PEOPLE, RATE, FIRMS } = cells;
const INCOME: ValueTarget = { ...MONEY, name: '毕业半年后月收入', unit: '元' };
const PER_STUDENT: ValueTarget = { ...MONEY, name: '生均教学科研仪器设备值', unit: '元/生' };
const PLACES: ValueTarget = { ...MONEY, name: '生均工位数', unit: '个/生' };
const BANDWIDTH: ValueTarget = { ...PEOPLE, name: '出口带宽', unit: 'Mbps' };
const LESSONS: ValueTarget = { ...PEOPLE, name: '非学历培训学时', unit: '学时' };

/** The value with the codes of its notes, or what it is rejected for. */
function told(cell: ValueCell, target: ValueTarget, declared?: string): string {
  const read = readValue(cell, target, declared);
  if (read.kind === 'rejected') return read.faults.map(({ message }) => message.zh).join(' ');
  if (read.kind === 'missing') return 'missing';
  return [decimalText(read.quantity), ...read.notes.map(({ code }) => code)].join(' ');
}

describe('units in other words', () => {
  it.each<[string, ValueTarget, string]>([
    ['4,500元/月', INCOME, '4500.00'],
    ['4500元每月', INCOME, '4500.00'],
    ['54000元/年', INCOME, '单位“元/年”不能换算为“元”'],
    ['9000学时/年', LESSONS, '9000'],
    ['1.62万元', PER_STUDENT, '16200.00 per-head-left-out'],
    ['16200元/生/年', PER_STUDENT, '16200.00'],
    ['1.62万元/生', PER_STUDENT, '16200.00'],
    ['0.85个', PLACES, '0.85 per-head-left-out'],
    ['300人', PER_STUDENT, '单位“人”不能换算为“元/生”'],
    ['20Gbps', BANDWIDTH, '20000'],
    ['10G', BANDWIDTH, '10000'],
    ['20000M', BANDWIDTH, '20000'],
    ['10G', PEOPLE, '不认识单位“G”'],
    ['30户', FIRMS, '30'],
    ['1234.5万元整', MONEY, '1234.50'],
    ['+3.5', MONEY, '3.50'],
  ])('%s under %o', (written, target, expected) => {
    expect(told(text(written), target)).toBe(expected);
  });

  it('stand in the sheet as well', () => {
    expect(told(number(20), BANDWIDTH, 'Gbps')).toBe('20000 unit-converted');
    expect(told(number(0.85), PLACES, '个')).toBe('0.85 per-head-left-out');
    expect(told(number(4500), INCOME, '元/月')).toBe('4500.00');
  });
});

describe('what stands behind a number and is no unit', () => {
  it.each<[string, ValueTarget, string]>([
    ['120*', PEOPLE, '数字后有多余的文字「*」'],
    ['120①', PEOPLE, '数字后有多余的文字「①」'],
    ['120(暂估)', PEOPLE, '数字后有多余的文字「(暂估)」'],
    ['120暂估', PEOPLE, '数字后有多余的文字「暂估」'],
    ['12个（其中国家级2个）', FIRMS, '数字后有多余的文字「(其中国家级2个)」'],
    ['12。5', MONEY, '“12。5”的数字分隔不规范，无法确定大小'],
    ['100+3.5', MONEY, '“100+3.5”不能读作一个数字'],
    ['12/28', PEOPLE, '“12/28”不能读作一个数字'],
    ['1e400', MONEY, '“1e400”是科学计数法，可能已丢失数位'],
    ['120公斤', MONEY, '不认识单位“公斤”'],
  ])('%s', (written, target, expected) => {
    expect(told(text(written), target)).toBe(expected);
  });

  it('is to be moved', () => {
    const read = readValue(text('12个（其中国家级2个）'), FIRMS);
    expect(read.kind === 'rejected' && read.faults[0]?.mend.zh).toBe(
      '请只填 12个，把「(其中国家级2个)」移到备注',
    );
  });
});

describe('texts that are no number', () => {
  it.each<[string, ValueTarget, string]>([
    ['百分之八十', RATE, '“百分之八十”是中文数字'],
    ['NaN', RATE, '“NaN”不能读作一个数字'],
    ['详见附件', PEOPLE, '“详见附件”没有写出数字'],
    ['逐步提升', PEOPLE, '“逐步提升”是定性描述，这里要填数字'],
  ])('%s', (written, target, expected) => {
    expect(told(text(written), target)).toBe(expected);
  });

  it('百分之八十 is 80 in figures', () => {
    const mends = ['百分之八十', '约百分之80'].map((written) => {
      const read = readValue(text(written), RATE);
      return read.kind === 'rejected' ? read.faults[0]?.mend.zh : read.kind;
    });
    expect(mends).toEqual([
      '请填写确切的数字（按字面约合：80.000，单位：%）',
      '请填写确切的数字（按字面约合：80.000 左右，单位：%）',
    ]);
  });
});
