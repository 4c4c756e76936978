import { fold } from './fold.js';
import { isYesNoWord, yesNo } from './yes-no.js';

describe('yesNo', () => {
  it.each(['是', '有', '√', '✓', '✔', ' 是 ', 'TRUE', 'true', 'Yes', 'y', '1', '１', '是。'])(
    '%s is yes',
    (text) => {
      expect(yesNo(fold(text))).toBe(true);
    },
  );

  it.each(['否', '无', '×', '✗', 'FALSE', 'No', 'n', '0', '没有'])('%s is no', (text) => {
    expect(yesNo(fold(text))).toBe(false);
  });

  it.each(['', 'x', 'X', '○', '2', '部分', '是否', '/', '10'])('%p is neither', (text) => {
    expect(yesNo(fold(text))).toBeNull();
  });

  it('leaves 1 and 0 to the numbers', () => {
    expect(['是', '×', '1', '0'].map(isYesNoWord)).toEqual([true, true, false, false]);
  });
});
