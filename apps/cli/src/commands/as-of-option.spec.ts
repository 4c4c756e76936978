import { knownAt } from './as-of-option.js';

describe('--as-of', () => {
  it.each([
    ['a day, to its end in China', '2025-03-31', '2025-03-31T15:59:59.999Z'],
    ['a time', '2025-03-31T18:00:00+08:00', '2025-03-31T10:00:00.000Z'],
    ['a time in UTC', '2025-03-31T10:00:00.123Z', '2025-03-31T10:00:00.123Z'],
  ])('takes %s', (_case, typed, known) => {
    expect(knownAt(typed)).toBe(known);
  });

  it.each(['2025-02-30', '2025-03', 'yesterday', '2025-03-31T25:00:00Z', '2025-03-31T10:00:00'])(
    'refuses %s',
    (typed) => {
      expect(() => knownAt(typed)).toThrow(/expected/);
    },
  );
});
