import { warningLine } from './warning-line.js';
import type { Watch } from './rule.js';
import { scored } from '../testing/scored.js';

const LINES = { warning: { yellow: '≤ 60', red: '≤ 40' }, target: { 2025: 100 } };

const watch = (value: number, entry: object = LINES, direction = 'up'): Watch => ({
  ...scored(value, entry, direction),
  submissions: [],
});

describe('warning-line: on the line is across it', () => {
  it.each([
    [61, null],
    [60, 'yellow'],
    [41, 'yellow'],
    [40, 'red'],
    [0, 'red'],
  ])('↑ %d: %s', (value, level) => {
    expect(warningLine(watch(value)).map((w) => w.level)).toEqual(level === null ? [] : [level]);
  });

  it.each([
    [17, null],
    [20, 'yellow'],
    [22, 'red'],
    [23, 'red'],
  ])('↓ %d: %s', (value, level) => {
    const entry = { warning: { yellow: '≥ 20', red: '≥ 22' }, target: { 2025: 18 } };
    expect(warningLine(watch(value, entry, 'down')).map((w) => w.level)).toEqual(
      level === null ? [] : [level],
    );
  });
});
