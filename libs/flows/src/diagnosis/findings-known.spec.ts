import { fromKey } from '@luoxuan/period';
import { nothingKnown, foldFinding, type Finding, type FindingEvent } from '@luoxuan/spiral';
import type { DiagnosisPeriod } from '@luoxuan/scoring';
import { findingsKnown } from './findings-known.js';

const at = (key: string) => fromKey(key) as DiagnosisPeriod;
const RUNS = new Map(['2025-03', '2025-05', '2025-06', '2025'].map((key) => [`R-${key}`, at(key)]));

const raised = (period: string): FindingEvent => ({
  ...{ seq: 1, type: 'raised', author: 'luoxuan', at: '2025-04-15T00:00:00.000Z', reason: null },
  data: {
    ...{
      run: `R-${period}`,
      level: 'red',
      subject: '横向到款',
      problem: { zh: '少了', en: 'less' },
      value: null,
    },
    knowledge: nothingKnown(period),
  },
});
const acknowledged: FindingEvent = {
  ...{ seq: 2, type: 'acknowledged', author: '张三', at: '2025-05-02T00:00:00.000Z', reason: null, data: {} },
};
const cancelled: FindingEvent = {
  ...{ seq: 3, type: 'cancelled', author: '张三', at: '2025-07-01T00:00:00.000Z', reason: '重复', data: {} },
};
const finding = (...events: FindingEvent[]): Finding =>
  foldFinding(
    {
      ...{ number: 1, consortium: 'bj', warning: 'sharp-fall|INC01||2025-03', rule: 'sharp-fall' },
      ...{ indicator: 'INC01', member: null, period: '2025-03' },
    },
    events,
  );
const seen = (of: string, now: string, ...events: FindingEvent[]): string[] =>
  findingsKnown([finding(...events)], at(of), now, (run) => RUNS.get(run)).map((f) => f.state);

describe('findings that a run knows', () => {
  it.each([
    ['what an earlier month raised', '2025-05', raised('2025-03'), ['raised']],
    ['not what it raises itself: the rerun sees what the run saw', '2025-03', raised('2025-03'), []],
    ['not what a later month raised', '2025-03', raised('2025-05'), []],
    ['the year knows what its own months raised', '2025', raised('2025-06'), ['raised']],
    ['a month does not know what its year raised', '2025-06', raised('2025'), []],
    ['not what a run raised that is not on record', '2025-05', raised('2024-01'), []],
  ])('%s', (_case, of, event, expected) => {
    expect(seen(of, '2026-01-01T00:00:00.000Z', event)).toEqual(expected);
  });

  it('sees what people did by the time that it looks from', () => {
    const all = [raised('2025-03'), acknowledged, cancelled];
    expect(seen('2025-05', '2025-05-01T00:00:00.000Z', ...all)).toEqual(['raised']);
    expect(seen('2025-05', '2025-06-20T00:00:00.000Z', ...all)).toEqual(['acknowledged']);
    expect(seen('2025-05', '2025-08-20T00:00:00.000Z', ...all)).toEqual(['cancelled']);
  });
});
