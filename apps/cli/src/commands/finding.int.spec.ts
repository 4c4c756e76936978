import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '@luoxuan/spiral';
import { type Printed, Shell } from '../testing/shell.js';

describe('findings on the command line', () => {
  let shell: Shell;
  const luoxuan = (day: string, ...args: string[]): Promise<Printed> => shell.run(day, ...args);

  beforeAll(async () => {
    shell = await Shell.open();
    await shell.inOffice((office) => office.declare('bj', '2025-01'));
  });
  afterAll(() => shell.close());

  /** 横向到款 of the two colleges, and 培训到账 of each. */
  const report = (period: string, a: number, b: number, training: number) =>
    shell.inOffice(async (office) => {
      await office.report('a', period, [a, training]);
      await office.report('b', period, [b, training]);
    });

  async function finding(number: string): Promise<Finding> {
    const { out } = await luoxuan('2025-12-31', 'finding', number, '--json');
    return (JSON.parse(out) as { finding: Finding }).finding;
  }
  const state = async (number: string) => (await finding(number)).state;
  const diagnose = async (day: string, period: string) => {
    const { code } = await luoxuan(day, 'diagnose', '--consortium', 'bj', '--period', period);
    expect(code).toBe(0);
  };
  const does = async (day: string, number: string, act: string, ...options: string[]) => {
    const done = await luoxuan(day, 'finding', number, act, '--by', '张三', ...options);
    expect([done.code, done.err]).toEqual([0, '']);
  };
  /** The finding about a rule, as the list has it. */
  const numberOf = async (rule: string, indicator: string): Promise<string> => {
    const { out } = await luoxuan('2025-12-31', 'findings', '--consortium', 'bj', '--json');
    const { findings } = JSON.parse(out) as { findings: Finding[] };
    return String(findings.find((f) => f.rule === rule && f.indicator === indicator)?.number);
  };

  it('drives one from raised to verified, and another by way of no effect to verified', async () => {
    await report('2025-01', 55, 45, 5);
    await diagnose('2025-02-15', '2025-01');
    await report('2025-02', 34, 4, 2);
    await diagnose('2025-03-15', '2025-02');
    const line = await numberOf('warning-line', 'INC01');
    const plan = await numberOf('behind-plan', 'TRA01');

    for (const number of [line, plan]) {
      await does('2025-03-16', number, 'acknowledge', '--reason', '属实');
      await does('2025-03-16', number, 'diagnose', '--cause', '两家企业停止委托');
    }
    const due = ['--due', '2025-03-31', '--in', '2025-03', '--owner', '科研处'];
    const line70 = [...due, '--indicator', 'INC01', '--reach', '70'];
    await does('2025-03-17', line, 'plan', '--what', '与两家企业续签委托', ...line70);
    const plan20 = [...due, '--indicator', 'TRA01', '--reach', '20'];
    await does('2025-03-17', plan, 'plan', '--what', '只发一个通知', ...plan20);
    await does('2025-03-18', line, 'start');
    await does('2025-03-18', plan, 'start');
    const contract = join(shell.folder, '合同.pdf');
    await writeFile(contract, 'signed');
    await does('2025-03-20', line, 'evidence', '--file', contract, '--note', '续签合同', '--measure', '1');
    await does('2025-03-30', line, 'done');
    await does('2025-03-30', plan, 'done');
    expect([await state(line), await state(plan)]).toEqual(['waiting-for-data', 'waiting-for-data']);

    await report('2025-03', 40, 35, 4);
    await diagnose('2025-04-15', '2025-03');
    expect([await state(line), await state(plan)]).toEqual(['verified', 'not-effective']);

    await does('2025-04-16', plan, 'diagnose', '--cause', '通知没有落实到人');
    const again = ['--due', '2025-04-30', '--in', '2025-04', '--owner', '继续教育学院'];
    const again20 = [...again, '--indicator', 'TRA01', '--reach', '20'];
    await does('2025-04-16', plan, 'plan', '--what', '由两名副院长上门走访', ...again20);
    await does('2025-04-17', plan, 'start');
    await does('2025-04-29', plan, 'done');
    await report('2025-04', 50, 45, 15);
    await diagnose('2025-05-15', '2025-04');
    expect(await state(plan)).toBe('verified');

    const story = (await luoxuan('2025-05-16', 'finding', plan)).out;
    expect(story).toContain('状态：已销号（数据验证有效）');
    for (const told of [
      '2025年3月15日  系统  发现问题',
      '依据：乙学院 TRA01 2025年2月 2.00 万元（b-2025-02.xlsx 填报表!F7）',
      '主要来自成员单位：甲学院 −3.00 万元、乙学院 −3.00 万元。',
      '2025年3月16日  张三  确认问题',
      '理由：属实',
      '原因：两家企业停止委托',
      '责任：科研处；期限：2025年3月31日',
      '承诺：培训到账（TRA01）2025年3月达到 20 万元（起点：2025年2月）',
      '措施 1：承诺 20.00 万元，2025年3月实际 8.00 万元（2025年2月 4.00 万元，变化 +4.00 万元）：未达到承诺值',
      '2025年4月15日  系统  数据表明未见效，退回诊断',
      '措施 2：承诺 20.00 万元，2025年4月实际 30.00 万元',
      '2025年5月15日  系统  数据验证有效，销号',
    ])
      expect(story).toContain(told);
    expect((await luoxuan('2025-05-16', 'finding', line)).out).toContain('佐证：合同.pdf（sha256 ');

    const cases = await luoxuan('2025-05-16', 'cases', '--indicator', 'TRA01');
    expect(cases.out).toContain('措施：由两名副院长上门走访（继续教育学院）');
    expect(cases.out).toContain('成效：8.00 → 30.00 万元');
    expect(cases.out).not.toContain('只发一个通知');
    expect(cases.out).not.toContain('续签委托');

    const list = await luoxuan('2025-05-16', 'findings', '--consortium', 'bj', '--state', 'verified');
    expect(list.out.trim().split('\n')).toHaveLength(2);
    expect(list.err).toMatch(/数据验证销号 2，人工销号 0/);
  });

  it('says in English, too, what happened', async () => {
    const number = await numberOf('warning-line', 'INC01');
    const story = await luoxuan('2025-05-16', '--lang', 'en', 'finding', number);
    expect(story.code).toBe(0);
    expect(story.out).toContain('15 March 2025  the system  raised');
  });

  it('opens again what comes back, and refuses with all reasons at once', async () => {
    await report('2025-05', 20, 10, 15);
    await diagnose('2025-06-15', '2025-05');
    const open = await numberOf('warning-line', 'INC01');
    const story = await luoxuan('2025-06-15', 'finding', open);
    expect(story.out).toContain('2025年6月15日  系统  复发，重新打开');
    expect(story.out).toContain('状态：待确认（复发 1 次）');
    await does('2025-05-16', open, 'acknowledge');
    await does('2025-05-16', open, 'diagnose', '--cause', '合同推迟');
    const refused = await luoxuan('2025-05-16', 'finding', open, 'plan', '--by', '张三', '--json');
    expect(refused.code).toBe(2);
    const { problems } = JSON.parse(refused.out) as { problems: { code: string }[] };
    expect(problems.map((p) => p.code)).toEqual([
      'what-missing',
      'owner-missing',
      'due-missing',
      'promise-missing',
    ]);
    const closing = await luoxuan('2025-05-16', 'finding', open, 'close', '--by', '张三');
    expect(closing.code).toBe(2);
    expect(closing.err).toContain('✖ 没有写明理由\n  处理：写明理由');
    expect(await state(open)).toBe('diagnosed');
  });

  it.each([
    ['an act without author', ['finding', '1', 'acknowledge'], 3],
    ['an unknown act', ['finding', '1', 'verify', '--by', '张三'], 3],
    ['what is no number', ['finding', 'one'], 3],
    ['an unknown state', ['findings', '--state', 'done'], 3],
    ['an unknown finding', ['finding', '4711'], 2],
    ['an unknown consortium', ['findings', '--consortium', 'zz'], 2],
    ['an unknown indicator', ['cases', '--indicator', 'ZZZ01'], 2],
  ])('%s', async (_case, args, code) => {
    expect((await luoxuan('2025-05-16', ...args)).code).toBe(code);
  });
});
