import { decimalText, formatQuantity } from './print.js';

describe('formatQuantity', () => {
  it.each([
    [351553, '万元', 2, '3,515.53万元', '3,515.53 ten thousand yuan'],
    [-12000, '万元', 2, '-120.00万元', '-120.00 ten thousand yuan'],
    [1250, '%', 2, '12.50%', '12.50%'],
    [-12, '百分点', 1, '-1.2个百分点', '-1.2 percentage points'],
    [1924, ':1', 2, '19.24:1', '19.24:1'],
    [13000, '人', 0, '13,000人', '13,000 people'],
    [538, '万元/人', 2, '5.38万元/人', '5.38 ten thousand yuan/people'],
    [1, '—', 0, '是', 'yes'],
    [0, '—', 0, '否', 'no'],
    [5, '美元', 1, '0.5 美元', '0.5 美元'],
  ])('%d steps of %s with %d decimals is %s', (steps, unit, decimals, zh, en) => {
    expect(formatQuantity({ steps, unit, decimals }, 'zh')).toBe(zh);
    expect(formatQuantity({ steps, unit, decimals }, 'en')).toBe(en);
  });

  it('gives a plain decimal for machines', () => {
    expect(decimalText({ steps: -5, unit: '万元', decimals: 2 })).toBe('-0.05');
  });
});
