import { foldLabel, splitLabel } from './label.js';

describe('labels', () => {
  it.each([
    ['填 报 单 位：', '填报单位'],
    ['本 期\n数', '本期数'],
    ['＊指标名称', '指标名称'],
    ['备注\u200b', '备注'],
    ['No.', 'no.'],
  ])('%j is compared as %s', (text, folded) => {
    expect(foldLabel(text)).toBe(folded);
  });

  it.each([
    ['本期（万元）', { label: '本期', unit: '万元' }],
    ['本期 【万元】', { label: '本期', unit: '万元' }],
    ['本期', { label: '本期' }],
    ['（万元）', { label: '(万元)' }],
  ])('%s is split into %j', (text, parts) => {
    expect(splitLabel(text)).toEqual(parts);
  });
});
