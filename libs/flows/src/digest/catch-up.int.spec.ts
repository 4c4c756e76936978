import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromKey } from '@luoxuan/period';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import type { FindingCommand } from '@luoxuan/spiral';
import { DiagnosisFlow } from '../diagnosis/diagnosis.js';
import { ImprovementFlow } from '../improvement/improvement.js';
import { Office } from '../testing/office.js';
import { Digests } from './digests.js';

const NOTIFY = `offices:
  - { code: council, name: 秘书处, consortium: bj, channel: { kind: file, folder: told } }
`;
const MONTHS = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];

describe('after downtime', () => {
  let office: Office;

  beforeEach(async () => {
    office = await Office.open();
    await office.declare('bj', '2025-01');
    writeFileSync(join(office.dataDir, 'notify.yaml'), NOTIFY);
  });
  afterEach(async () => {
    await office.close();
    office.remove();
  });

  const report = async (period: string, a: number, b: number): Promise<void> => {
    await office.report('a', period, [a, 50]);
    await office.report('b', period, [b, 50]);
  };
  const diagnose = async (period: string, day: string): Promise<void> => {
    const at = fromKey(period) as DiagnosisPeriod;
    const run = await office.app.get(DiagnosisFlow).diagnose('bj', at, `${day}T02:00:00.000Z`);
    if (!run.ok) throw new Error(JSON.stringify(run.problems));
  };
  const findings = async () => {
    const listed = await office.app.get(ImprovementFlow).list({ consortium: 'bj' });
    return listed.ok ? listed.findings : [];
  };
  /** Heading → lines of the one digest that was written since the `before`-th. */
  const told = async (before = 0): Promise<Record<string, string[]>> => {
    const fresh = (await office.app.get(Digests).list()).slice(before);
    expect(fresh).toHaveLength(1);
    return Object.fromEntries((fresh[0]?.message.sections ?? []).map((s) => [s.heading, s.lines]));
  };

  it('one digest holds what the missed months left open, and nothing that came and went', async () => {
    // March falls below the warning line and recovers; May falls and stays
    const values = [
      [50, 40],
      [52, 40],
      [20, 4],
      [60, 60],
      [20, 4],
      [19, 4],
    ] as const;
    for (const [n, month] of MONTHS.entries()) await report(month, values[n]?.[0] ?? 0, values[n]?.[1] ?? 0);
    for (const month of MONTHS) await diagnose(month, '2025-07-20');
    const digest = await told();
    const numbers = (await findings()).map((f) => f.number);
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(digest['新的问题']?.join('\n')).toContain(`问题 ${number}（`);
    expect(digest['新的预警']?.join('\n')).toContain('横向到款');
    expect(digest['已解除的预警']).toBeUndefined();

    // the next month tells what is new since then
    await report('2025-07', 18, 4);
    await diagnose('2025-07', '2025-08-15');
    const later = (await office.app.get(Digests).list()).slice(1).flatMap((d) => d.message.sections);
    for (const number of numbers)
      expect(later.flatMap((s) => s.lines).join('\n')).not.toContain(`问题 ${number}（`);
  });

  it('a finding that went overdue in a missed month is told', async () => {
    for (const [n, month] of MONTHS.entries()) await report(month, n === 2 ? 20 : 50, n === 2 ? 4 : 40);
    for (const [month, day] of [
      ['2025-01', '2025-02-15'],
      ['2025-02', '2025-03-15'],
      ['2025-03', '2025-04-15'],
    ] as const)
      await diagnose(month, day);
    const [first] = await findings();
    if (first === undefined) throw new Error('no finding');
    const measure = {
      what: '续签',
      owner: '科研处',
      indicator: 'INC01',
      reach: '99',
      due: '2025-05-20',
      by: '2025-06',
    };
    const acts: FindingCommand[] = [
      { act: 'acknowledge' },
      { act: 'diagnose', cause: '停止委托' },
      { act: 'plan', measure },
      { act: 'start' },
    ];
    for (const act of acts) {
      const done = await office.app
        .get(ImprovementFlow)
        .act(first.number, { author: '张三', ...act }, '2025-04-16T02:00:00.000Z');
      expect(done).toMatchObject({ ok: true });
    }
    const before = (await office.app.get(Digests).list()).length;
    for (const month of MONTHS.slice(3)) await diagnose(month, '2025-07-20');
    expect((await told(before))['整改逾期']).toEqual([
      `问题 ${first.number}（横向到款）：措施 1 应于2025年5月20日前完成，尚未完成`,
    ]);
  });
});
