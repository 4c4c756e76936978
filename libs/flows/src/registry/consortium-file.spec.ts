import { parseConsortium } from './consortium-file.js';

const SOUND = `code: demo
name: 示例联合体
standard: consortium
since: 2023-01
members:
  - { code: a1, name: 甲学院, kind: 高职, lead: true }
  - { code: b1, name: 乙公司, kind: 企业 }
`;

describe('parseConsortium', () => {
  it('reads a sound file', () => {
    const read = parseConsortium(SOUND, 'c.yaml');
    expect(read).toMatchObject({ ok: true, consortium: { code: 'demo', synthetic: false } });
  });

  it.each([
    ['an unknown kind', SOUND.replace('企业', '公司'), 7, 'kind'],
    ['an unknown key', `${SOUND}owner: x\n`, 8, 'owner'],
    ['a month that does not exist', SOUND.replace('2023-01', '2023-13'), 4, 'since'],
    ['two leads', SOUND.replace('kind: 企业', 'kind: 企业, lead: true'), 5, 'lead'],
    ['a code twice', SOUND.replace('b1', 'a1'), 7, 'a1'],
    ['YAML that does not parse', 'code: [a', 1, ''],
  ])('names the line of %s', (_case, text, line, word) => {
    const read = parseConsortium(text, 'c.yaml');
    if (read.ok) throw new Error('was accepted');
    expect(read.problems[0]?.details).toMatchObject({ file: 'c.yaml', line });
    expect(read.problems[0]?.message.zh).toContain(word);
  });

  it('names all faults at once', () => {
    const read = parseConsortium(SOUND.replace('企业', '公司').replace('code: demo', 'code: 示例'), 'c.yaml');
    if (read.ok) throw new Error('was accepted');
    expect(read.problems).toHaveLength(2);
  });
});
