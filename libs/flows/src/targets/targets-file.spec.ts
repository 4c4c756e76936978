import { parseTargets } from './targets-file.js';

const SOUND = `consortium: bj
reason: 十四五规划
targets:
  - { indicator: SRV04, years: { 2025: 600, 2026: "620.50" } }
  - { indicator: SRV04, member: bjzy, years: { 2025: 300 }, curve: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 1] }
`;

describe('parseTargets', () => {
  it('reads a sound file: one target a year, each with its place', () => {
    const read = parseTargets(SOUND, 't.yaml', '张三');
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(read.consortium).toBe('bj');
    expect(read.proposals).toMatchObject([
      {
        indicator: 'SRV04',
        member: null,
        year: 2025,
        value: '600',
        curve: null,
        by: '张三',
        place: 't.yaml:4:40',
      },
      { year: 2026, value: '620.50', reason: '十四五规划' },
      { member: 'bjzy', year: 2025, value: '300', curve: expect.arrayContaining([0.5, 1]) as number[] },
    ]);
  });

  it.each([
    ['no reason', SOUND.replace('reason: 十四五规划\n', ''), 1, 'reason'],
    ['an unknown key', SOUND.replace('years: { 2025: 600', 'year: { 2025: 600'), 4, 'year'],
    ['a year that is none', SOUND.replace('2025: 300', '25: 300'), 5, '25'],
    ['a target that is no number', SOUND.replace('2025: 600', '2025: [600]'), 4, '2025'],
    ['YAML that does not parse', 'targets: [', 1, ''],
  ])('names the line of %s', (_case, text, line, word) => {
    const read = parseTargets(text, 't.yaml', '张三');
    if (read.ok) throw new Error('was accepted');
    expect(read.problems[0]?.details).toMatchObject({ file: 't.yaml', line });
    expect(read.problems[0]?.message.zh).toContain(word);
  });
});
