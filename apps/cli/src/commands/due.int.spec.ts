import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Printed, Shell } from '../testing/shell.js';

/** Long after the days that are looked at. */
const TODAY = '2026-11-22';

describe('what is due, targets and digests on the command line', () => {
  let shell: Shell;
  const luoxuan = (...args: string[]): Promise<Printed> => shell.run(TODAY, ...args);

  beforeAll(async () => {
    shell = await Shell.open();
    await shell.inOffice(async (office) => {
      await office.declare('bj', '2026-01');
      for (const month of ['2026-01', '2026-02']) await office.report('a', month, [10, 5]);
    });
    const channel = '{ kind: file, folder: told }';
    await writeFile(
      join(shell.data, 'notify.yaml'),
      `offices:\n  - { code: council, name: 秘书处, consortium: bj, channel: ${channel} }\n`,
    );
  });
  afterAll(() => shell.close());

  const AT = ['--at', '2026-03-11'];

  it('lists what is due, does it, says how much that was, and then that nothing is due', async () => {
    const listed = await luoxuan('due', ...AT);
    expect([listed.code, listed.out.trim().split('\n').length]).toEqual([0, 2]);
    expect(listed.out).toMatch(/bj {2}diagnose-month {2}2026-01 .*2026-02-11 {2}从未诊断/);

    const done = await luoxuan('diagnose', '--due', ...AT, '--json');
    expect(done.code).toBe(0);
    expect(JSON.parse(done.out)).toMatchObject({ ok: true, done: 2, fresh: 2, failed: 0 });

    const nothing = await luoxuan('diagnose', '--due', ...AT);
    expect([nothing.code, nothing.out]).toEqual([0, '']);
    expect(nothing.err).toContain('没有到期的诊断');
  });

  it('told the office of the latest month, once', async () => {
    expect(await readdir(join(shell.data, 'told'))).toEqual([
      expect.stringMatching(/^council-R-month-2026-02-\w+\.txt$/),
    ]);
    const { out } = await luoxuan('digest', '--json');
    const { digests } = JSON.parse(out) as { digests: { runId: string; state: string }[] };
    expect(digests).toMatchObject([{ office: 'council', state: 'sent', attempts: 1 }]);
    const shown = await luoxuan('digest', '--run', digests[0]!.runId);
    expect(shown.out).toContain('乙学院 2026年2月数据，已逾期');
  });

  it('a correction makes the month due again, and the run says what differs', async () => {
    await shell.inOffice((office) => office.report('a', '2026-02', [12, 5], '2026-03-20T00:00:00.000Z'));
    const { out } = await luoxuan('diagnose', '--due', ...AT);
    expect(out).toContain('填报数据 INC01 a 2026-02: 10.00万元 → 12.00万元');
  });

  it('sets, approves and lists targets, and refuses with the reason', async () => {
    const target = [
      '--consortium',
      'bj',
      '--indicator',
      'INC01',
      '--year',
      '2027',
      '--by',
      '张三',
      '--reason',
      '规划',
    ];
    const wrong = await luoxuan('target', 'set', ...target, '--value', '1,300');
    expect([wrong.code, wrong.err.includes('「1,300」')]).toEqual([2, true]);
    expect((await luoxuan('target', 'set', ...target, '--value', '130', '--finding', '7')).err).toContain(
      '动螺旋不能改变目标',
    );
    expect((await luoxuan('target', 'set', ...target, '--value', '130')).code).toBe(0);
    const own = await luoxuan('target', 'approve', '1', '--consortium', 'bj', '--by', '张三');
    expect([own.code, own.err.includes('不能由本人批准')]).toEqual([2, true]);
    expect((await luoxuan('target', 'approve', '1', '--consortium', 'bj', '--by', '李四')).code).toBe(0);
    expect((await luoxuan('target', 'list', '--consortium', 'bj')).out).toMatch(
      /INC01.*2027.*v1.*130.*张三.*✔ 李四/,
    );
  });

  it('imports targets all or none, with the place of every fault', async () => {
    const file = join(shell.folder, 'targets.yaml');
    await writeFile(
      file,
      'consortium: bj\nreason: 规划\ntargets:\n  - { indicator: INC01, years: { 2028: 140, 2029: 50 } }\n  - { indicator: NONE1, years: { 2028: 1 } }\n',
    );
    const refused = await luoxuan('target', 'import', file, '--by', '张三', '--json');
    const { problems } = JSON.parse(refused.out) as {
      problems: { code: string; details: { place: string } }[];
    };
    expect(problems.map((p) => [p.code, p.details.place.slice(file.length)])).toEqual([
      ['target-in-warning', ':4:51'],
      ['unknown-indicator', ':5:40'],
    ]);
  });

  it.each([
    [['diagnose']],
    [['diagnose', '--due', '--at', '2026-02-30']],
    [['mute', 'x']],
    [['target', 'set']],
  ])('answers 3 to wrong usage: %j', async (args) => {
    expect((await luoxuan(...args)).code).toBe(3);
  });

  it('mutes a rule and lists it', async () => {
    const span = [
      '--consortium',
      'bj',
      '--from',
      '2026-03',
      '--to',
      '2026-04',
      '--by',
      '李四',
      '--reason',
      '停课',
    ];
    expect((await luoxuan('mute', 'behind-plan', ...span)).code).toBe(0);
    expect((await luoxuan('mute', 'nonsense', ...span)).err).toContain('behind-plan（落后于计划）');
    expect((await luoxuan('mutes', '--consortium', 'bj')).out).toContain('停课');
  });
});
