import type { InputRef } from '@luoxuan/scoring';
import { after, figure, planned, raised, run, RAISED, then, waiting } from '../testing/finding.js';
import { reopen } from './answer.js';
import { SYSTEM_AUTHOR } from './events.js';
import { overdue } from './overdue.js';
import { storyOf, type Names } from './story.js';
import { verify } from './verify.js';

const NAMES: Names = {
  indicators: new Map([['SRV04', { name: '横向到款额', unit: '万元' }]]),
  members: new Map([['a', '甲学院']]),
};
const cell = (n: number): InputRef => ({
  ...{ element: 'SRV04', member: 'a', period: '2025-10', text: '65.00', unit: '万元' },
  ...{ submission: 1, file: 'a.xlsx', sheet: '填报表', ref: `F${n}` },
});
const told = (finding: ReturnType<typeof raised>) => storyOf(finding, NAMES);
const last = (finding: ReturnType<typeof raised>) => told(finding).at(-1);

describe('the history of a finding as a story', () => {
  it('names who acted; what data did is told of the system', () => {
    const [first, second] = told(after(raised(), { act: 'acknowledge' }));
    expect(first).toMatchObject({ author: { zh: '系统' }, title: { zh: '发现问题' }, at: RAISED.at });
    expect(second).toMatchObject({ author: { zh: '张三' }, lines: [{ zh: '理由：按会议纪要' }] });
  });

  it('says what was promised, with the unit and by when', () => {
    expect(last(planned())?.lines.map((l) => l.zh)).toEqual([
      '措施 1：与两家企业续签委托',
      '责任：科研处；期限：2025年10月20日',
      '承诺：横向到款额（SRV04）2025年10月达到 60 万元（起点：2025年8月）',
      '理由：按会议纪要',
    ]);
  });

  it('says what data proved, down to the cells, and how many are left out', () => {
    const cells = Array.from({ length: 12 }, (_, n) => cell(n + 1));
    const rest = { value: figure(30), baseline: figure(25) };
    const proved = run('2025-10', { cells, rest });
    const lines = last(then(waiting(), verify(waiting(), proved)!))?.lines.map((l) => l.zh) ?? [];
    expect(lines.slice(0, 3)).toEqual([
      '措施 1：承诺 60.00 万元，2025年10月实际 65.00 万元（2025年8月 40.00 万元，变化 +25.00 万元）：达到承诺值',
      '其余成员单位同期 +5.00 万元，方向相同，改善未必来自本措施',
      '依据：甲学院 SRV04 2025年10月 65.00 万元（a.xlsx 填报表!F1）',
    ]);
    expect(lines).toContain('依据：另有 3 处');
    expect(lines.at(-1)).toBe('诊断编号：R-2025-10');
  });

  it('says since when a measure is late, and why it is postponed', () => {
    const late = then(
      planned(),
      overdue(planned(), {
        run: 'R-1',
        now: '2025-11-15T00:00:00.000Z',
        today: '2025-11-15',
        dataDue: () => '',
        proof: () => null,
      })!,
    );
    expect(last(late)?.lines[0]?.zh).toBe('措施 1 应于2025年10月20日前完成，尚未完成');
    const postponed = after(late, {
      act: 'postpone',
      due: '2025-12-10',
      by: '2025-12',
      reason: '合同年底签',
    });
    expect(last(postponed)?.lines.map((l) => l.zh)).toEqual([
      '措施 1：期限改为2025年12月10日，从2025年12月的数据看',
      '理由：合同年底签',
    ]);
  });

  it('says everything in English, too', () => {
    const warning = {
      ...{ key: 'k', rule: 'warning-line' as const, indicator: 'SRV04', member: null, level: 'red' as const },
      ...{ subject: '横向到款额', since: '2025-12', until: '2025-12', evidence: {} },
      text: { zh: '又低了', en: 'low again' },
    };
    const closed = then(waiting(), verify(waiting(), run('2025-10', { cells: [cell(1)] }))!);
    const story = told(then(closed, reopen(warning, { id: 'R-9', now: '2026-01-12T00:00:00.000Z' })));
    for (const { author, title, lines } of story)
      for (const { zh, en } of [author, title, ...lines]) {
        expect(zh).not.toBe('');
        expect(en).not.toMatch(/^$|undefined|null/);
      }
    expect(story.at(-1)?.title.zh).toBe('复发，重新打开');
    expect(story.every((part) => part.author.en !== SYSTEM_AUTHOR)).toBe(true);
  });
});
