import { cellRanges, numberRanges } from './cell-ranges.js';

describe('cellRanges', () => {
  it.each([
    [['C5', 'C6', 'C7', 'E2'], 'C5:C7, E2'],
    [['C7', 'C5', 'C6', 'C5'], 'C5:C7'],
    [['AA1', 'B2'], 'B2, AA1'],
    [['$C$5', 'C6'], 'C5:C6'],
    [['第3行', 'A1'], 'A1, 第3行'],
    [[], ''],
  ])('writes %j as %s', (refs, expected) => {
    expect(cellRanges(refs)).toBe(expected);
  });
});

describe('numberRanges', () => {
  it.each([
    [[3, 4, 5, 9], '3–5, 9'],
    [[9, 3, 4, 4], '3–4, 9'],
    [[1, 3, 5, 7, 9, 11], '1, 3 等 6 份'],
    [[], ''],
  ])('writes %j as %s', (numbers, expected) => {
    expect(numberRanges(numbers)).toBe(expected);
  });
});
