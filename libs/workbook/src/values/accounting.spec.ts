import { takeSign } from './accounting.js';

describe('takeSign', () => {
  it.each([
    ['120', { negative: false, rest: '120', accounting: false }],
    ['-120', { negative: true, rest: '120', accounting: false }],
    ['+120', { negative: false, rest: '120', accounting: false }],
    ['(120)', { negative: true, rest: '120', accounting: true }],
    ['( 3,515.53 )万元', { negative: true, rest: '3,515.53万元', accounting: true }],
    ['(120万元)', { negative: true, rest: '120万元', accounting: true }],
    ['△120', { negative: true, rest: '120', accounting: true }],
    ['▲5', { negative: true, rest: '5', accounting: true }],
    ['▲ 5', { negative: true, rest: '5', accounting: true }],
    ['120(万元)', { negative: false, rest: '120(万元)', accounting: false }],
    ['(-120)', { negative: false, rest: '(-120)', accounting: false }],
    ['-△120', { negative: true, rest: '△120', accounting: false }],
  ])('%s', (text, expected) => {
    expect(takeSign(text)).toEqual(expected);
  });
});
