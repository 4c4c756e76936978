import { linesOf } from './row-height.js';

describe('linesOf', () => {
  it.each([
    ['', 20, 1],
    ['短', 20, 1],
    ['一二三四五六七八九十', 11, 2],
    ['abcdefghij', 11, 1],
    ['一\n二', 20, 2],
    ['一二三四五六七八九十一\n\n二', 11, 5],
  ])('%j in %d takes %d', (text, width, lines) => {
    expect(linesOf(text, width)).toBe(lines);
  });
});
