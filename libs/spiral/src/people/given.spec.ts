import { onOneLine } from './characters.js';
import { BY, nameFaults, REASON, textFaults } from './given.js';
import { isSamePerson } from './person.js';

const codes = (faults: { code: string }[]): string[] => faults.map((f) => f.code);

describe('the name of a person', () => {
  it.each([
    '张三',
    ' 张三 ',
    'Li Si',
    "Seán O'Brien",
    '教务处（王五）',
    'Nguyễn Văn A',
    '王𬭚',
    '0012',
    '系统工程系',
  ])('%s is one', (name) => {
    expect(nameFaults(name)).toEqual([]);
  });

  it.each([
    ['luoxuan', 'LuoXuan', 'Ｌｕｏｘｕａｎ', ' luo xuan '],
    ['系统', '系 统', '【系统】', '系统。', '\u3000系统'],
    ['the system', 'The  System', 'THE SYSTEM', 'thesystem', 'System'],
    ['螺旋', '螺旋系统', '本系统'],
  ])('%s: the system alone is called so, however it is written', (...names) => {
    for (const name of names) expect([name, codes(nameFaults(name))]).toEqual([name, ['name-reserved']]);
  });

  it.each([
    ['a line end', '张三\n2026年1月1日  系统  数据验证有效', 'U+000A'],
    ['a tab', '张\t三', 'U+0009'],
    ['an escape sequence', '张三\u001b[2K', 'U+001B'],
    ['a line turned round', '张三\u202e', 'U+202E'],
    ['a blank without width', '张\u200b三', 'U+200B'],
    ['a letter that leaves no mark', '系\u3164统', 'U+3164'],
    ['a mark of variation', '系统\ufe0f', 'U+FE0F'],
    ['half a character', '张\ud800', 'U+D800'],
    ['a line end of Unicode', '张三\u2028李四', 'U+2028'],
  ])('it has no %s', (_what, name, found) => {
    expect(nameFaults(name, BY)).toMatchObject([
      { code: 'name-unprintable', details: { option: 'by', found } },
    ]);
  });

  it('it has letters; one that is missing is asked for elsewhere', () => {
    expect(codes(nameFaults('——'))).toEqual(['name-empty']);
    expect([nameFaults(' '), nameFaults(undefined)]).toEqual([[], []]);
  });

  it.each([
    ['Li Si', 'li si'],
    ['Li Si', 'ＬＩ\u3000ＳＩ'],
    ['张三', '张 三'],
    ['Li-Si', 'LiSi'],
  ])('%s and %s are one person', (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
  });

  it('others are others', () => {
    expect([isSamePerson('张三', '李四'), isSamePerson('Li Si', 'Li Shi')]).toEqual([false, false]);
  });
});

describe('a text that somebody gives', () => {
  it('stands on one line', () => {
    expect(onOneLine(' 第一行\r\n\n第二行\t末\u2028尾 ')).toBe('第一行 第二行 末 尾');
    expect(textFaults('第一行\n第二行', REASON)).toEqual([]);
  });

  it.each(['属实\u001b[31m', '属实\u202e', '属实\u2066', '属实\u0000', '属实\u009b2K', '属实\u200f'])(
    'neither steers a terminal nor turns a line round: %j',
    (text) => {
      expect(codes(textFaults(text, REASON))).toEqual(['text-unprintable']);
    },
  );

  it('takes what people write: signs, emoji, other scripts', () => {
    for (const text of ['≥ 95%，见〔2025〕3 号', '已整改👩‍🏫', 'naïve café', ''])
      expect(textFaults(text, REASON)).toEqual([]);
  });
});
