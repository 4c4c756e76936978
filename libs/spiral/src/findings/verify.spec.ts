import { after, figure, MEASURE, raised, run, then, waiting } from '../testing/finding.js';
import type { Finding } from './finding.js';
import { overdue } from './overdue.js';
import { prove, verify, type PledgeFigures } from './verify.js';

const proofOf = (given: Partial<PledgeFigures>, period = '2025-10') => {
  const measure = waiting().measures[0]!;
  return prove(measure, run(period, given));
};

describe('a promise held against data', () => {
  it.each<[string, Partial<PledgeFigures>, string, string]>([
    ['what was promised', { value: figure(60) }, 'effective', 'reached'],
    ['more than promised', { value: figure(90) }, 'effective', 'reached'],
    ['a little less', { value: figure(59.99) }, 'not-effective', 'not-reached'],
    ['down is better: less', { value: figure(55), direction: 'down' }, 'effective', 'reached'],
    ['down is better: more', { value: figure(61), direction: 'down' }, 'not-effective', 'not-reached'],
    ['nothing reported', { value: figure(null) }, 'waiting', 'no-figure'],
    ['a part of the figures', { complete: false }, 'waiting', 'incomplete'],
    ['a part, though it is enough already', { value: figure(99), complete: false }, 'waiting', 'incomplete'],
    ['across a break', { broken: true }, 'waiting', 'break'],
    ['a shrunken denominator alone', { denominatorAlone: true }, 'not-effective', 'denominator-alone'],
    [
      'a shrunken denominator that was not enough',
      { value: figure(50), denominatorAlone: true },
      'not-effective',
      'not-reached',
    ],
  ])('%s', (_case, given, verdict, reason) => {
    expect(proofOf(given)).toMatchObject({ verdict, reason });
  });

  it('reports where it came from, and whether the rest moved the same', () => {
    const alike = proofOf({ rest: { value: figure(30), baseline: figure(25) } });
    expect(alike).toMatchObject({
      period: '2025-10',
      from: '2025-08',
      promised: { text: '60.00' },
      baseline: { text: '40.00' },
      change: { text: '25.00', unit: '万元' },
      rest: { change: { text: '5.00' }, movedAlike: true },
    });
    const apart = proofOf({ rest: { value: figure(20), baseline: figure(25) } });
    expect(apart?.rest).toMatchObject({ change: { text: '-5.00' }, movedAlike: false });
  });

  it('counts a rate in 百分点', () => {
    const given = { value: figure(65, '%'), baseline: figure(40, '%') };
    expect(proofOf(given)?.change).toMatchObject({ text: '25.00', unit: '百分点' });
  });

  it.each([
    ['the month before it', '2025-09', false],
    ['the month promised', '2025-10', true],
    ['a later month', '2025-11', true],
    ['the year', '2025', false],
    ['a later month that is not over: at the month promised', '2025-12', true],
  ])('looks at %s', (_case, period, counts) => {
    expect(proofOf({}, period) !== null).toBe(counts);
  });
});

describe('a finding judged by data', () => {
  it('is closed, with the run and what it proved', () => {
    const event = verify(waiting(), run('2025-10'));
    expect(event).toMatchObject({ type: 'verified', author: 'luoxuan', data: { run: 'R-2025-10' } });
    const closed = then(waiting(), event!);
    expect(closed).toMatchObject({ state: 'verified', verifiedIn: '2025-10' });
    expect(closed.measures[0]).toMatchObject({ state: 'effective', proof: { verdict: 'effective' } });
    expect(verify(closed, run('2025-10'))).toBeNull();
  });

  it('goes back to diagnosis, then another measure is judged alone', () => {
    const failed = then(waiting(), verify(waiting(), run('2025-10', { value: figure(45) }))!);
    expect(failed).toMatchObject({ state: 'not-effective', measures: [{ state: 'not-effective' }] });
    const again = after(
      failed,
      { act: 'diagnose', cause: '新签合同尚未到账' },
      { act: 'plan', measure: MEASURE },
      { act: 'start' },
      { act: 'done' },
    );
    expect(again.measures.map((m) => m.state)).toEqual(['not-effective', 'done']);
    expect(verify(again, run('2025-10'))).toBeNull(); // that run has had its say
    const closed = then(again, verify(again, run('2025-11'))!);
    expect(closed.measures.map((m) => m.state)).toEqual(['not-effective', 'effective']);
  });

  const twoMeasures = (): Finding =>
    after(
      raised(),
      { act: 'acknowledge' },
      { act: 'diagnose', cause: '两家企业停止委托' },
      { act: 'plan', measure: MEASURE },
      { act: 'plan', measure: { ...MEASURE, reach: '200' } },
      { act: 'start', measure: 1 },
      { act: 'start', measure: 2 },
      { act: 'done', measure: 1 },
    );

  it('waits until every measure is done', () => {
    expect(verify(twoMeasures(), run('2025-10'))).toBeNull();
  });

  it('is not closed by one measure of two', () => {
    const both = after(twoMeasures(), { act: 'done', measure: 2 });
    const event = verify(both, run('2025-10'))!;
    expect(then(both, event)).toMatchObject({
      state: 'not-effective',
      measures: [{ state: 'effective' }, { state: 'not-effective' }],
    });
  });

  it('waits where a figure proves nothing', () => {
    expect(verify(waiting(), run('2025-10', { complete: false }))).toBeNull();
    expect(verify(waiting(), { ...run('2025-10'), lastPeriodOf: () => null })).toBeNull();
    expect(verify(raised(), run('2025-10'))).toBeNull();
  });
});

describe('overdue', () => {
  const on = (today: string) => ({
    run: 'R-1',
    now: `${today}T00:00:00.000Z`,
    today,
    dataDue: () => '2025-11-10',
    proof: () => null,
  });
  const started = () =>
    after(
      raised(),
      { act: 'acknowledge' },
      { act: 'diagnose', cause: '两家企业停止委托' },
      { act: 'plan', measure: MEASURE },
      { act: 'start' },
    );

  it.each([
    ['on the due day', '2025-10-20', null],
    ['a day later', '2025-10-21', 'not-done'],
  ])('%s', (_case, today, why) => {
    const event = overdue(started(), on(today));
    expect(event?.type === 'overdue' ? event.data.late[0]?.why : null).toBe(why);
  });

  it.each([
    ['while figures may still come', '2025-11-10', null],
    ['when they have not come', '2025-11-11', 'no-data'],
  ])('done, %s', (_case, today, why) => {
    const event = overdue(waiting(), on(today));
    expect(event?.type === 'overdue' ? event.data.late[0]?.why : null).toBe(why);
  });

  it('is said once, and figures that come late still prove', () => {
    const late = then(waiting(), overdue(waiting(), on('2025-11-11'))!);
    expect(overdue(late, on('2025-11-12'))).toBeNull();
    expect(verify(late, run('2025-10'))).toMatchObject({ type: 'verified' });
  });
});
