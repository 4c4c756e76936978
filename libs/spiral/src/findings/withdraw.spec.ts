import {
  after,
  figure,
  figures,
  MEASURE,
  planned,
  raised,
  run,
  then,
  TODAY,
  waiting,
} from '../testing/finding.js';
import type { FindingCommand } from './command.js';
import { decide } from './decide.js';
import type { Finding } from './finding.js';
import { standingMeasures } from './fold.js';
import { overdue } from './overdue.js';
import { storyOf } from './story.js';
import { verify } from './verify.js';

const WITHDRAW: FindingCommand = { act: 'withdraw', reason: '承诺值写错' };

const two = (): Finding =>
  after(planned(), { act: 'plan', measure: { ...MEASURE, reach: '9999' } }, { act: 'start', measure: 1 });

const codes = (finding: Finding, command: FindingCommand): string[] => {
  const decision = decide(finding, { author: '张三', ...command }, TODAY);
  return decision.ok ? [] : decision.refusals.map((r) => r.code);
};

const lateOf = (finding: Finding): number[] => {
  const event = overdue(finding, {
    ...{ run: 'R-1', now: '2025-12-20T00:00:00.000Z', today: '2025-12-20' },
    dataDue: () => '2025-11-10',
    proof: () => null,
  });
  return event?.type === 'overdue' ? event.data.late.map((l) => l.measure) : [];
};

describe('a measure that was a mistake', () => {
  it('is withdrawn; without another one the finding goes back to diagnosis, and a new one may be planned', () => {
    const back = after(planned(), WITHDRAW);
    expect(back).toMatchObject({ state: 'diagnosed', measures: [{ number: 1, state: 'withdrawn' }] });
    expect(standingMeasures(back)).toEqual([]);
    expect(lateOf(back)).toEqual([]);
    const again = after(back, { act: 'plan', measure: MEASURE }, { act: 'start' }, { act: 'done' });
    expect(again).toMatchObject({ state: 'waiting-for-data', measures: [{}, { number: 2, state: 'done' }] });
    expect(then(again, verify(again, run('2025-10'))!).state).toBe('verified');
  });

  it('leaves the others where they are', () => {
    const rest = after(two(), { ...WITHDRAW, measure: 2 });
    expect(rest).toMatchObject({
      state: 'in-progress',
      measures: [{ state: 'in-progress' }, { state: 'withdrawn' }],
    });
    expect(lateOf(rest)).toEqual([1]);
  });

  it('waits for data where all others are done; it is neither proved nor late', () => {
    const rest = after(two(), { act: 'done', measure: 1 }, { ...WITHDRAW, measure: 2 });
    expect(rest.state).toBe('waiting-for-data');
    const event = verify(rest, { ...run('2025-10'), figures: () => figures({ value: figure(65) }) });
    expect(event).toMatchObject({ type: 'verified', data: { proofs: [{ measure: 1 }] } });
  });

  it.each([
    ['the late one of two', 2, 'in-progress'],
    ['the other one', 1, 'in-progress'],
  ] as const)('ends being overdue: %s', (_case, measure, state) => {
    const late = then(two(), {
      ...{ type: 'overdue', author: 'luoxuan', at: '2025-11-20T00:00:00.000Z', reason: null },
      data: { run: 'R-x', late: [{ measure: 2, why: 'not-done', due: MEASURE.due }] },
    });
    expect(after(late, { ...WITHDRAW, measure }).state).toBe(state);
  });

  it.each<[string, Finding, FindingCommand, string[]]>([
    ['without a reason', planned(), { act: 'withdraw' }, ['reason-missing']],
    ['of two, without saying which', two(), WITHDRAW, ['measure-not-named']],
    ['that is not there', two(), { ...WITHDRAW, measure: 3 }, ['no-such-measure']],
    [
      'that is done while another is not',
      after(two(), { act: 'done', measure: 1 }),
      { ...WITHDRAW, measure: 1 },
      ['measure-state'],
    ],
    ['while data are awaited', waiting(), WITHDRAW, ['transition-not-allowed']],
    ['that there is none of', raised(), WITHDRAW, ['transition-not-allowed']],
    ['twice', after(two(), { ...WITHDRAW, measure: 2 }), { ...WITHDRAW, measure: 2 }, ['measure-state']],
  ])('is not withdrawn %s', (_case, finding, command, expected) => {
    expect(codes(finding, command)).toEqual(expected);
  });

  it('stays in the story with its reason', () => {
    const told = storyOf(after(planned(), WITHDRAW), { indicators: new Map(), members: new Map() }).at(-1);
    expect(told?.title.zh).toBe('撤回唯一的措施，退回诊断');
    expect(told?.lines.map((l) => l.zh)).toEqual(['措施 1', '理由：承诺值写错']);
  });
});
