import fc from 'fast-check';
import type { RuleCode, Warning, WarningLevel } from '../result.js';
import { followWarnings } from './follow.js';
import type { FollowedRun, Mute, StandingWarning } from './standing.js';

const warning = (period: string, rest: Partial<Warning> = {}): Warning => ({
  rule: 'warning-line',
  level: 'yellow',
  indicator: 'SRV04',
  member: null,
  period,
  subject: '横向到款',
  concerns: { department: '科研处', member: null },
  evidence: {},
  text: { zh: `${period} 触及预警线`, en: period },
  ...rest,
});
const run = (period: string, ...warnings: Warning[]): FollowedRun => ({
  period,
  runId: `r-${period}`,
  warnings,
});
const MUTE: Mute = {
  rule: 'warning-line',
  indicator: null,
  member: null,
  from: '2025-02',
  to: '2025-03',
  reason: '财务系统切换',
  author: '王芳',
  at: '2025-02-01T00:00:00.000Z',
};

/** The events in short: `2025-01 raised yellow`. */
const story = (w: StandingWarning | undefined): string[] =>
  (w?.history ?? []).map(({ period, event, level }) => `${period} ${event} ${level}`);
const only = (runs: FollowedRun[], mutes: Mute[] = []): StandingWarning => {
  const all = followWarnings(runs, mutes);
  expect(all).toHaveLength(1);
  return all[0]!;
};

