import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Shell } from '../testing/shell.js';

const TODAY = '2025-04-15';

describe('monitoring rules that do not watch', () => {
  let shell: Shell;

  beforeEach(async () => {
    shell = await Shell.open();
    await shell.inOffice((office) => office.declare('bj', '2025-03'));
  });
  afterEach(() => shell.close());

  it.each([
    [['check'], 0],
    [['diagnose', '--due'], 0],
    [['diagnose', '--consortium', 'bj', '--period', '2025-03'], 0],
    [['diagnose', '--consortium', 'bj', '--period', '2025-03', '--as-of', '2025-04-10'], 0],
  ])('%j names them with their reasons', async (args, code) => {
    const told = await shell.run(TODAY, ...args);
    expect([told.code, told.err]).toEqual([code, expect.stringContaining('有 9 条监测规则停用：')]);
    expect(told.err).toContain('落后于计划 behind-plan（与本检验无关）');
    expect((await shell.run(TODAY, '--lang', 'en', ...args)).err).toContain(
      '9 monitoring rules are off: behind plan',
    );
  });

  it('says nothing where all of them watch', async () => {
    const shipped = await shell.run(TODAY, 'check', 'indicators');
    expect([shipped.code, shipped.err]).toEqual([0, expect.not.stringContaining('停用')]);
  });

  it.each(['check', 'diagnose --due', 'due'])('without the file %s refuses', async (command) => {
    await rm(join(shell.catalogue, 'monitoring.yaml'));
    const refused = await shell.run(TODAY, ...command.split(' '));
    expect([refused.code, refused.out + refused.err]).toEqual([
      2,
      expect.stringContaining('没有监测规则文件'),
    ]);
  });

  it('with an empty one as well', async () => {
    await writeFile(join(shell.catalogue, 'monitoring.yaml'), 'rules: {}\n');
    const refused = await shell.run(TODAY, 'check');
    expect([refused.code, refused.out]).toEqual([
      2,
      expect.stringContaining('规则 behind-plan 不在监测之列'),
    ]);
  });
});
