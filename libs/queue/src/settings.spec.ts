import { backoff, DEFAULT_SETTINGS } from './settings.js';

describe('backoff', () => {
  it.each([
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [7, 60_000],
    [50, 60_000],
  ])('after try %i waits %i ms', (attempt, ms) => {
    expect(backoff(DEFAULT_SETTINGS, attempt)).toBe(ms);
  });
});
