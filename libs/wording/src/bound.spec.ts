import { LONGEST_NAME, LONGEST_TEXT, tooLong } from './bound.js';

const CAUSE = { zh: '原因', en: 'the cause' };

describe('the bound of what people write', () => {
  it.each([
    ['nothing', undefined, []],
    ['as much as fits', '因'.repeat(LONGEST_TEXT), []],
    ['one more', '因'.repeat(LONGEST_TEXT + 1), ['text-too-long']],
    // one character for whoever reads it, two units for the machine
    ['rare characters count as one', '𠮷'.repeat(LONGEST_TEXT), []],
  ])('%s', (_case, text, codes) => {
    expect(tooLong(CAUSE, text).map((p) => p.code)).toEqual(codes);
  });

  it('says what is too long, how long, and how long it may be', () => {
    const [problem] = tooLong(CAUSE, 'x'.repeat(60_000));
    expect(problem?.message).toEqual({
      zh: '原因有 60000 字，至多 2000 字',
      en: 'the cause has 60000 characters, 2000 are the most',
    });
    expect(tooLong(CAUSE, 'x'.repeat(LONGEST_NAME + 1), LONGEST_NAME)).toHaveLength(1);
  });
});
