import { sheetOf } from '../testing/sheet.js';
import { notLookedAt } from './not-looked-at.js';

describe('what lies beyond the places where tables are looked for', () => {
  it('is nothing in an ordinary sheet', () => {
    expect(notLookedAt([sheetOf('表', [['a', 1]])], [])).toEqual([]);
  });

  it('is said of columns far to the right', () => {
    const row = Array.from({ length: 1_100 }, (_, index) => index);
    expect(notLookedAt([sheetOf('表', [row])], [])).toMatchObject([
      { code: 'too-many-columns', level: 'warning', sheet: '表', ref: 'AMK1', found: '1024' },
    ]);
  });
});
