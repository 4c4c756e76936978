import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { robotServer, type RobotServer } from '../../../../libs/notify/src/testing/robot-server.js';
import { Shell } from '../testing/shell.js';

const TODAY = '2025-04-15';
const FILE = '{ kind: file, folder: told }';

describe('notify.yaml and deliveries on the command line', () => {
  let shell: Shell;
  let robot: RobotServer;
  const run = (...args: string[]) => shell.run(TODAY, ...args);
  const notify = (channel = FILE, consortium = 'bj') =>
    writeFile(
      join(shell.data, 'notify.yaml'),
      `offices:\n  - { code: council, name: 秘书处, consortium: ${consortium}, channel: ${channel} }\n`,
    );

  beforeEach(async () => {
    robot = await robotServer();
    shell = await Shell.open();
    process.env.LUOXUAN_ROBOT_QA = robot.url;
    await shell.inOffice(async (office) => {
      await office.declare('bj', '2025-03');
      await office.report('a', '2025-03', [1, 1]);
    });
  });
  afterEach(async () => {
    delete process.env.LUOXUAN_ROBOT_QA;
    await shell.close();
    await robot.stop();
  });

  it.each([
    ['check', 2],
    ['digest', 2],
    ['digest --send', 2],
    ['diagnose --due', 2],
    ['diagnose --consortium bj --period 2025-03', 2],
  ])('%s says what is wrong with the file, with its place', async (command, code) => {
    await notify(FILE, 'bk');
    const told = await run(...command.split(' '));
    expect(told.code).toBe(code);
    expect(told.out + told.err).toMatch(/notify\.yaml:2:\d+.*没有联合体 bk/);
  });

  it('the diagnosis is done all the same, and its digests go out when the file is right', async () => {
    await notify('{ kind: fax }');
    const done = await run('diagnose', '--due', '--json');
    expect([done.code, JSON.parse(done.out)]).toMatchObject([
      2,
      { done: 1, failed: 0, notifyFaults: [{ file: expect.stringContaining('notify.yaml') as string }] },
    ]);
    expect(done.err).toContain('提要待其改正后');
    await notify();
    expect((await run('diagnose', '--due')).code).toBe(0);
    expect(await readdir(join(shell.data, 'told'))).toHaveLength(1);
  });

  it('a robot that refuses is told of on stderr and by the exit code, once', async () => {
    await notify('{ kind: wecom, robot: QA }');
    robot.answer({ body: { errcode: 93000, errmsg: 'invalid webhook url' } });
    const failed = await run('diagnose', '--due');
    expect([failed.code, failed.err]).toEqual([
      1,
      expect.stringMatching(/✖ 提要 1（council，R-month-2025-03-\w+）未送达：code 93000/),
    ]);
    expect((await run('diagnose', '--due')).code).toBe(0);

    robot.answer({ body: { errcode: 93000, errmsg: 'still not' } });
    const again = await run('digest', '--send');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('未送达：code 93000')]);
    robot.answer({ body: { errcode: 0 } });
    expect((await run('digest', '--send')).code).toBe(0);
  });

  it('what nobody set is told of as well', async () => {
    await notify('{ kind: wecom, robot: OTHER }');
    const failed = await run('diagnose', '--due');
    expect([failed.code, failed.err]).toEqual([1, expect.stringContaining('LUOXUAN_ROBOT_OTHER')]);
  });

  it.each([
    [['--consortium', 'nope'], 'unknown-consortium'],
    [['--run', 'nope'], 'unknown-run'],
    [['--send', '--consortium', 'nope'], 'unknown-consortium'],
  ])('digest %j refuses what there is not', async (options, code) => {
    const refused = await run('digest', ...options, '--json');
    expect([refused.code, JSON.parse(refused.out)]).toMatchObject([2, { problems: [{ code }] }]);
  });

  it('a sound file is no fault, and none is none', async () => {
    expect((await run('check')).code).toBe(0);
    await notify();
    expect((await run('check')).code).toBe(0);
  });
});
