import { fromKey } from '@luoxuan/period';
import { Rational } from '@luoxuan/quantity';
import type { Basis } from '../judge.js';
import { scoreConsortium } from '../scorecard.js';
import type { DiagnosisPeriod } from '../values/span.js';
import { A, B, C, population, smallCatalog } from '../testing/small-world.js';
import { memberStandings, scoreMember } from './members.js';

const COUNT = { unit: '人', decimals: 0, type: 'count' as const, time: 'last', period: 'year' };
const D = { code: 'd', name: '丁学院', kind: '高职', lead: false };
const FACTS = {
  'NUM01 a 2025': 60,
  'DEN01 a 2025': 100,
  'NUM01 b 2025': 45,
  'DEN01 b 2025': 50,
  'NUM01 d 2025': 30,
  'DEN01 d 2025': 50,
  'LEA01 a 2025': 7,
};

function basis(facts: Record<string, number> = FACTS): Basis {
  const { catalog, standard } = smallCatalog(
    [
      { code: 'NUM01', ...COUNT },
      { code: 'DEN01', ...COUNT },
      { code: 'LEA01', ...COUNT, members: 'lead' },
    ],
    [{ code: 'RAT01', formula: 'NUM01 / DEN01', period: 'year' }, { code: 'LEA01' }],
    [
      { code: 'RAT01', weight: 60, target: { 2025: 100 } },
      { code: 'LEA01', weight: 40, target: { 2025: 10 } },
    ],
  );
  return {
    catalog,
    standard,
    population: population(catalog, facts, [A, B, C, D]),
    at: fromKey('2025') as DiagnosisPeriod,
  };
}

describe('memberStandings', () => {
  it('scores each member over what it reports alone, ties share a rank', () => {
    expect(
      memberStandings(basis()).map((s) => [s.member, s.score.text, s.coverage.text, s.rank?.rank]),
    ).toEqual([
      ['b', '90.00', '100.00', 1],
      ['a', '60.00', '100.00', 2],
      ['d', '60.00', '100.00', 2],
    ]);
  });

  it('leaves out what exists once for all, and members that report nothing of the standard', () => {
    const standings = memberStandings(basis());
    expect(standings.map((s) => s.member)).not.toContain('c');
    expect(standings.flatMap((s) => s.indicators.map((i) => i.code))).toEqual(['RAT01', 'RAT01', 'RAT01']);
  });

  it('gives no rank where there is no score, and counts only those that have one', () => {
    const { 'NUM01 b 2025': _gone, ...without } = FACTS;
    const last = memberStandings(basis(without)).at(-1);
    expect(last).toMatchObject({ member: 'b', rank: null, coverage: { text: '0.00' } });
    expect(memberStandings(basis(without))[0]?.rank).toEqual({ among: 'members', rank: 1, of: 2 });
  });
});

describe('members that report something else', () => {
  it('are ranked among themselves, as their scores stand on other indicators', () => {
    const { catalog, standard } = smallCatalog(
      [
        { code: 'NUM01', ...COUNT },
        { code: 'DEN01', ...COUNT },
        { code: 'FIR01', ...COUNT, reportedBy: ['企业'] },
        { code: 'FIR02', ...COUNT, reportedBy: ['企业'] },
      ],
      [
        { code: 'RAT01', formula: 'NUM01 / DEN01', period: 'year' },
        { code: 'RAT02', formula: 'FIR01 / FIR02', period: 'year' },
      ],
      [
        { code: 'RAT01', weight: 60, target: { 2025: 100 } },
        { code: 'RAT02', weight: 40, target: { 2025: 100 } },
      ],
    );
    const facts = { 'NUM01 a 2025': 60, 'DEN01 a 2025': 100, 'NUM01 b 2025': 45, 'DEN01 b 2025': 50 };
    const firms = { 'FIR01 c 2025': 99, 'FIR02 c 2025': 100 };
    const of = { catalog, standard, population: population(catalog, { ...facts, ...firms }, [A, B, C]) };
    const standings = memberStandings({ ...of, at: fromKey('2025') as DiagnosisPeriod });
    expect(standings.map((s) => [s.member, s.score.text, s.rank])).toEqual([
      ['b', '90.00', { among: 'members', rank: 1, of: 2 }],
      ['a', '60.00', { among: 'members', rank: 2, of: 2 }],
      ['c', '99.00', null],
    ]);
  });
});

describe('scoreMember', () => {
  it('is the scorecard of its own figures with its ranks among the members', () => {
    const card = scoreMember(basis(), 'b');
    expect(card?.dimensions[0]?.indicators[0]).toMatchObject({
      value: { text: '90.00' },
      rank: { among: 'members', rank: 1, of: 3 },
    });
    expect(scoreMember(basis(), 'c')).toBeNull();
  });
});

describe('a rank among consortia', () => {
  it('is given where there are others with a whole figure', () => {
    const peers = new Map([['RAT01', [new Rational(50), new Rational(80)]]]);
    const [ratio, lead] = scoreConsortium({ ...basis(), peers }).dimensions[0]!.indicators;
    expect(ratio).toMatchObject({ value: { text: '67.50' }, rank: { among: 'consortia', rank: 2, of: 3 } });
    expect(lead?.rank).toBeNull();
  });
});
