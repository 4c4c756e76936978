import { fromKey, monthsOf, periodKey } from '@luoxuan/period';
import { reporters, rollUp } from './rollup.js';
import { A, B, C, population, smallCatalog, type SmallElement } from '../testing/small-world.js';

const YEAR = fromKey('2025');
const MONTHS = monthsOf(YEAR);
const KEYS = MONTHS.map(periodKey);

const world = (element: Partial<SmallElement>, facts: Record<string, string | number>, members = [A, B]) => {
  const { catalog } = smallCatalog(
    [
      { code: 'ELE01', ...element },
      {
        code: 'SAM01',
        unit: '人',
        decimals: 0,
        type: 'count',
        time: 'last',
        period: element.period ?? 'month',
      },
    ],
    [{ code: 'SAM01' }],
    [{ code: 'SAM01', weight: 100 }],
  );
  return { element: catalog.elements.get('ELE01')!, people: population(catalog, facts, members) };
};

const months = (
  member: string,
  from: number,
  to: number,
  value: string | number,
): Record<string, string | number> =>
  Object.fromEntries(
    MONTHS.filter((m) => m.month >= from && m.month <= to).map((m) => [
      `ELE01 ${member} 2025-${String(m.month).padStart(2, '0')}`,
      value,
    ]),
  );

describe('rollUp', () => {
  it('adds a flow up exactly over months and members', () => {
    const { element, people } = world(
      { time: 'sum' },
      { ...months('a', 1, 12, '0.10'), ...months('b', 1, 12, '0.20') },
    );
    const rolled = rollUp(element, { parts: KEYS, whole: null }, people);
    expect(rolled.value?.toFraction()).toBe('18/5');
    expect(rolled.parts.flatMap((p) => p.inputs)).toHaveLength(24);
    expect(rolled.gaps).toEqual([]);
  });

  it('shows what a flow lacks, month by month, and never counts it as 0', () => {
    const { element, people } = world(
      { time: 'sum' },
      { ...months('a', 1, 12, 1), ...months('b', 1, 10, 1) },
    );
    const rolled = rollUp(element, { parts: KEYS, whole: null }, people);
    expect(rolled.value?.toFraction()).toBe('22');
    expect(rolled.gaps.map((g) => `${g.member} ${g.period}`)).toEqual(['b 2025-11', 'b 2025-12']);
  });

  it('takes the latest figure of a stock and has no gap as long as there is one', () => {
    const { element, people } = world(
      { time: 'last' },
      { ...months('a', 1, 9, 5), ...months('b', 1, 12, 7) },
    );
    const rolled = rollUp(element, { parts: KEYS, whole: null }, people);
    expect(rolled.value?.toFraction()).toBe('12');
    expect(rolled.gaps).toEqual([]);
    expect(rolled.parts.flatMap((p) => p.inputs).map((o) => o.period)).toEqual(['2025-09', '2025-12']);
  });

  it('is null with gaps, not 0, where nobody reported', () => {
    const { element, people } = world({ time: 'sum' }, {});
    const rolled = rollUp(element, { parts: KEYS.slice(0, 1), whole: null }, people);
    expect(rolled.value).toBeNull();
    expect(rolled.gaps).toHaveLength(2);
  });

  it('takes a figure that was reported for the whole period at once', () => {
    const { element, people } = world(
      { time: 'sum' },
      { 'ELE01 a 2025': '3515.53', ...months('b', 1, 12, 1) },
    );
    const rolled = rollUp(element, { parts: KEYS, whole: '2025' }, people);
    expect(rolled.value?.valueOf()).toBe(3527.53);
    expect(rolled.gaps).toEqual([]);
  });

  it('counts the months where they are all there, whatever was reported for the year at once', () => {
    const { element, people } = world(
      { time: 'sum' },
      { 'ELE01 a 2025': 999, ...months('a', 1, 12, 2), ...months('b', 1, 12, 1) },
    );
    expect(rollUp(element, { parts: KEYS, whole: '2025' }, people).value?.toFraction()).toBe('36');
  });

  it('weights a survey by its sample: Σ value·sample / Σ sample', () => {
    const school = '2024-2025';
    const survey = {
      unit: '%',
      type: 'survey',
      time: 'last',
      members: 'weighted',
      weightedBy: 'SAM01',
      period: 'school-year',
    } as const;
    const facts = {
      'ELE01 a 2024-2025': 90,
      'SAM01 a 2024-2025': 300,
      'ELE01 b 2024-2025': 80,
      'SAM01 b 2024-2025': 100,
    };
    const { element, people } = world(survey, facts);
    expect(rollUp(element, { parts: [school], whole: school }, people).value?.toFraction()).toBe('175/2');
  });

  it('leaves a survey without its sample out and says so', () => {
    const school = '2024-2025';
    const survey = {
      unit: '%',
      type: 'survey',
      time: 'last',
      members: 'weighted',
      weightedBy: 'SAM01',
      period: 'school-year',
    } as const;
    const { element, people } = world(survey, {
      'ELE01 a 2024-2025': 90,
      'SAM01 a 2024-2025': 300,
      'ELE01 b 2024-2025': 80,
    });
    const rolled = rollUp(element, { parts: [school], whole: school }, people);
    expect(rolled.value?.toFraction()).toBe('90');
    expect(rolled.gaps).toContainEqual({ element: 'SAM01', member: 'b', period: '2024-2025' });
  });

  it.each(['lead', 'distinct'])('takes a %s figure from the lead alone', (members) => {
    const { element, people } = world(
      { time: 'last', members, type: 'count', unit: '家', decimals: 0 },
      { ...months('a', 1, 1, 200), ...months('b', 1, 1, 90) },
    );
    expect(rollUp(element, { parts: KEYS.slice(0, 1), whole: null }, people).value?.toFraction()).toBe('200');
  });
});

describe('reporters', () => {
  it('asks only members of the kinds that the element names', () => {
    const { element } = world({}, {});
    expect(reporters(element, [A, B, C]).map((m) => m.code)).toEqual(['a', 'b']);
  });
});
