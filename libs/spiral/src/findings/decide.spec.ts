import { after, figure, MEASURE, raised, then, TODAY, waiting } from '../testing/finding.js';
import type { FindingCommand, MeasureDraft } from './command.js';
import { decide } from './decide.js';
import type { Finding } from './finding.js';

const codes = (finding: Finding, command: FindingCommand, given = TODAY): string[] => {
  const decision = decide(finding, command, given);
  return decision.ok ? [] : decision.refusals.map((r) => r.code);
};
const BY = { author: '张三' };
const diagnosed = () =>
  after(raised(), { act: 'acknowledge' }, { act: 'diagnose', cause: '两家企业停止委托' });
const planning = (measure: Partial<MeasureDraft>): FindingCommand => ({
  ...BY,
  act: 'plan',
  measure: { ...MEASURE, ...measure },
});

describe('what a person does with a finding', () => {
  it('is put on record with author, time and reason', () => {
    const decision = decide(raised(), { act: 'acknowledge', author: ' 张三 ', reason: '属实' }, TODAY);
    expect(decision).toEqual({
      ok: true,
      event: { type: 'acknowledged', author: '张三', at: TODAY.at, reason: '属实', data: {} },
    });
  });

  it('goes from raised to waiting for data, every measure with its own state', () => {
    const two = after(diagnosed(), { act: 'plan', measure: MEASURE }, { act: 'plan', measure: MEASURE });
    expect(two.measures.map((m) => [m.number, m.state])).toEqual([
      [1, 'planned'],
      [2, 'planned'],
    ]);
    const one = after(two, { act: 'start', measure: 2 }, { act: 'done' });
    expect(one.state).toBe('in-progress');
    const all = after(one, { act: 'start' }, { act: 'done' });
    expect(all.state).toBe('waiting-for-data');
    expect(all.measures.map((m) => m.state)).toEqual(['done', 'done']);
  });

  it('promises from the last period that was over', () => {
    const { measures } = after(diagnosed(), { act: 'plan', measure: MEASURE });
    expect(measures[0]?.promise).toEqual({
      indicator: 'SRV04',
      member: null,
      reach: '60',
      by: '2025-10',
      from: '2025-08',
    });
  });

  it('promises from the same stretch of the year before where figures run from January', () => {
    const measure = { ...MEASURE, indicator: 'GOV08' };
    const { measures } = after(diagnosed(), { act: 'plan', measure });
    expect(measures[0]?.promise).toMatchObject({ by: '2025-10', from: '2024-10' });
  });

  it('adds evidence to a measure or to the finding, by its digest', () => {
    const file = { act: 'evidence' as const, file: '合同.pdf', sha256: 'a'.repeat(64), note: '续签' };
    const planned = after(diagnosed(), { act: 'plan', measure: MEASURE }, file, { ...file, measure: 1 });
    expect(planned.evidence).toEqual([
      { measure: null, file: '合同.pdf', sha256: 'a'.repeat(64), note: '续签' },
    ]);
    expect(planned.measures[0]?.evidence).toHaveLength(1);
    expect(codes(planned, { ...BY, ...file, sha256: 'no digest' })).toEqual(['evidence-missing']);
  });

  it('postpones what is not done, with a reason, also when it is overdue', () => {
    const started = after(diagnosed(), { act: 'plan', measure: MEASURE }, { act: 'start' });
    const late = then(started, {
      type: 'overdue',
      author: 'luoxuan',
      at: '2025-11-20T00:00:00.000Z',
      reason: null,
      data: { run: 'R-x', late: [{ measure: 1, why: 'not-done', due: MEASURE.due }] },
    });
    const command: FindingCommand = { ...BY, act: 'postpone', due: '2025-12-10', by: '2025-12' };
    expect(codes(late, command)).toEqual(['reason-missing']);
    const postponed = after(late, { ...command, reason: '合同年底签' });
    expect(postponed).toMatchObject({ state: 'in-progress', measures: [{ due: '2025-12-10' }] });
    expect(postponed.measures[0]?.promise.by).toBe('2025-12');
    expect(codes(late, { ...command, reason: '晚', due: '2026-01-10', by: undefined })).toEqual([
      'promise-before-due',
    ]);
    expect(codes(waiting(), { ...command, reason: '再看看' })).toEqual(['transition-not-allowed']);
  });
});