describe('the life of a warning', () => {
  it('is raised once, continues one level up, and is resolved by data', () => {
    const one = only([
      run('2025-01', warning('2025-01')),
      run('2025-02', warning('2025-02')),
      run('2025-03', warning('2025-03')),
      run('2025-04'),
    ]);
    expect(story(one)).toEqual([
      '2025-01 raised yellow',
      '2025-02 escalated red',
      '2025-03 continued red',
      '2025-04 resolved red',
    ]);
    expect(one).toMatchObject({
      key: 'warning-line|SRV04||2025-01',
      since: '2025-01',
      until: '2025-03',
      periods: 3,
      foundLevel: 'yellow',
      state: 'resolved',
      resolvedIn: '2025-04',
      text: { zh: '2025-03 触及预警线' },
    });
  });

  it.each<[RuleCode, WarningLevel, WarningLevel]>([
    ['warning-line', 'blue', 'yellow'],
    ['warning-line', 'yellow', 'red'],
    ['warning-line', 'red', 'red'],
    ['not-submitted', 'late', 'late'],
    ['due-soon', 'blue', 'blue'],
  ])('%s %s counts as %s from the second period on', (rule, found, counts) => {
    const runs = ['2025-01', '2025-02', '2025-03'].map((p) => run(p, warning(p, { rule, level: found })));
    expect(only(runs.slice(0, 1)).level).toBe(found);
    expect(only(runs.slice(0, 2)).level).toBe(counts);
    expect(only(runs).level).toBe(counts);
  });

  it('eases when the rule says less', () => {
    const runs = [
      run('2025-01', warning('2025-01', { level: 'red' })),
      run('2025-02', warning('2025-02', { level: 'blue' })),
    ];
    expect(story(only(runs))).toEqual(['2025-01 raised red', '2025-02 eased yellow']);
  });

  it('begins anew after it was resolved', () => {
    const all = followWarnings(
      [run('2025-01', warning('2025-01')), run('2025-02'), run('2025-03', warning('2025-03'))],
      [],
    );
    expect(all.map((w) => [w.key, w.state])).toEqual([
      ['warning-line|SRV04||2025-01', 'resolved'],
      ['warning-line|SRV04||2025-03', 'raised'],
    ]);
  });

  it('is another for each rule, indicator and member', () => {
    const others = [{}, { rule: 'sharp-fall' as const }, { indicator: 'SRV07' }, { member: 'a' }];
    expect(followWarnings([run('2025-01', ...others.map((o) => warning('2025-01', o)))], [])).toHaveLength(4);
  });

  it('of a quarter waits for the next quarter, of a year for the next year', () => {
    const quarterly = [run('2025-03', warning('2025-Q1')), run('2025-04'), run('2025-05')];
    expect(only(quarterly).state).toBe('raised');
    expect(only([...quarterly, run('2025-06')])).toMatchObject({ state: 'resolved', resolvedIn: '2025-Q2' });
    expect(only([...quarterly, run('2025-06', warning('2025-Q2'))])).toMatchObject({
      level: 'red',
      until: '2025-Q2',
      periods: 2,
    });
    const yearly = [run('2025-12', warning('2025')), run('2026-01'), run('2026-11')];
    expect(only(yearly).state).toBe('raised');
    expect(only([...yearly, run('2026-12')]).resolvedIn).toBe('2026');
  });

  it('about a figure of an earlier month runs until that figure is corrected', () => {
    const june = warning('2025-06', { rule: 'unit-error' });
    const wrong = [run('2025-06', june), run('2025-07', june)];
    expect(only(wrong)).toMatchObject({ level: 'red', since: '2025-06', until: '2025-07', periods: 2 });
    expect(only([...wrong, run('2025-08')]).resolvedIn).toBe('2025-08');
  });

  it('keeps its history when the same figure comes into doubt again', () => {
    const june = warning('2025-06', { rule: 'unit-error' });
    const again = only([run('2025-06', june), run('2025-07'), run('2025-08', june)]);
    expect(story(again)).toEqual([
      '2025-06 raised yellow',
      '2025-07 resolved yellow',
      '2025-08 raised yellow',
    ]);
    expect(again.state).toBe('raised');
  });

  it('says so when a correction removes it', () => {
    const corrected = { ...run('2025-06'), superseded: [{ runId: 'r-old', warnings: [warning('2025-06')] }] };
    const gone = only([run('2025-05'), corrected]);
    expect(gone).toMatchObject({ state: 'resolved', resolvedIn: '2025-06' });
    expect(gone.history.map(({ run: id, event }) => [id, event])).toEqual([
      ['r-old', 'raised'],
      ['r-2025-06', 'withdrawn'],
    ]);
  });

  it('is resolved, not withdrawn, where a correction ends one that was running before', () => {
    const corrected = { ...run('2025-06'), superseded: [{ runId: 'r-old', warnings: [warning('2025-06')] }] };
    expect(story(only([run('2025-05', warning('2025-05')), corrected]))).toEqual([
      '2025-05 raised yellow',
      '2025-06 resolved yellow',
    ]);
  });

  it('is listed as muted with its reason, and speaks again afterwards', () => {
    const runs = ['2025-01', '2025-02', '2025-03', '2025-04'].map((p) => run(p, warning(p)));
    expect(only(runs.slice(0, 3), [MUTE])).toMatchObject({ state: 'muted', mute: MUTE });
    const after = only(runs, [MUTE]);
    expect(after).toMatchObject({ state: 'continuing', mute: null, periods: 4, level: 'red' });
    expect(story(after)).toEqual([
      '2025-01 raised yellow',
      '2025-02 muted red',
      '2025-03 muted red',
      '2025-04 continued red',
    ]);
  });

  it.each([
    ['another rule', { rule: 'sharp-fall' }],
    ['another indicator', { indicator: 'SRV07' }],
    ['a member alone', { member: 'a' }],
    ['another time', { from: '2025-03' }],
  ])('is not silenced by a mute of %s', (_case, other) => {
    expect(only([run('2025-02', warning('2025-02'))], [{ ...MUTE, ...other }]).state).toBe('raised');
  });
});

