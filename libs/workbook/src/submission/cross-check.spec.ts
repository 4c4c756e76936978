import { quantityOf, readingOf, RELATED } from '../testing/readings.js';
import { crossCheck, type CrossCheckRequest } from './cross-check.js';
import { OnRecord } from './on-record.js';
import type { Reading } from './submission.js';

const REQUEST: CrossCheckRequest = {
  elements: RELATED.elements,
  relations: RELATED.relations,
  expected: {
    member: { code: 'm1', name: '某学院', kind: '高职' },
    period: { kind: 'school-year', year: 2022 },
  },
};
const check = (all: Reading[], more: Partial<CrossCheckRequest> = {}, record: OnRecord | null = null) => {
  const { readings, findings, rejected } = crossCheck(all, { ...REQUEST, ...more }, record);
  return {
    taken: readings.map(({ ref }) => ref),
    rejected,
    found: findings.map(({ code, sheet, ref }) => `${code} ${sheet ?? ''}!${ref ?? ''}`),
  };
};

describe('holding the figures of a workbook against each other', () => {
  it('refuses two figures for one fact on two sheets, at both cells', () => {
    const all = [readingOf('GRD01', '7', 'E5'), readingOf('GRD01', '10', 'B3', '2022-2023', '附表')];
    expect(check(all)).toEqual({
      taken: [],
      rejected: 2,
      found: ['repeated-differently 表!E5', 'repeated-differently 附表!B3'],
    });
  });

  it('takes one element of two members as two facts', () => {
    const theirs: Reading = { ...readingOf('GRD01', '10', 'E6'), member: 'm2' };
    const own: Reading = { ...readingOf('GRD01', '7', 'E7'), member: 'm1' };
    expect(check([readingOf('GRD01', '7', 'E5'), theirs, own])).toEqual({
      taken: ['E5', 'E6'],
      rejected: 0,
      found: ['repeated-equally 表!E7'],
    });
  });

  it('takes one element in two periods as two facts', () => {
    const all = [readingOf('GRD01', '7', 'E5'), readingOf('GRD01', '10', 'D5', '2021-2022')];
    expect(check(all)).toEqual({ taken: ['E5', 'D5'], rejected: 0, found: [] });
  });

  it('refuses the figures of a broken relation and keeps the others', () => {
    const all = [
      readingOf('GRD02', '12', 'E5'),
      readingOf('GRD01', '11', 'E4'),
      readingOf('SEC01', '1', 'E6'),
    ];
    expect(check(all)).toEqual({
      taken: ['E6'],
      rejected: 2,
      found: ['relation-broken 表!E5', 'relation-broken 表!E4'],
    });
  });

  it('refuses a fact that another member has reported', () => {
    const member = { code: 'm2', name: '另一学院' };
    const theirs = { element: 'SOL01', period: '2023', member, quantity: quantityOf('SOL01', '13') };
    const all = [readingOf('SOL01', '12', 'E5', '2023'), readingOf('GRD01', '1', 'E6')];
    expect(check(all, {}, new OnRecord([theirs], REQUEST))).toEqual({
      taken: ['E6'],
      rejected: 1,
      found: ['sole-fact-reported-twice 表!E5'],
    });
  });

  it('finds only repetitions where neither relations nor records are given', () => {
    const placed = readingOf('GRD02', '12', 'E5');
    const all = [placed, readingOf('GRD01', '11', 'E4'), { ...placed, ref: 'E9' }];
    expect(check(all, { relations: undefined })).toEqual({
      taken: ['E5', 'E4'],
      rejected: 0,
      found: ['repeated-equally 表!E9'],
    });
  });
});
