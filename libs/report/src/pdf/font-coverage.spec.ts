import { FontCoverage } from './font-coverage.js';
import { fontFiles } from './fonts.js';

const coverage = new FontCoverage(fontFiles(process.cwd()).files);

describe('FontCoverage', () => {
  it.each([
    ['横向技术服务到款额（万元）−1.20 ①—“”', '横向技术服务到款额（万元）−1.20 ①—“”'],
    ['报表😀.xlsx', '报表〓.xlsx'],
    ['𠮷', '〓'],
    ['a\tb\nc', 'a b c'],
    ['甲\u200b乙\u0007\ufe0f', '甲乙'],
    ['目　录', '目　录'],
  ])('makes %j printable as %j', (text, expected) => {
    expect(coverage.printable(text)).toBe(expected);
  });
});
