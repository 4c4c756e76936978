import { periodText, spanText } from './period-text.js';

describe('periodText', () => {
  it('writes a school year with its dash', () => {
    expect(periodText('2024-2025')).toBe('2024—2025学年');
  });
});

describe('spanText', () => {
  it.each([
    [['2025-01', '2025-02', '2025-03'], '2025年1—3月'],
    [['2024-12', '2025-01'], '2024年12月至2025年1月'],
    [['2025-03', '2025-01', '2025-01'], '2025年1月、2025年3月'],
    [['2025'], '2025年'],
    [['2025-Q1', '2025-Q2'], '2025年第1季度至2025年第2季度'],
  ])('writes %j as %s', (keys, expected) => {
    expect(spanText(keys)).toBe(expected);
  });
});
