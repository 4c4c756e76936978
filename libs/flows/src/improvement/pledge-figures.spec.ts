import type { Pledge } from '@luoxuan/spiral';
import { A, B, population, smallCatalog } from '../../../scoring/src/testing/small-world.js';
import { pledgeFigures } from './pledge-figures.js';

const { catalog } = smallCatalog(
  [
    { code: 'INC01' },
    { code: 'STU01', unit: '人', decimals: 0, type: 'count', time: 'last' },
    { code: 'FIT01', unit: '人', decimals: 0, type: 'count', time: 'last' },
  ],
  [
    { code: 'INC01' },
    { code: 'STU01', direction: 'down' },
    { code: 'RAT01', formula: 'FIT01 / STU01', unit: '%' },
    { code: 'RAT02', formula: 'STU01 / FIT01', unit: ':1', direction: 'down' },
  ],
  [{ code: 'INC01', weight: 100 }],
);
const seen = (facts: Record<string, string | number>, members = [A, B]) => ({
  catalog,
  population: population(catalog, facts, members),
});
const pledge = (indicator: string, member: string | null = null): Pledge => ({
  indicator,
  member,
  reach: '60',
  by: '2025-03',
  from: '2025-02',
});
const rate = (fit: [number, number], students: [number, number]) =>
  pledgeFigures(
    pledge('RAT01'),
    '2025-03',
    seen(
      {
        'FIT01 a 2025-02': fit[0],
        'STU01 a 2025-02': students[0],
        'FIT01 a 2025-03': fit[1],
        'STU01 a 2025-03': students[1],
      },
      [A],
    ),
  );

describe('what data say about a promise', () => {
  it.each<[string, [number, number], [number, number], boolean]>([
    ['rises with its numerator', [40, 60], [100, 100], false],
    ['rises because its denominator shrank alone', [40, 40], [100, 60], true],
    ['rises though its numerator fell: the denominator shrank more', [40, 36], [100, 50], true],
    ['rises by both', [40, 50], [100, 80], false],
    ['falls because its denominator grew', [40, 40], [100, 200], false],
    ['stays', [40, 40], [100, 100], false],
  ])('a ratio that %s', (_case, fit, students, alone) => {
    expect(rate(fit, students).denominatorAlone).toBe(alone);
  });

  it('fewer students for each teacher because there are more teachers is no trick', () => {
    const facts = {
      'FIT01 a 2025-02': 10,
      'STU01 a 2025-02': 200,
      'FIT01 a 2025-03': 20,
      'STU01 a 2025-03': 200,
    };
    const figures = pledgeFigures(pledge('RAT02'), '2025-03', seen(facts, [A]));
    expect(figures).toMatchObject({ direction: 'down', denominatorAlone: false, value: { text: '10.00' } });
  });

  it('a member that did not report makes the figure of all incomplete', () => {
    const facts = { 'INC01 a 2025-02': 5, 'INC01 b 2025-02': 5, 'INC01 a 2025-03': 90 };
    expect(pledgeFigures(pledge('INC01'), '2025-03', seen(facts))).toMatchObject({ complete: false });
    expect(pledgeFigures(pledge('INC01', 'a'), '2025-03', seen(facts))).toMatchObject({
      complete: true,
      value: { text: '90.00' },
      baseline: { text: '5.00' },
    });
  });

  it('the rest is the consortium without the member', () => {
    const facts = { 'INC01 a 2025-02': 5, 'INC01 b 2025-02': 8, 'INC01 a 2025-03': 9, 'INC01 b 2025-03': 7 };
    const { rest, cells } = pledgeFigures(pledge('INC01', 'a'), '2025-03', seen(facts));
    expect(rest).toMatchObject({ baseline: { text: '8.00' }, value: { text: '7.00' } });
    expect(cells.map((c) => [c.member, c.ref])).toEqual([['a', 'F3']]);
    expect(pledgeFigures(pledge('INC01'), '2025-03', seen(facts)).rest).toBeNull();
    expect(pledgeFigures(pledge('INC01', 'a'), '2025-03', seen(facts, [A])).rest).toBeNull();
  });

  it('says where the definition changed in between', () => {
    const changed = structuredClone({
      from: '2025-03',
      change: 'definition' as const,
      text: { zh: '口径', en: 'x' },
    });
    const element = catalog.elements.get('INC01')!;
    const elements = new Map(catalog.elements).set('INC01', { ...element, versions: [changed] });
    const facts = seen({ 'INC01 a 2025-02': 5, 'INC01 a 2025-03': 9 }, [A]);
    const broken = { ...facts, catalog: { ...catalog, elements } };
    expect(pledgeFigures(pledge('INC01'), '2025-03', broken).broken).toBe(true);
    expect(pledgeFigures(pledge('INC01'), '2025-03', facts).broken).toBe(false);
  });
});
