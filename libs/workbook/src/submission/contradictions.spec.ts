import { quantityOf, readingOf, RELATED } from '../testing/readings.js';
import { checkSoleFacts, type SoleFactRequest } from './contradictions.js';
import { OnRecord } from './on-record.js';
import type { Reading } from './submission.js';

const LEAD = { code: 'lead', name: '牵头学院', kind: '高职', lead: true } as const;
const OTHER = { code: 'other', name: '滨海学院', kind: '高职', lead: false } as const;

const check = (
  { element, ...reading }: Reading,
  member: SoleFactRequest['expected']['member'],
  record: [by: typeof LEAD | typeof OTHER, text: string][],
) => {
  const { elements } = RELATED;
  const expected = { member, period: { kind: 'year', year: 2023 } } as const;
  const figures = record.flatMap(([by, text]) =>
    [reading.period, '2019'].map((period) => ({
      element,
      period,
      member: by,
      quantity: quantityOf(element, text),
    })),
  );
  return checkSoleFacts([{ element, ...reading }], {
    elements,
    expected,
    memberOf: () => member.code,
    record: new OnRecord(figures, { elements, expected }),
  });
};

describe('a fact that one member alone may report', () => {
  const seven = readingOf('SOL01', '7', 'E5', '2023');

  it('from a second member with another figure is refused, and both figures and members are shown', () => {
    const { findings, refused } = check(seven, OTHER, [[LEAD, '10']]);
    expect(refused).toEqual(new Set([seven]));
    expect(findings).toMatchObject([
      {
        code: 'sole-fact-reported-twice',
        level: 'error',
        sheet: '表',
        ref: 'E5',
        found: '滨海学院 7.00亿元；牵头学院 10.00亿元',
        message: {
          zh: '「园区总产值」全联合体只有一个数：滨海学院 报 7.00亿元，牵头学院 已报 10.00亿元；两数不同，此处的数未采用',
        },
      },
    ]);
  });

  it('from a second member with the same figure is refused too: it would count twice', () => {
    const { findings, refused } = check(seven, OTHER, [[LEAD, '7']]);
    expect(refused.size).toBe(1);
    expect(findings[0]?.message.zh).toContain('数值相同');
  });

  it('from two members of one file is refused at both cells, each showing the other', () => {
    const theirs: Reading = { ...readingOf('SOL01', '10', 'E9', '2023'), member: 'other' };
    const { findings, refused } = checkSoleFacts([seven, theirs], {
      elements: RELATED.elements,
      expected: { member: LEAD, period: { kind: 'year', year: 2023 } },
      members: [OTHER],
      memberOf: ({ member }) => member ?? 'lead',
    });
    expect(refused).toEqual(new Set([seven, theirs]));
    expect(findings.map(({ message }) => message.zh)).toEqual([
      expect.stringContaining('牵头学院 报 7.00亿元，滨海学院 在 E9 报 10.00亿元'),
      expect.stringContaining('滨海学院 报 10.00亿元，牵头学院 在 E5 报 7.00亿元'),
    ]);
  });

  it('reported again by the same member is a revision', () => {
    expect(check(seven, LEAD, [[LEAD, '10']]).findings).toEqual([]);
  });

  it('that nobody else has reported is taken', () => {
    expect(check(seven, OTHER, []).findings).toEqual([]);
  });

  it('that is for the lead to report is taken from it with a warning, and refused from others', () => {
    const members = readingOf('LEA01', '46', 'E5', '2023-Q1');
    const fromLead = check(members, LEAD, [[OTHER, '44']]);
    expect([fromLead.findings[0]?.level, fromLead.refused.size]).toEqual(['warning', 0]);
    const fromOther = check(members, OTHER, [[LEAD, '44']]);
    expect([fromOther.findings[0]?.level, fromOther.refused.size]).toEqual(['error', 1]);
  });

  it('is not what every member reports of its own', () => {
    expect(check(readingOf('GRD01', '7', 'E5'), OTHER, [[LEAD, '10']]).findings).toEqual([]);
  });
});
