import { A, B, population, smallCatalog } from '../../../scoring/src/testing/small-world.js';
import { knowledgeOf } from './knowledge-of.js';

const { catalog } = smallCatalog(
  [{ code: 'INC01' }, { code: 'TEA01', unit: '人', decimals: 0, type: 'count', time: 'last' }],
  [
    { code: 'INC01' },
    { code: 'TEA01', direction: 'context' },
    { code: 'RAT01', formula: 'INC01 / TEA01', unit: '万元/人', period: 'month' },
  ],
  [{ code: 'INC01', weight: 100 }],
);
const known = (
  indicator: string | null,
  period: string,
  facts: Record<string, number>,
  member: string | null = null,
) =>
  knowledgeOf({ indicator, member, period }, period, {
    catalog,
    population: population(catalog, facts, [A, B]),
  });
const TWO_YEARS = {
  'INC01 a 2024-01': 10,
  'INC01 b 2024-01': 20,
  'INC01 a 2024-02': 10,
  'INC01 b 2024-02': 20,
  'INC01 a 2025-01': 15,
  'INC01 b 2025-01': 4,
  'INC01 a 2025-02': 16,
  'INC01 b 2025-02': 2,
};

describe('what is known about a warning', () => {
  it('who moved the year so far against the year before, and who did better', () => {
    const knowledge = known('INC01', '2025-02', TWO_YEARS);
    expect(knowledge).toMatchObject({
      since: '2025-02',
      change: { nowSpan: '2025-01..2025-02', beforeSpan: '2024-01..2024-02', difference: { text: '-23.00' } },
      members: [{ code: 'b', effect: { text: '-34.00' } }],
      peers: [{ member: 'a', value: { text: '31.00' }, change: { text: '11.00' } }],
    });
  });

  it('against the month before, where there is no year before and it got worse', () => {
    const facts = {
      'INC01 a 2025-01': 15,
      'INC01 b 2025-01': 14,
      'INC01 a 2025-02': 15,
      'INC01 b 2025-02': 4,
    };
    expect(known('INC01', '2025-02', facts)).toMatchObject({
      change: { beforeSpan: '2025-01', difference: { text: '-10.00' } },
      members: [{ code: 'b' }],
      peers: [],
    });
    const better = { ...facts, 'INC01 b 2025-02': 44 };
    expect(known('INC01', '2025-02', better).change).toBeNull();
  });

  it('which part of a ratio fell', () => {
    const stock = (year: number, teachers: number) => ({
      [`TEA01 a ${year}-01`]: teachers,
      [`TEA01 b ${year}-01`]: teachers,
    });
    const fallen = known('RAT01', '2025-01', { ...TWO_YEARS, ...stock(2024, 10), ...stock(2025, 10) });
    expect(fallen.elements.map((e) => e.code)).toEqual(['INC01']);
    expect(fallen.denominatorAlone).toBe(false);
    const same = {
      'INC01 a 2024-01': 10,
      'INC01 b 2024-01': 10,
      'INC01 a 2025-01': 10,
      'INC01 b 2025-01': 10,
    };
    const grown = known('RAT01', '2025-01', { ...same, ...stock(2024, 10), ...stock(2025, 20) });
    expect(grown).toMatchObject({ denominatorAlone: true, elements: [{ code: 'TEA01' }] });
  });

  it.each([
    ['about submissions', null, null],
    ['about an element that is no indicator', 'ZZZ01', null],
    ['about one member alone', 'INC01', 'a'],
    ['about context', 'TEA01', null],
  ])('nothing but since when, where it is %s', (_case, indicator, member) => {
    expect(known(indicator, '2025-02', TWO_YEARS, member)).toMatchObject({
      since: '2025-02',
      change: null,
      members: [],
      peers: [],
    });
  });
});