const MONTHS = Array.from(
  { length: 15 },
  (_, i) => `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const periodsOf = (month: string): string[] => {
  const [year = '', m = ''] = month.split('-');
  const quarter = Number(m) % 3 === 0 ? [`${year}-Q${Number(m) / 3}`] : [];
  return [month, ...quarter, ...(m === '12' ? [year] : [])];
};
const warningIn = (month: string): fc.Arbitrary<Warning> =>
  fc
    .record({
      rule: fc.constantFrom<RuleCode>('warning-line', 'sharp-fall', 'not-submitted'),
      level: fc.constantFrom<WarningLevel>('blue', 'yellow', 'red'),
      indicator: fc.constantFrom('A', 'B', null),
      member: fc.constantFrom('a', null),
      period: fc.constantFrom(...periodsOf(month)),
    })
    .map(({ period, ...rest }) => warning(period, rest));
const found = (month: string): fc.Arbitrary<Warning[]> =>
  fc.uniqueArray(warningIn(month), {
    maxLength: 6,
    selector: (w) => `${w.rule}|${w.indicator}|${w.member}|${w.period.length}`,
  });
const runsOf = fc.subarray(MONTHS).chain((months) =>
  fc.tuple(
    ...months.map((month) =>
      fc
        .tuple(found(month), fc.array(found(month), { maxLength: 2 }))
        .map(([warnings, earlier]): FollowedRun => ({
          ...run(month, ...warnings),
          superseded: earlier.map((old, i) => ({ runId: `r-${month}-${i}`, warnings: old })),
        })),
    ),
  ),
);
const mutesOf = fc.array(
  fc
    .record({ from: fc.constantFrom(...MONTHS), to: fc.constantFrom(...MONTHS) })
    .map((m) => ({ ...MUTE, ...m })),
  { maxLength: 2 },
);

describe('whatever was found', () => {
  it('folding again, or in another order, gives the same', () => {
    fc.assert(
      fc.property(runsOf, mutesOf, (runs, mutes) => {
        const once = followWarnings(runs, mutes);
        expect(followWarnings(runs, mutes)).toEqual(once);
        const byKey = (all: StandingWarning[]) => [...all].sort((a, b) => (a.key < b.key ? -1 : 1));
        expect(byKey(followWarnings([...runs].reverse(), mutes))).toEqual(byKey(once));
      }),
    );
  });

  it('no warning is lost and each has one key', () => {
    fc.assert(
      fc.property(runsOf, mutesOf, (runs, mutes) => {
        const all = followWarnings(runs, mutes);
        expect(new Set(all.map((w) => w.key)).size).toBe(all.length);
        for (const { period, runId, warnings, superseded = [] } of runs) {
          for (const w of [...warnings, ...superseded.flatMap((s) => s.warnings)]) {
            const known = all.filter(
              (s) => s.rule === w.rule && s.indicator === w.indicator && s.member === w.member,
            );
            expect(known.length).toBeGreaterThan(0);
          }
          for (const w of warnings) {
            const at = all.some(
              (s) => s.rule === w.rule && s.history.some((e) => e.run === runId && e.period === period),
            );
            expect(at).toBe(true);
          }
        }
      }),
    );
  });

  it('what was raised is later continuing, resolved or muted, and its history never contradicts itself', () => {
    fc.assert(
      fc.property(runsOf, mutesOf, (runs, mutes) => {
        for (const w of followWarnings(runs, mutes)) {
          const events = w.history.map((e) => e.event);
          expect(['raised', 'muted']).toContain(events[0]);
          const open = {
            raised: 'raised',
            muted: 'muted',
            resolved: 'resolved',
            withdrawn: 'resolved',
          } as const;
          const last = events.at(-1) ?? 'raised';
          expect(w.state).toBe(last in open ? open[last as keyof typeof open] : 'continuing');
          expect(w.resolvedIn === null).toBe(w.state !== 'resolved');
          expect(w.mute === null).toBe(w.state !== 'muted');
          events.forEach((event, i) => {
            const ends = event === 'resolved' || event === 'withdrawn';
            const next = events[i + 1];
            if (ends && next !== undefined) expect(['raised', 'muted']).toContain(next);
            if (!ends && next !== undefined) expect(next).not.toBe('raised');
          });
        }
      }),
    );
  });
});
