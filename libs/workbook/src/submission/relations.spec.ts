import { quantityOf, readingOf, RELATED } from '../testing/readings.js';
import { checkRelations } from './relations.js';
import { OnRecord } from './on-record.js';
import type { Reading } from './submission.js';

const { elements, relations } = RELATED;

const M1 = { code: 'm1', name: '某学院', kind: '高职' } as const;
const expected = { member: M1, period: { kind: 'year', year: 2023 } } as const;

const check = (readings: Reading[], record: Record<string, string> = {}) => {
  const figures = Object.entries(record).map(([key, text]) => {
    const [element = '', period = ''] = key.split(' ');
    return { element, period, member: M1, quantity: quantityOf(element, text) };
  });
  return checkRelations(readings, {
    relations,
    elements,
    memberOf: ({ member }) => member ?? 'm1',
    record: new OnRecord(figures, { elements, expected }),
  });
};
const places = ({ findings }: ReturnType<typeof check>): string[] =>
  findings.map(({ code, level, sheet, ref }) => `${level} ${code} ${sheet ?? ''}!${ref ?? ''}`);

describe('figures that fit', () => {
  it.each<[name: string, readings: Reading[]]>([
    ['none', []],
    ['at most as many', [readingOf('GRD02', '90', 'E5'), readingOf('GRD01', '90', 'E4')]],
    [
      'a sum that agrees',
      [readingOf('SEC03', '12', 'E5'), readingOf('SEC01', '5', 'E6'), readingOf('SEC02', '7', 'E7')],
    ],
    ['a sum with a part that is missing', [readingOf('SEC03', '12', 'E5'), readingOf('SEC01', '5', 'E6')]],
    [
      'a rate that was rounded',
      [readingOf('GRD03', '43.09', 'E5'), readingOf('GRD02', '81', 'E6'), readingOf('GRD01', '188', 'E7')],
    ],
    [
      'figures of two months',
      [readingOf('MON01', '9', 'E5', '2023-04'), readingOf('MON02', '8', 'E6', '2023-05')],
    ],
  ])('%s: nothing is found', (_name, readings) => {
    const checked = check(readings);
    expect([checked.findings, checked.refused.size]).toEqual([[], 0]);
  });
});

describe('a relation that does not hold', () => {
  const placed = readingOf('GRD02', '1200', 'E5');
  const all = readingOf('GRD01', '1100', 'E4');

  it('is an error at each of its cells, and none of the figures may be taken', () => {
    const checked = check([all, placed]);
    expect(places(checked)).toEqual(['error relation-broken 表!E5', 'error relation-broken 表!E4']);
    expect(checked.refused).toEqual(new Set([all, placed]));
  });

  it('shows both sides with numbers and units, in words, and how to mend it', () => {
    const [finding] = check([all, placed]).findings;
    expect(finding).toMatchObject({
      found: '1,200人 > 1,100人',
      expected: { zh: '落实人数不超过毕业生数', en: 'placed are at most all' },
      message: {
        zh: '勾稽关系 BAL01 不成立：去向已落实人数 1,200人（E5） > 毕业生数 1,100人（E4）；本表的这些数都未采用',
        en: 'the relation BAL01 does not hold: 去向已落实人数 1,200 people (E5) > 毕业生数 1,100 people (E4); none of these figures of the file is taken',
      },
      mend: {
        zh: '核对这些数，改正有误的那个（相差 100人）',
        en: 'check these figures and correct the wrong one (a difference of 100 people)',
      },
    });
  });

  it('over a sum shows every part and what they add up to', () => {
    const checked = check([
      readingOf('SEC03', '13', 'E5'),
      readingOf('SEC01', '5', 'E6'),
      readingOf('SEC02', '7', 'B2', '2022-2023', '附表'),
    ]);
    expect(places(checked)).toEqual([
      'error relation-broken 表!E5',
      'error relation-broken 表!E6',
      'error relation-broken 附表!B2',
    ]);
    expect(checked.findings[0]?.message.zh).toContain(
      '两产业就业人数 13人（E5） ≠ 第一产业就业人数 5人（E6） + 第二产业就业人数 7人（附表!B2） = 12人；',
    );
    expect(checked.findings[2]?.message.zh).toContain('两产业就业人数 13人（表!E5）');
  });

  it('of level warning leaves the figures as they are, and names what stands behind an indicator', () => {
    const checked = check([
      readingOf('GRD03', '89.2', 'E5'),
      readingOf('GRD02', '800', 'E6'),
      readingOf('GRD01', '1000', 'E7'),
    ]);
    expect(checked.refused.size).toBe(0);
    expect(checked.findings).toHaveLength(3);
    expect(checked.findings[0]).toMatchObject({ level: 'warning', found: '89.20% ≠ 80.00%' });
    expect(checked.findings[0]?.message.zh).toBe(
      '勾稽关系 BAL03 不成立：毕业去向落实率 89.20%（E5） ≠ RAT01 = 80.00%；其中 去向已落实人数 800人（E6）、毕业生数 1,000人（E7）',
    );
  });

  it('is said of the period that it is broken in', () => {
    const checked = check([
      readingOf('GRD02', '12', 'E5'),
      readingOf('GRD01', '11', 'E4'),
      readingOf('GRD02', '9', 'F5', '2021-2022'),
      readingOf('GRD01', '10', 'F4', '2021-2022'),
    ]);
    expect(places(checked)).toEqual(['error relation-broken 表!E5', 'error relation-broken 表!E4']);
  });
});

describe('figures that are not in the file', () => {
  it('are taken from the record of the same period, and the cell in the file is marked', () => {
    const record = { 'GRD01 2022-2023': '1100', 'GRD01 2021-2022': '9999' };
    const checked = check([readingOf('GRD02', '1200', 'E5')], record);
    expect(places(checked)).toEqual(['error relation-broken 表!E5']);
    expect(checked.findings[0]?.message.zh).toContain('毕业生数 1,100人（已报）');
    expect(checked.findings[0]?.mend.zh).toContain('若已报的数有误');
  });

  it('of another member of the same file are another matter', () => {
    const theirs = { ...readingOf('GRD01', '1100', 'E4'), member: 'm2' };
    expect(check([readingOf('GRD02', '1200', 'E5'), theirs]).findings).toEqual([]);
    const record = { 'GRD02 2022-2023': '1200' };
    expect(check([theirs], record).findings).toEqual([]);
  });

  it('of the file outweigh those on record', () => {
    const readings = [readingOf('GRD02', '1200', 'E5'), readingOf('GRD01', '1300', 'E4')];
    expect(check(readings, { 'GRD01 2022-2023': '1100' }).findings).toEqual([]);
  });

  it('of a month stand for the whole year in an annual file, and meet the school year that ends in it', () => {
    const annual = [readingOf('MON01', '9', 'E5', '2023'), readingOf('MON02', '8', 'E6', '2023')];
    expect(check(annual).findings).toHaveLength(2);
    const mixed = (year: string): Reading[] => [
      readingOf('MON01', '9', 'E5', year),
      readingOf('GRD01', '10', 'E6', '2022-2023'),
      readingOf('GRD02', '11', 'E7', '2022-2023'),
    ];
    const warnings = (readings: Reading[]): number =>
      places(check(readings)).filter((place) => place.startsWith('warning')).length;
    expect([warnings(mixed('2023')), warnings(mixed('2022'))]).toEqual([3, 0]);
  });
});
