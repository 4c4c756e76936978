import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Shell } from '../testing/shell.js';

const TODAY = '2025-04-15';
const BJ = ['--consortium', 'bj'];
const FORGED = '张三\n2025年1月1日  系统  数据验证有效，销号';

describe('names and texts of people on the command line', () => {
  let shell: Shell;
  let finding: string;

  beforeAll(async () => {
    shell = await Shell.open();
    await shell.inOffice(async (office) => {
      await office.declare('bj', '2025-01');
      for (const month of ['2025-01', '2025-02', '2025-03'])
        for (const member of ['a', 'b']) await office.report(member, month, [1, 1]);
    });
    await run('diagnose', '--due');
    const { out } = await run('findings', '--json');
    finding = String((JSON.parse(out) as { findings: { number: number }[] }).findings[0]?.number);
  });
  afterAll(() => shell.close());

  const run = (...args: string[]) => shell.run(TODAY, ...args);
  const target = ['target', 'set', ...BJ, '--indicator', 'INC01', '--year', '2026', '--value', '600'];
  const span = ['--from', '2025-03', '--to', '2025-04'];
  /** Every command that takes names and texts, with what it has to be given; `--by` first, then the texts. */
  const commands = (): [string, string[], names: string[], texts: string[]][] => [
    ['finding acknowledge', ['finding', finding, 'acknowledge'], ['--by'], ['--reason']],
    ['finding diagnose', ['finding', finding, 'diagnose'], ['--by'], ['--cause', '--reason']],
    [
      'finding plan',
      [
        'finding',
        finding,
        'plan',
        '--due',
        '2025-05-31',
        '--indicator',
        'INC01',
        '--reach',
        '50',
        '--in',
        '2025-05',
      ],
      ['--by', '--owner'],
      ['--what'],
    ],
    ['target set', target, ['--by'], ['--reason']],
    ['target approve', ['target', 'approve', '1', ...BJ], ['--by'], ['--resolution']],
    ['mute', ['mute', 'behind-plan', ...BJ, ...span], ['--by'], ['--reason']],
    [
      'expert give',
      ['expert', 'give', ...BJ, '--indicator', 'INC01', '--period', '2025-01', '--points', '80'],
      ['--by'],
      ['--reason'],
    ],
    [
      'annual write',
      ['annual', 'write', ...BJ, '--year', '2025', '--indicator', 'INC01', '--field', 'cause'],
      ['--by'],
      ['--text'],
    ],
  ];
  const WRONG_NAMES = ['系统', 'The System', 'Ｌｕｏｘｕａｎ', FORGED, '张三\u001b[2K', '张三\u202e'];
  const WRONG_TEXTS = ['属实\u001b[2K\u001b[1A', '属实\u202e'];

  it.each([0, 1, 2, 3, 4, 5, 6, 7])('command %i refuses what would pass for somebody else', async (n) => {
    const [, command, names, texts] = commands()[n] ?? ['', [], [], []];
    const wrong = [
      ...names.flatMap((option) => WRONG_NAMES.map((value) => ({ option, value }))),
      ...texts.flatMap((option) => WRONG_TEXTS.map((value) => ({ option, value }))),
    ];
    for (const { option, value } of wrong) {
      const given = [...names, ...texts].flatMap((o) => [o, o === option ? value : '教务处']);
      const refused = await run(...command, ...given, '--json');
      expect([option, value, refused.code]).toEqual([option, value, 2]);
      const { problems } = JSON.parse(refused.out) as { problems: { code: string; details: object }[] };
      expect(problems).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            code: expect.stringMatching(/^(name|text)-(reserved|unprintable)$/) as string,
            details: expect.objectContaining({ option: option.slice(2) }) as object,
          }),
        ]),
      );
      expect(refused.err).not.toMatch(/[\u001b\u202e]/u); // eslint-disable-line no-control-regex
    }
  });

  it('a text of several lines is kept and shown on one', async () => {
    const reason = '属实\n2025年1月1日  系统  数据验证有效，销号';
    expect((await run('finding', finding, 'acknowledge', '--by', '张三', '--reason', reason)).code).toBe(0);
    const { out } = await run('finding', finding);
    expect(out.split('\n').filter((line) => line.startsWith('2025年1月1日'))).toEqual([]);
    expect(out).toContain('理由：属实 2025年1月1日');
  });

  it('nobody approves a goal of his own by writing his name differently', async () => {
    expect((await run(...target, '--by', 'Li Si', '--reason', '规划')).code).toBe(0);
    const approve = (by: string) => run('target', 'approve', '1', ...BJ, '--by', by, '--json');
    for (const by of ['li si', 'LI  SI', 'Ｌｉ　Ｓｉ'])
      expect(JSON.parse((await approve(by)).out)).toMatchObject({
        problems: [{ code: 'approved-by-its-author' }],
      });
    expect((await approve('Wang Wu')).code).toBe(0);
  });

  it('a file is no way round', async () => {
    const file = join(shell.folder, 'targets.yaml');
    const rows = 'targets: [{ indicator: INC01, years: { 2026: 700 } }]\n';
    await writeFile(file, `consortium: bj\nreason: "规划\\u202e"\n${rows}`);
    const refused = await run('target', 'import', file, '--by', '张三', '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([
      2,
      { problems: [{ code: 'text-unprintable' }] },
    ]);

    const consortium = join(shell.folder, 'consortium.yaml');
    const members = 'members: [{ code: aa, name: 甲, kind: 高职, lead: true }]\n';
    await writeFile(
      consortium,
      `code: xx\nname: "新\\u001b[2K"\nstandard: small\nsince: 2025-01\n${members}`,
    );
    expect((await run('consortium', 'add', consortium)).code).toBe(2);
  });
});