describe('refused, with reason and how to mend', () => {
  it.each<[string, Finding, FindingCommand, string[]]>([
    ['nobody', raised(), { act: 'acknowledge' }, ['author-missing']],
    ["the system's own name", raised(), { act: 'acknowledge', author: 'luoxuan' }, ['name-reserved']],
    ['a step that is not next', raised(), { ...BY, act: 'start' }, ['transition-not-allowed']],
    [
      'an empty cause',
      after(raised(), { act: 'acknowledge' }),
      { ...BY, act: 'diagnose', cause: ' ' },
      ['cause-missing'],
    ],
    ['closing by hand without a reason', diagnosed(), { ...BY, act: 'close' }, ['reason-missing']],
    [
      'closing before anybody has seen it',
      raised(),
      { ...BY, act: 'close', reason: '误报' },
      ['transition-not-allowed'],
    ],
    ['cancelling without a reason', raised(), { ...BY, act: 'cancel', reason: '' }, ['reason-missing']],
    [
      'a second start',
      after(diagnosed(), { act: 'plan', measure: MEASURE }, { act: 'start' }),
      { ...BY, act: 'start' },
      ['measure-not-named'],
    ],
    [
      'a measure that is not there',
      after(diagnosed(), { act: 'plan', measure: MEASURE }),
      { ...BY, act: 'start', measure: 3 },
      ['no-such-measure'],
    ],
    [
      'a measure in another state',
      after(diagnosed(), { act: 'plan', measure: MEASURE }, { act: 'start' }),
      { ...BY, act: 'start', measure: 1 },
      ['measure-state'],
    ],
    [
      'an act without saying on which of two',
      after(diagnosed(), { act: 'plan', measure: MEASURE }, { act: 'plan', measure: MEASURE }),
      { ...BY, act: 'start' },
      ['measure-not-named'],
    ],
    [
      'all faults at once',
      raised(),
      { act: 'diagnose' },
      ['author-missing', 'transition-not-allowed', 'cause-missing'],
    ],
  ])('%s', (_case, finding, command, expected) => {
    const events = [...finding.events];
    expect(codes(finding, command)).toEqual(expected);
    expect(finding.events).toEqual(events);
  });

  it.each<[string, Partial<MeasureDraft>, string[]]>([
    ['without what', { what: ' ' }, ['what-missing']],
    ['without owner', { owner: undefined }, ['owner-missing']],
    ['without due date', { due: undefined }, ['due-missing']],
    ['due in the past', { due: '2025-09-14' }, ['due-in-the-past']],
    ['due on no date', { due: '2025-02-30' }, ['not-a-date']],
    ['without promise', { indicator: undefined, reach: undefined, by: undefined }, ['promise-missing']],
    ['without the value', { reach: '' }, ['promise-missing']],
    ['with a value in words', { reach: '六十' }, ['not-a-number']],
    ['with an unknown indicator', { indicator: 'SRV99' }, ['unknown-indicator']],
    ['with a context indicator', { indicator: 'TAL09', by: '2025-2026' }, ['indicator-without-direction']],
    ['with an unknown member', { member: 'q' }, ['unknown-member']],
    ['with no period', { by: '以后' }, ['not-a-period']],
    ['with a period of a kind that has no figure', { by: '2025-2026' }, ['period-does-not-fit']],
    ['proved before it is due', { by: '2025-09' }, ['promise-before-due']],
    [
      'with nothing right',
      { what: '', owner: '', due: '', indicator: '', reach: '', by: '' },
      ['what-missing', 'owner-missing', 'due-missing', 'promise-missing'],
    ],
  ])('a measure %s', (_case, draft, expected) => {
    expect(codes(diagnosed(), planning(draft))).toEqual(expected);
  });

  it.each([
    ['SRV04', '40', '2025-10', 40],
    ['TAL13', '18', '2025-2026', 17.5],
  ])('a promise of what %s is already', (indicator, reach, by, now) => {
    const given = { ...TODAY, figure: () => figure(now) };
    expect(codes(diagnosed(), planning({ indicator, reach, by }), given)).toEqual(['promise-kept-already']);
  });

  it.each(['2025-10', '2025年10月', '2025'])('not a measure proved in %s', (by) => {
    expect(codes(diagnosed(), planning({ by }))).toEqual([]);
  });

  it('says both in Chinese and English what is wrong and how to mend it', () => {
    const decision = decide(diagnosed(), { act: 'plan', measure: {} }, TODAY);
    expect(decision.ok).toBe(false);
    for (const { message, mend } of decision.ok ? [] : decision.refusals)
      for (const text of [message.zh, message.en, mend.zh, mend.en]) expect(text).not.toBe('');
  });
});
