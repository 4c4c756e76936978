import { fromKey } from '@luoxuan/period';
import type { ApprovedTarget } from '../decided.js';
import type { Basis } from '../judge.js';
import { scoreMember } from '../ranking/members.js';
import { scoreConsortium } from '../scorecard.js';
import type { DiagnosisPeriod } from '../values/span.js';
import { A, B, population, smallCatalog } from '../testing/small-world.js';

const ELEMENTS = [
  { code: 'FLO01', time: 'sum' },
  { code: 'TRA01', unit: '项', decimals: 0, type: 'count' as const, time: 'sum', period: 'year' },
  { code: 'NUM01', unit: '人', decimals: 0, type: 'count' as const, time: 'last', period: 'year' },
  { code: 'DEN01', unit: '人', decimals: 0, type: 'count' as const, time: 'last', period: 'year' },
];
const ENTRIES = [
  { code: 'FLO01', weight: 60, target: { 2025: 1200 } },
  { code: 'RAT01', weight: 40, target: { 2025: 80 }, floor: 50 },
];
const set = (value: string, version: number, rest: Partial<ApprovedTarget> = {}): ApprovedTarget => ({
  indicator: 'FLO01',
  member: null,
  year: 2025,
  value,
  curve: null,
  version,
  setBy: 'zhang',
  setAt: '2025-01-05T00:00:00.000Z',
  approvedBy: 'li',
  approvedAt: '2025-01-20T00:00:00.000Z',
  ...rest,
});

function basis(period: string, targets: ApprovedTarget[]): Basis {
  const { catalog, standard } = smallCatalog(
    ELEMENTS,
    [{ code: 'FLO01' }, { code: 'RAT01', formula: 'NUM01 / DEN01', period: 'year' }],
    ENTRIES,
  );
  const facts = Object.fromEntries(
    Array.from({ length: 12 }, (_, i) => [`FLO01 a 2025-${String(i + 1).padStart(2, '0')}`, 100]),
  );
  const figures = { ...facts, 'NUM01 a 2025': 60, 'DEN01 a 2025': 100 };
  return {
    catalog,
    standard,
    targets,
    population: population(catalog, figures, [A]),
    at: fromKey(period) as DiagnosisPeriod,
  };
}

const flow = (period: string, targets: ApprovedTarget[]) =>
  scoreConsortium(basis(period, targets)).dimensions[0]!.indicators[0]!;

describe('the target of an indicator', () => {
  it('is the standard\u2019s where none was approved', () => {
    const { target, targetSource } = flow('2025', []);
    expect([target.text, targetSource]).toEqual(['1200.00', { kind: 'standard' }]);
  });

  it('is the highest version approved for the consortium, with its author', () => {
    const { target, targetSource, attainment } = flow('2025', [set('2000', 2), set('1500', 1)]);
    expect([target.text, attainment.raw.text]).toEqual(['2000.00', '60.00']);
    expect(targetSource).toEqual({
      kind: 'own',
      version: 2,
      approvedBy: 'li',
      approvedAt: '2025-01-20T00:00:00.000Z',
    });
  });

  it.each([
    ['another year', { year: 2024 }],
    ['another indicator', { indicator: 'RAT01' }],
    ['a member', { member: 'a' }],
  ])('is not one that was approved for %s', (_case, of) => {
    expect(flow('2025', [set('2000', 1, of)]).target.text).toBe('1200.00');
  });

  it('brings its own curve', () => {
    const curve = [0.01, 0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
    expect(flow('2025-03', [set('2000', 1, { curve })]).attainment.against.text).toBe('200.00');
    expect(flow('2025-03', [set('2000', 1)]).attainment.against.text).toBe('500.00');
  });

  it('of the standard may have a curve of its own in a year', () => {
    const at = basis('2025-03', []);
    const entry = at.standard.dimensions[0]!.groups[0]!.indicators[0]!;
    const late = [0, 0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 1];
    entry.curves = { 2024: late };
    expect(scoreConsortium(at).dimensions[0]!.indicators[0]!.attainment.against.text).toBe('300.00');
    entry.curves = { 2025: late };
    expect(scoreConsortium(at).dimensions[0]!.indicators[0]!.attainment.against.text).toBe('60.00');
  });

  it('of a member is its own; a level of the standard holds for it, a sum over all members does not', () => {
    const rows = (targets: ApprovedTarget[]) => {
      const own = basis('2025', targets);
      const card = scoreMember({ ...own, population: { ...own.population, members: [A, B] } }, 'a');
      return card!.dimensions[0]!.indicators.map((i) => [
        i.code,
        i.target.text,
        i.targetSource.kind,
        i.floor.text,
      ]);
    };
    expect(rows([set('2000', 1)])).toEqual([
      ['FLO01', null, 'none', null],
      ['RAT01', '80.00', 'standard', '50.00'],
    ]);
    expect(rows([set('700', 1, { member: 'a' })])[0]).toEqual(['FLO01', '700.00', 'own', null]);
  });
});

describe('a window', () => {
  it('adds up its calendar years, and moves by one of them', () => {
    const { catalog, standard } = smallCatalog(
      ELEMENTS,
      [{ code: 'TRA01' }],
      [{ code: 'TRA01', weight: 100 }],
    );
    catalog.indicators.get('TRA01')!.window = 3;
    const facts = Object.fromEntries(
      [2021, 2022, 2023, 2024, 2025].map((y, i) => [`TRA01 a ${y}`, 10 * (i + 1)]),
    );
    const card = scoreConsortium({
      catalog,
      standard,
      population: population(catalog, facts, [A]),
      at: { kind: 'year', year: 2025 },
    });
    const result = card.dimensions[0]!.indicators[0]!;
    expect([result.period, result.value.text]).toEqual(['2023..2025', '120']);
    expect(result.comparisons[0]).toMatchObject({ beforeSpan: '2022..2024', difference: { text: '30' } });
    expect(result.series.map((p) => [p.period, p.text]).slice(-3)).toEqual([
      ['2021..2023', '60'],
      ['2022..2024', '90'],
      ['2023..2025', '120'],
    ]);
  });
});
