import { after, figure, figures, MEASURE, raised, run, then } from '../testing/finding.js';
import type { Finding } from './finding.js';
import type { Measure } from './measure.js';
import { overdue } from './overdue.js';
import { prove, verify, type PledgeFigures, type ProvingRun } from './verify.js';

/** Measure 1 promises 60 in October, measure 2 promises 90 in November. */
const twoMeasures = (): Finding =>
  after(
    raised(),
    { act: 'acknowledge' },
    { act: 'diagnose', cause: '两家企业停止委托' },
    { act: 'plan', measure: MEASURE },
    { act: 'plan', measure: { ...MEASURE, due: '2025-11-20', reach: '90', by: '2025-11' } },
    { act: 'start', measure: 1 },
    { act: 'start', measure: 2 },
    { act: 'done', measure: 1 },
  );

const bothDone = (): Finding => after(twoMeasures(), { act: 'done', measure: 2 });

/** A run of `period` on `today`, with the figures of each month on record. */
const seeing = (
  period: string,
  today: string,
  months: Record<string, Partial<PledgeFigures>>,
): ProvingRun => ({
  ...run(period),
  today,
  now: `${today}T00:00:00.000Z`,
  figures: (_pledge, month) => figures(months[month] ?? { value: figure(null) }),
});

const lookingFrom = (proving: ProvingRun) => ({
  run: proving.id,
  now: proving.now,
  today: proving.today,
  dataDue: (period: string) => ({ '2025-10': '2025-11-10', '2025-11': '2025-12-10' })[period] ?? null,
  proof: (m: Measure) => prove(m, proving),
});

const lateOf = (finding: Finding, proving: ProvingRun) => {
  const event = overdue(finding, lookingFrom(proving));
  return event?.type === 'overdue' ? event.data.late.map((l) => [l.measure, l.why]) : [];
};

const KEPT = { '2025-10': { value: figure(65) } };
const THEN_WORSE = { ...KEPT, '2025-11': { value: figure(40) } };

describe('measures of one finding with periods of their own', () => {
  it('one whose figures are there is not late while another one is still under way', () => {
    const october = seeing('2025-10', '2025-11-12', KEPT);
    expect(verify(twoMeasures(), october)).toBeNull();
    expect(lateOf(twoMeasures(), october)).toEqual([]);
  });

  it.each<[string, Record<string, Partial<PledgeFigures>>, [number, string][]]>([
    ['nothing came', {}, [[1, 'no-data']]],
    ['a part came', { '2025-10': { complete: false } }, [[1, 'no-data']]],
    ['the promise was not kept', { '2025-10': { value: figure(1) } }, []],
    ['the definition changed', { '2025-10': { broken: true } }, [[1, 'not-comparable']]],
  ])('%s', (_case, months, late) => {
    expect(lateOf(twoMeasures(), seeing('2025-10', '2025-11-12', months))).toEqual(late);
  });

  it('only the one that is not done is late', () => {
    expect(lateOf(twoMeasures(), seeing('2025-10', '2025-11-25', KEPT))).toEqual([[2, 'not-done']]);
  });

  it('each is judged by its own period, whatever came later', () => {
    const event = verify(bothDone(), seeing('2025-11', '2025-12-12', THEN_WORSE))!;
    expect(event).toMatchObject({
      type: 'not-effective',
      data: {
        period: '2025-11',
        proofs: [
          { measure: 1, verdict: 'effective', period: '2025-10', value: { text: '65.00' } },
          { measure: 2, verdict: 'not-effective', period: '2025-11', value: { text: '40.00' } },
        ],
      },
    });
    expect(then(bothDone(), event)).toMatchObject({
      state: 'not-effective',
      measures: [{ state: 'effective' }, { state: 'not-effective' }],
    });
  });

  it('a later period decides where the promised one stays without a figure that proves', () => {
    const november = { value: figure(95) };
    for (const october of [{ value: figure(null) }, { complete: false }, { broken: true }])
      expect(
        verify(bothDone(), seeing('2025-11', '2025-12-12', { '2025-10': october, '2025-11': november })),
      ).toMatchObject({
        type: 'verified',
        data: { period: '2025-11', proofs: [{ period: '2025-11' }, { period: '2025-11' }] },
      });
  });

  it('a month that is not over proves nothing', () => {
    const early = seeing('2025-11', '2025-11-25', { ...KEPT, '2025-11': { value: figure(95) } });
    expect(verify(bothDone(), early)).toBeNull();
    expect(prove(bothDone().measures[1]!, early)).toBeNull();
  });

  it('what waits is told at the promised period', () => {
    const proof = prove(bothDone().measures[0]!, seeing('2025-11', '2025-12-12', {}));
    expect(proof).toMatchObject({ verdict: 'waiting', reason: 'no-figure', period: '2025-10' });
  });

  it('one that promises the year and one that promises a month are judged together', () => {
    const mixed = after(
      raised(),
      { act: 'acknowledge' },
      { act: 'diagnose', cause: '两家企业停止委托' },
      { act: 'plan', measure: MEASURE },
      { act: 'plan', measure: { ...MEASURE, due: '2025-12-20', reach: '600', by: '2025' } },
      { act: 'start', measure: 1 },
      { act: 'start', measure: 2 },
      { act: 'done', measure: 1 },
      { act: 'done', measure: 2 },
    );
    const year: ProvingRun = {
      ...seeing('2025', '2026-02-20', { ...KEPT, '2025': { value: figure(700) } }),
      lastPeriodOf: ({ by }) => (by === '2025' ? '2025' : '2025-12'),
    };
    expect(verify(mixed, year)).toMatchObject({
      type: 'verified',
      data: { proofs: [{ period: '2025-10' }, { period: '2025' }] },
    });
  });
});
