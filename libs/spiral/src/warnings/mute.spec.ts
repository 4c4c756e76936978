import fc from 'fast-check';
import { fromKey, monthOf, ordinal, periodKey, type Month, type PeriodKind } from '@luoxuan/period';
import { periodFor } from '@luoxuan/scoring';
import type { Warning } from '../result.js';
import { followWarnings } from './follow.js';
import { muteInWords, muteOf, touches, withMutes } from './mute.js';
import type { FollowedRun, Mute } from './standing.js';

const MUTE: Mute = {
  ...{ rule: 'warning-line', indicator: null, member: null, from: '2025-02', to: '2025-03' },
  ...{ reason: '停课', author: '李四', at: '2025-04-01T00:00:00.000Z' },
};
const warning = (period: string, rest: Partial<Warning> = {}): Warning => ({
  ...{ rule: 'warning-line', level: 'yellow', indicator: 'SRV04', member: null, period },
  ...{ subject: '横向到款', concerns: { department: '科研处', member: null } },
  ...{ evidence: {}, text: { zh: period, en: period } },
  ...rest,
});
const month = (key: string): Month => fromKey(key) as Month;

describe('a mute', () => {
  it('stands at the warnings that it silences, in words', () => {
    const other = warning('2025-02', { rule: 'floor-missed' });
    const [muted, loud] = withMutes([warning('2025-02'), other], '2025-02', [MUTE]);
    expect([muted?.mute, loud]).toEqual([MUTE, other]);
    expect(muteInWords(MUTE)).toEqual({
      zh: '已静默：停课（李四，2025年2月至2025年3月）',
      en: 'muted: 停课 (李四, February 2025 to March 2025)',
    });
  });

  it('of a quarter covers its months from the first on', () => {
    const quarter = { ...MUTE, from: '2025-Q1', to: '2025-Q1' };
    const covered = ['2024-12', '2025-01', '2025-02', '2025-03', '2025-04'].filter(
      (key) => muteOf(warning(key), key, [quarter]) !== null,
    );
    expect(covered).toEqual(['2025-01', '2025-02', '2025-03']);
  });

  it.each<[string, PeriodKind | null, string[]]>([
    ['a monthly indicator: its own months', 'month', ['2025-02', '2025-03']],
    ['a quarterly one: until the next quarter ends', 'quarter', ['2025-02', '2025-03', '2025-04', '2025-05']],
    ['a yearly one: its own months, as no year ends in them', 'year', ['2025-02', '2025-03']],
    ['all: as the coarsest', null, ['2025-02', '2025-03', '2025-04', '2025-05']],
  ])('touches of %s', (_what, kind, touched) => {
    const months = Array.from({ length: 36 }, (_, n) => monthOf(ordinal(month('2024-01')) + n));
    expect(months.filter((at) => touches(MUTE, at, kind)).map(periodKey)).toEqual(touched);
  });

  it('touches the year that it lies in, and no other', () => {
    const years = [2024, 2025, 2026].filter((year) => touches(MUTE, { kind: 'year', year }, null));
    expect(years).toEqual([2025]);
  });

  it('that touches a month not changes nothing that stands after it', () => {
    const first = ordinal(month('2024-01'));
    const kinds = ['month', 'quarter', 'school-year', 'year'] as const;
    const found = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 20,
    });
    const span = fc.record({
      start: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(found, fc.array(span, { maxLength: 4 }), (months, spans) => {
        const runs = months.map((which, n): FollowedRun => {
          const at = monthOf(first + n);
          const warnings = kinds.flatMap((kind, k) => {
            const period = which[k] ? periodFor(kind, at) : null;
            return period === null ? [] : [warning(periodKey(period), { indicator: kind })];
          });
          return { period: periodKey(at), runId: `r${n}`, warnings };
        });
        const mutes = spans.map(({ start, length }) => ({
          ...MUTE,
          from: periodKey(monthOf(first + start)),
          to: periodKey(monthOf(first + start + length)),
        }));
        const at = monthOf(first + months.length - 1);
        const standing = (given: Mute[]) =>
          followWarnings(runs, given)
            .filter((w) => w.state !== 'resolved')
            .map(({ history: _, ...w }) => w);
        const heard = (w: { mute: Mute | null; indicator: string | null }) => [w.indicator, w.mute];
        const some = standing(mutes.filter((m) => touches(m, at, null)));
        expect(some.map(heard)).toEqual(standing(mutes).map(heard));
      }),
    );
  });
});
