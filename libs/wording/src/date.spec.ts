import { formatDate } from './date.js';

describe('formatDate', () => {
  it.each([
    ['2026-01-08', '2026年1月8日', '8 January 2026'],
    ['2025-12-31T16:30:00.000Z', '2026年1月1日', '1 January 2026'],
  ])('%s is %s, %s', (iso, zh, en) => {
    expect(formatDate(iso, 'zh')).toBe(zh);
    expect(formatDate(iso, 'en')).toBe(en);
  });
});
